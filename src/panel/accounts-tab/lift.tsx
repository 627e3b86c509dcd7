import { useMemo } from 'preact/hooks';
import { improvements, type NextTier } from '../book/account-detail';
import type { Standing } from '../book/preview';
import { fixedText } from '../ui/number-text';
import { Section } from '../ui/section';

interface LiftProps {
  standing: Standing;
  row: number;
  next: NextTier | undefined;
}

/** What would lift the account to the next tier with the fewest rating points. */
export function Lift({ standing, row, next }: LiftProps) {
  const steps = useMemo(() => next && improvements(standing, row, next.score), [standing, row, next?.score]);
  if (next === undefined) return null;
  return (
    <Section title={`What would lift it to ${next.label}?`}>
      {next.full && (
        <p>
          {next.label} is full: to come in, it must pass {fixedText(next.score, 2)}, the lowest score there.
        </p>
      )}
      {steps === undefined ? (
        <p>Even a 10 on every rated criterion does not reach {fixedText(next.score, 2)}.</p>
      ) : steps.length === 0 ? (
        <p>It reaches {fixedText(next.score, 2)}, but accounts tied at the edge of the tier fall together.</p>
      ) : (
        <ul class="plain-list sentences">
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
