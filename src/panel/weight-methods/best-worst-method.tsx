import { useEffect, useMemo, useState } from 'preact/hooks';
import { bestWorst } from '../../../shared/weights/best-worst';
import { fixedText } from '../ui/number-text';
import { Select } from '../ui/select';
import { Slider } from '../ui/slider';
import type { MethodProps } from './weight-methods';

/** Best–worst: the best against each, and each against the worst (linear model, Rezaei 2016). */
export function BestWorstMethod({ names, onShares }: MethodProps) {
  const [best, setBest] = useState(0);
  const [worst, setWorst] = useState(names.length - 1);
  const [overOthers, setOverOthers] = useState(() => names.map(() => 3));
  const [overWorst, setOverWorst] = useState(() => names.map(() => 3));
  const [range, setRange] = useState(5);
  const result = useMemo(() => {
    if (best === worst || names.length < 2) return undefined;
    const bestToOthers = names.map((_, k) => (k === best ? 1 : k === worst ? range : overOthers[k]));
    const othersToWorst = names.map((_, k) => (k === worst ? 1 : k === best ? range : overWorst[k]));
    return bestWorst({ bestToOthers, othersToWorst, bestToWorst: range });
  }, [best, worst, overOthers, overWorst, range]);
  useEffect(() => onShares(result?.weights), [result]);
  const options = names.map((label, k) => ({ value: String(k), label }));
  const middle = names.map((_, k) => k).filter((k) => k !== best && k !== worst);
  const set = (values: number[], k: number, value: number) => values.map((old, i) => (i === k ? value : old));
  return (
    <>
      <div class="pair">
        <Select
          label="Most important"
          value={String(best)}
          options={options}
          onChange={(k) => setBest(Number(k))}
        />
        <Select
          label="Least important"
          value={String(worst)}
          options={options}
          onChange={(k) => setWorst(Number(k))}
        />
      </div>
      {best === worst ? (
        <p class="warn-text">Choose two different criteria.</p>
      ) : (
        <>
          <Times label={`${names[best]} over ${names[worst]}`} value={range} least={2} onChange={setRange} />
          {middle.map((k) => (
            <div key={k} class="stack">
              <Times
                label={`${names[best]} over ${names[k]}`}
                value={overOthers[k]}
                onChange={(value) => setOverOthers(set(overOthers, k, value))}
              />
              <Times
                label={`${names[k]} over ${names[worst]}`}
                value={overWorst[k]}
                onChange={(value) => setOverWorst(set(overWorst, k, value))}
              />
            </div>
          ))}
          {result && (
            <p class="soft" aria-live="polite">
              ξ = {fixedText(result.deviation, 3)}; 0 when all comparisons agree.
            </p>
          )}
        </>
      )}
    </>
  );
}

interface TimesProps {
  label: string;
  value: number;
  least?: number;
  onChange: (value: number) => void;
}

function Times({ label, value, least = 1, onChange }: TimesProps) {
  return (
    <div>
      <span class="row spread" aria-hidden="true">
        <span class="cut">{label}</span>
        <span class="figure">{value} ×</span>
      </span>
      <Slider
        label={label}
        value={value}
        min={least}
        max={9}
        step={1}
        text={`${value} times`}
        onInput={onChange}
      />
    </div>
  );
}
