import { useEffect, useMemo, useState } from 'preact/hooks';
import { check } from '../../../shared/check/check';
import type { Finding } from '../../../shared/check/finding';
import type { Standing } from '../book/preview';
import { Button } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';

/** Findings need not keep up with a slider. */
const rest = 250;
const few = 3;

/** The rules that a sentence ends with in a cell; here the first stands beside it. */
const rulesAtEnd = / \(R\d+(?:, R\d+)*\)$/;

const icons: Readonly<Record<Finding['severity'], IconName>> = {
  Error: 'error',
  Warning: 'warning',
  Note: 'info',
};

/** What KAMCHECK would say of the model and its accounts, the gravest first. */
export function FindingsList({ standing }: { standing: Standing }) {
  const findings = useFindings(standing);
  // They come late, and until then the list is the same.
  return useMemo(() => <Findings findings={findings} />, [findings]);
}

function Findings({ findings }: { findings: readonly Finding[] | undefined }) {
  const [all, setAll] = useState(false);
  if (findings === undefined) return <p class="soft">Checking …</p>;
  if (findings.length === 0) return <p class="soft">Nothing to mend.</p>;
  return (
    <>
      <ul class="findings">
        {findings.slice(0, all ? undefined : few).map(({ severity, rule, text }) => (
          <li key={text} class={severity.toLowerCase()}>
            <Icon name={icons[severity]} />
            <span>
              <span class="hidden">{severity}: </span>
              {text.replace(rulesAtEnd, '')} <span class="soft small">{rule}</span>
            </span>
          </li>
        ))}
      </ul>
      {findings.length > few && (
        <Button kind="quiet" expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${findings.length - few} more`}
        </Button>
      )}
    </>
  );
}

function useFindings(standing: Standing): Finding[] | undefined {
  const [findings, setFindings] = useState<Finding[]>();
  useEffect(() => {
    const { accounts, ratings, scores } = standing;
    const timer = setTimeout(
      () => setFindings(check({ accounts, ratings, scores, revenue: undefined })),
      rest,
    );
    return () => clearTimeout(timer);
  }, [standing]);
  return findings;
}
