import { useEffect, useMemo, useState } from 'preact/hooks';
import { leastFitting, priorities } from '../../../shared/weights/ahp';
import { readJudgements } from '../../../shared/weights/judgements';
import { consistencyRatio } from '../../../shared/weights/random-index';
import { Banner } from '../ui/banner';
import { fixedText, numberText } from '../ui/number-text';
import { Slider } from '../ui/slider';
import type { MethodProps } from './weight-methods';

/** Saaty's limit for judgements that agree well enough. */
const accepted = 0.1;
/** Random indices are published up to this many criteria. */
const mostCriteria = 10;

/** AHP: every pair compared from −8 (the second counts nine times as much) over 0 (alike) to 8. */
export function PairwiseMethod({ names, onShares }: MethodProps) {
  const pairs = useMemo(
    () => names.flatMap((_, a) => names.slice(a + 1).map((__, i) => [a, a + 1 + i] as const)),
    [names.length],
  );
  const [steps, setSteps] = useState(() => pairs.map(() => 0));
  const result = useMemo(() => weigh(names, pairs, steps), [steps]);
  useEffect(() => onShares(result?.shares), [result]);
  if (names.length < 2 || names.length > mostCriteria) {
    return <p class="soft">Comparing two at a time suits two to ten criteria; there are {names.length}.</p>;
  }
  return (
    <>
      {pairs.map(([a, b], i) => (
        <div key={`${a}-${b}`} class={result?.revisit === i ? 'comparison revisit' : 'comparison'}>
          <span class="row spread" aria-hidden="true">
            <span class="cut">{names[a]}</span>
            <span class="cut">{names[b]}</span>
          </span>
          <Slider
            label={`${names[a]} against ${names[b]}`}
            value={-steps[i]}
            min={-8}
            max={8}
            step={1}
            text={words(names[a], names[b], steps[i])}
            onInput={(value) => setSteps(steps.map((old, k) => (k === i ? -value : old)))}
          />
          <span class="soft small">{words(names[a], names[b], steps[i])}</span>
        </div>
      ))}
      {result && (
        <p aria-live="polite">
          Consistency ratio {fixedText(result.ratio, 2)}:{' '}
          {result.ratio <= accepted ? 'the judgements agree.' : 'above 0.10.'}
        </p>
      )}
      {result?.sentence && <Banner tone="warning">{result.sentence}</Banner>}
    </>
  );
}

function words(a: string, b: string, step: number): string {
  if (step === 0) return 'alike';
  const [over, under] = step > 0 ? [a, b] : [b, a];
  return `${over} counts ${Math.abs(step) + 1} times as much as ${under}`;
}

function weigh(
  names: readonly string[],
  pairs: readonly (readonly [number, number])[],
  steps: readonly number[],
) {
  if (names.length < 2 || names.length > mostCriteria) return undefined;
  const table: (string | number)[][] = names.map(() => names.map(() => ''));
  pairs.forEach(([a, b], i) => {
    table[a][b] = steps[i] >= 0 ? steps[i] + 1 : 1 / (1 - steps[i]);
  });
  const judgements = readJudgements(table);
  const found = priorities(judgements);
  const ratio = consistencyRatio(found.index, names.length, 'Saaty');
  const misfit = ratio > accepted ? leastFitting(judgements, found) : undefined;
  if (misfit === undefined) return { shares: Array.from(found.weights), ratio };
  const { over, under, said, others } = misfit;
  const revisit = pairs.findIndex(([a, b]) => (a === over && b === under) || (a === under && b === over));
  return {
    shares: Array.from(found.weights),
    ratio,
    revisit,
    sentence: `Look again at ${names[over]} over ${names[under]}: you said ${numberText(said, 1)}, the others say ${numberText(others, 1)}.`,
  };
}
