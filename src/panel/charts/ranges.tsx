import { fitText } from './fit-text';
import { linearScale } from './linear-scale';
import { useWidth } from '../ui/use-width';

export interface RangeBar {
  readonly label: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly mark: number;
}

const rowHeight = 38;

/** Stretches of a line from 0 to 1 with a mark on each. */
export function Ranges({ bars }: { bars: readonly RangeBar[] }) {
  const [ref, width] = useWidth<SVGSVGElement>();
  const x = linearScale([0, 1], [6, width - 6]);
  const height = bars.length * rowHeight;
  return (
    <svg ref={ref} viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true">
      {bars.map(({ label, text, from, to, mark }, i) => (
        <g key={i} transform={`translate(0 ${i * rowHeight})`}>
          <text class="bar-label" x={0} y={12}>
            {fitText(label, width, text)}
          </text>
          <text x={width} y={12} text-anchor="end">
            {text}
          </text>
          <line class="rail" x1={x(0)} x2={x(1)} y1={24} y2={24} />
          <line class="stretch" x1={x(from)} x2={x(to)} y1={24} y2={24} />
          <circle class="mark" cx={x(mark)} cy={24} r={5} />
        </g>
      ))}
    </svg>
  );
}
