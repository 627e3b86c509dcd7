import { area, curveLinear, line } from 'd3-shape';
import { percentText } from '../ui/number-text';
import { useWidth } from '../ui/use-width';
import { Axis } from './axis';
import { linearScale } from './linear-scale';

interface ParetoCurveProps {
  /** The share that the largest 0, 1, 2 … accounts hold. */
  shares: Float64Array;
  /** How many of the largest are marked. */
  marked: number;
}

const margin = { top: 8, right: 12, bottom: 34, left: 38 };
const height = 200;
/** A curve needs no more points than the panel has pixels. */
const mostPoints = 400;

/** Accounts from the largest on, and the share that they hold together; the dotted line is equality. */
export function ParetoCurve({ shares, marked }: ParetoCurveProps) {
  const [ref, width] = useWidth<SVGSVGElement>();
  const accounts = shares.length - 1;
  const x = linearScale([0, accounts], [margin.left, width - margin.right]);
  const y = linearScale([0, 1], [height - margin.bottom, margin.top]);
  const step = Math.max(1, Math.ceil(accounts / mostPoints));
  const places = Array.from(shares.keys()).filter((place) => place % step === 0 || place === accounts);
  const curve = line<number>(
    (place) => x(place),
    (place) => y(shares[place]),
  ).curve(curveLinear);
  const below = area<number>(
    (place) => x(place),
    y(0),
    (place) => y(shares[place]),
  );
  return (
    <svg ref={ref} viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true">
      <path class="curve-area" d={below(places.filter((place) => place <= marked)) ?? undefined} />
      <line class="equality" x1={x(0)} y1={y(0)} x2={x(accounts)} y2={y(1)} />
      <path class="curve" d={curve(places) ?? undefined} />
      <Axis scale={x} at={height - margin.bottom} side="bottom" label="accounts, the largest first" />
      <Axis
        scale={y}
        at={margin.left}
        side="left"
        label=""
        ticks={4}
        format={(share) => percentText(share)}
      />
      <circle class="mark" cx={x(marked)} cy={y(shares[marked])} r={4} />
    </svg>
  );
}
