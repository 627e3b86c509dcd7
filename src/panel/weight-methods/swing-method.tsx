import { useEffect, useState } from 'preact/hooks';
import { Slider } from '../ui/slider';
import { sharesOf } from './shares-of';
import type { MethodProps } from './weight-methods';

/** Swing weights: points for the step from the worst to the best on each criterion, 100 for the step that matters most. */
export function SwingMethod({ names, onShares }: MethodProps) {
  const [points, setPoints] = useState(() => names.map(() => 50));
  useEffect(() => onShares(sharesOf(points)), [points]);
  return (
    <>
      <p class="soft">
        Think of an account that is worst on everything. Give 100 to the step to the best that you would take
        first, and less to the others.
      </p>
      {names.map((name, k) => (
        <div key={name}>
          <span class="row spread" aria-hidden="true">
            <span class="cut">{name}</span>
            <span class="figure">{points[k]}</span>
          </span>
          <Slider
            label={`Points for the step of ${name}`}
            value={points[k]}
            min={0}
            max={100}
            step={5}
            text={`${points[k]} points`}
            onInput={(value) => setPoints(points.map((old, i) => (i === k ? value : old)))}
          />
        </div>
      ))}
    </>
  );
}
