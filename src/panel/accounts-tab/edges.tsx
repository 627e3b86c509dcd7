import { useMemo, useState } from 'preact/hooks';
import { figuresOf, type Standing } from '../book/preview';
import { tierEdgesJob, type TierEdge } from '../book/tier-edges';
import { useBook, usePanel } from '../state/context';
import { Button } from '../ui/button';
import { percentText } from '../ui/number-text';
import { Section } from '../ui/section';

/** Up to so many accounts the weights are tried without being asked to. */
const soon = 2_000;
const few = 4;

/** At which weight the account would leave its tier. */
export function Edges({ standing, row, tier }: { standing: Standing; row: number; tier: string }) {
  const panel = usePanel();
  const { published } = useBook();
  const [asked, setAsked] = useState<{ standing: Standing; edges: TierEdge[] }>();
  const edges = useMemo(() => {
    if (standing.scores.length <= soon) return resultOf(tierEdgesJob.steps(standing, published, row));
    return asked?.standing === standing ? asked.edges : undefined;
  }, [standing, published, row, asked]);
  const start = async () => {
    const found = await panel.run('Moving the weights', tierEdgesJob, figuresOf(standing), published, row);
    if (found) setAsked({ standing, edges: found });
  };
  return (
    <Section title={`How firm is ${tier}?`}>
      {edges === undefined ? (
        <Button onClick={() => void start()}>Try other weights</Button>
      ) : edges.length === 0 ? (
        <p>No single weight moves it out of its tier.</p>
      ) : (
        <ul class="plain-list sentences">
          {edges.slice(0, few).map((edge) => (
            <li key={`${edge.criterion} ${edge.share}`}>
              <Condition {...edge} /> (now {percentText(edge.present, 1)}) it is in {edge.to}.
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Condition({ criterion, present, share }: TierEdge) {
  const text = percentText(share, 1);
  if (text === percentText(0, 1)) return <>Without {criterion}</>;
  if (text === percentText(1, 1)) return <>With {criterion} alone</>;
  return (
    <>
      With {criterion} at <strong class="figure">{text}</strong> {share > present ? 'or more' : 'or less'}
    </>
  );
}

function resultOf<T>(steps: Iterator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
