import { useWidth } from '../ui/use-width';
import { fitText } from './fit-text';
import { linearScale } from './linear-scale';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** How the value is written, at the right of the label. */
  readonly text: string;
  /** A class for its colour: `tier-1`, `category-2`. */
  readonly look: string;
  /** A line across the bar, such as a capacity or a target. */
  readonly mark?: number;
}

const barHeight = 18;
const rowHeight = 40;

/** Horizontal bars under their labels, in the width of a panel. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const [ref, width] = useWidth<SVGSVGElement>();
  const most = Math.max(...bars.map(({ value, mark = 0 }) => Math.max(value, mark)), Number.MIN_VALUE);
  const x = linearScale([0, most], [0, width - 2]);
  return (
    <svg
      ref={ref}
      viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
      height={bars.length * rowHeight}
      aria-hidden="true"
    >
      {bars.map(({ label, value, text, look, mark }, i) => (
        <g key={i} transform={`translate(0 ${i * rowHeight})`}>
          <text x={0} y={12} class="bar-label">
            {fitText(label, width, text)}
          </text>
          <rect class={`bar ${look}`} x={0} y={17} width={Math.max(x(value), 1)} height={barHeight} rx={2} />
          {mark !== undefined && (
            <line class="bar-mark" x1={x(mark)} x2={x(mark)} y1={14} y2={17 + barHeight + 3} />
          )}
          <text x={width} y={12} text-anchor="end">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
