import { useEffect, useMemo, useState } from 'preact/hooks';
import { consensus, meanWeights } from '../../../shared/weights/consensus';
import { Button, IconButton } from '../ui/button';
import { NumberField } from '../ui/number-field';
import { percentText } from '../ui/number-text';
import { TextField } from '../ui/text-field';
import { sharesOf } from './shares-of';
import type { MethodProps } from './weight-methods';

interface Rater {
  readonly key: number;
  readonly name: string;
  readonly points: readonly number[];
}

/** Below this the raters should talk before they average (Goepel's reading of the indicator). */
const moderate = 0.65;

/** R27: senior people of every department give points; their mean and how far they agree. */
export function RatersMethod({ names, onShares }: MethodProps) {
  const fresh = (key: number): Rater => ({ key, name: '', points: names.map(() => 10) });
  const [raters, setRaters] = useState<readonly Rater[]>(() => [fresh(1), fresh(2)]);
  const result = useMemo(() => {
    const weights = raters.flatMap(({ points }) => {
      const shares = sharesOf(points);
      return shares ? [Float64Array.from(shares)] : [];
    });
    return weights.length === 0
      ? undefined
      : { shares: Array.from(meanWeights(weights)), index: consensus(weights) };
  }, [raters]);
  useEffect(() => onShares(result?.shares), [result]);
  const change = (key: number, part: Partial<Rater>) =>
    setRaters(raters.map((rater) => (rater.key === key ? { ...rater, ...part } : rater)));
  return (
    <>
      {raters.map(({ key, name, points }, i) => (
        <fieldset key={key} class="rater stack">
          <legend class="hidden">Rater {i + 1}</legend>
          <div class="row">
            <TextField
              label={`Department or name of rater ${i + 1}`}
              bare
              value={name}
              placeholder={`Rater ${i + 1}`}
              onChange={(text) => change(key, { name: text })}
              live
            />
            <IconButton
              icon="trash"
              label={`Remove rater ${i + 1}`}
              disabled={raters.length === 1}
              onClick={() => setRaters(raters.filter((rater) => rater.key !== key))}
            />
          </div>
          <div class="pair">
            {names.map((criterion, k) => (
              <NumberField
                key={criterion}
                label={criterion}
                value={points[k]}
                min={0}
                max={1000}
                onChange={(value) =>
                  change(key, { points: points.map((old, j) => (j === k ? (value ?? 0) : old)) })
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
      <Button icon="plus" onClick={() => setRaters([...raters, fresh(raters[raters.length - 1].key + 1)])}>
        Add a rater
      </Button>
      {result && raters.length > 1 && (
        <p aria-live="polite">
          Consensus {percentText(result.index)}
          {result.index < moderate
            ? ': low. Talk about the criteria where you differ before taking the mean.'
            : '.'}
        </p>
      )}
    </>
  );
}
