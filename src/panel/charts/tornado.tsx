import { fitText } from './fit-text';
import { linearScale } from './linear-scale';
import { useWidth } from '../ui/use-width';
import { tableText } from '../ui/number-text';

export interface TornadoBar {
  readonly label: string;
  readonly left: number;
  readonly right: number;
}

const rowHeight = 42;
const barHeight = 16;

/** Two bars from a middle line for each row, the widest first. */
export function Tornado({ bars }: { bars: readonly TornadoBar[] }) {
  const [ref, width] = useWidth<SVGSVGElement>();
  const most = Math.max(1, ...bars.map(({ left, right }) => Math.max(left, right)));
  const middle = width / 2;
  const x = linearScale([0, most], [0, middle - 24]);
  const height = bars.length * rowHeight;
  return (
    <svg ref={ref} viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true">
      {bars.map(({ label, left, right }, i) => (
        <g key={i} transform={`translate(0 ${i * rowHeight})`}>
          <text class="bar-label" x={middle} y={12} text-anchor="middle">
            {fitText(label, width)}
          </text>
          <rect class="bar lower" x={middle - x(left)} y={18} width={x(left)} height={barHeight} />
          <rect class="bar higher" x={middle} y={18} width={x(right)} height={barHeight} />
          <text x={middle - x(left) - 4} y={18 + barHeight / 2} dy="0.34em" text-anchor="end">
            {tableText(left)}
          </text>
          <text x={middle + x(right) + 4} y={18 + barHeight / 2} dy="0.34em">
            {tableText(right)}
          </text>
          <line class="equality" x1={middle} x2={middle} y1={16} y2={18 + barHeight + 4} />
        </g>
      ))}
    </svg>
  );
}
