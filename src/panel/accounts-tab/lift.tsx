import { useMemo } from 'preact/hooks';
import { improvements } from '../book/account-detail';
import type { Standing } from '../book/preview';
import { fixedText } from '../ui/number-text';
import { Section } from '../ui/section';

interface LiftProps {
  standing: Standing;
  row: number;
  next: { label: string; score: number } | undefined;
}

/** What would lift the account to the next tier with the fewest rating points. */
export function Lift({ standing, row, next }: LiftProps) {
  const steps = useMemo(() => next && improvements(standing, row, next.score), [standing, row, next?.score]);
  if (next === undefined) return null;
  return (
    <Section title={`What would lift it to ${next.label}?`}>
      {steps === undefined ? (
        <p>Even a 10 on every rated criterion does not reach {fixedText(next.score, 1)}.</p>
      ) : steps.length === 0 ? (
        <p>It reaches {fixedText(next.score, 1)}, but the tier is full.</p>
      ) : (
        <ul class="plain-list">
          {steps.map(({ name, from, to }) => (
            <li key={name}>
              {name} from <span class="figure">{fixedText(from, 1)}</span> to{' '}
              <strong class="figure">{fixedText(to, 1)}</strong>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
