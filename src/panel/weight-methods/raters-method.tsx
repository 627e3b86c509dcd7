import { useEffect, useMemo, useState } from 'preact/hooks';
import { teamWeights } from '../book/team-weights';
import { Button, IconButton } from '../ui/button';
import { NumberField } from '../ui/number-field';
import { TextField } from '../ui/text-field';
import { RatersResult } from './raters-result';
import type { MethodProps } from './weight-methods';

interface Rater {
  readonly key: number;
  readonly name: string;
  readonly points: readonly number[];
}

/** R27: senior people of every department give points; their mean and how far they agree. */
export function RatersMethod({ names, onShares }: MethodProps) {
  const fresh = (key: number): Rater => ({ key, name: '', points: names.map(() => 10) });
  const [raters, setRaters] = useState<readonly Rater[]>(() => [fresh(1), fresh(2)]);
  const team = useMemo(
    () =>
      teamWeights(
        raters.map(({ name, points }, i) => ({ name: name || `Rater ${i + 1}`, department: '', points })),
        names,
      ),
    [raters],
  );
  useEffect(() => onShares(team.mean), [team]);
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
      <RatersResult team={team} />
      <p class="soft small">The tab Share sets up sheets in which a team fills in its points.</p>
    </>
  );
}
