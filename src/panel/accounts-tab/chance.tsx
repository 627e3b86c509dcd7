import { useState } from 'preact/hooks';
import { chancesJob, type Chances } from '../book/chances';
import { figuresOf, type Standing } from '../book/preview';
import { usePanel } from '../state/context';
import { Button } from '../ui/button';
import { NumberField } from '../ui/number-field';
import { fixedText, percentText } from '../ui/number-text';
import { Section } from '../ui/section';

/** How likely the account is among the top N when the weights are not quite certain. */
export function Chance({ standing, row }: { standing: Standing; row: number }) {
  const panel = usePanel();
  const [top, setTop] = useState(10);
  const [result, setResult] = useState<Chances & { standing: Standing; top: number }>();
  const fresh = result?.standing === standing && result.top === top ? result : undefined;
  const start = async () => {
    const found = await panel.run(`Chance of the top ${top}`, chancesJob, figuresOf(standing), top);
    if (found) setResult({ ...found, standing, top });
  };
  return (
    <Section title="How sure is that?">
      <div class="row low">
        <div class="short">
          <NumberField
            label="Top"
            value={top}
            min={1}
            max={standing.scores.length}
            onChange={(value) => setTop(value ?? 10)}
          />
        </div>
        <Button onClick={() => void start()}>Work out the chance</Button>
      </div>
      <p aria-live="polite">
        {fresh
          ? `In ${percentText(fresh.chances[row], 1)} of ${fixedText(fresh.draws, 0)} draws of weights within ±${percentText(0.25)} it is in the top ${top}.`
          : 'Draws the weights ten thousand times, each up to a quarter higher or lower.'}
      </p>
    </Section>
  );
}
