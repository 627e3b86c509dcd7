import { fitText } from './fit-text';
import { linearScale } from './linear-scale';
import { useWidth } from '../ui/use-width';

export interface Stack {
  readonly label: string;
  readonly text: string;
  /** The parts from the left, in the order of the criteria. */
  readonly parts: readonly number[];
}

const rowHeight = 44;
const barHeight = 20;

/** Bars made of parts on one scale, a colour for each criterion. */
export function StackedBars({ stacks, most }: { stacks: readonly Stack[]; most: number }) {
  const [ref, width] = useWidth<SVGSVGElement>();
  const x = linearScale([0, most], [0, width]);
  const height = stacks.length * rowHeight;
  return (
    <svg ref={ref} viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true">
      {stacks.map(({ label, text, parts }, i) => {
        let end = 0;
        return (
          <g key={i} transform={`translate(0 ${i * rowHeight})`}>
            <text class="bar-label" x={0} y={12}>
              {fitText(label, width, text)}
            </text>
            <text x={width} y={12} text-anchor="end">
              {text}
            </text>
            {parts.map((part, k) => {
              const begin = end;
              end += part;
              const length = Math.max(0, x(end) - x(begin) - 1);
              return (
                <rect
                  key={k}
                  class={`series-${(k % 8) + 1}`}
                  x={x(begin)}
                  y={17}
                  width={length}
                  height={barHeight}
                />
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

/** The names of the parts with their colours. */
export function Legend({ names }: { names: readonly string[] }) {
  return (
    <ul class="legend small">
      {names.map((name, k) => (
        <li key={name}>
          <i class={`swatch series-${(k % 8) + 1}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}
