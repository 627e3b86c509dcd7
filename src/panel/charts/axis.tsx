import { fitText } from './fit-text';
import type { LinearScale } from './linear-scale';
import { tableText } from '../ui/number-text';

interface AxisProps {
  scale: LinearScale;
  /** Where the axis line runs: the y of a bottom axis, the x of a left one. */
  at: number;
  side: 'bottom' | 'left';
  label: string;
  ticks?: number;
  format?: (value: number) => string;
}

/** An axis with ticks and its name. */
export function Axis({ scale, at, side, label, ticks = 5, format = tableText }: AxisProps) {
  const [from, to] = scale.range;
  const bottom = side === 'bottom';
  const middle = (from + to) / 2;
  return (
    <g class="axis">
      <line {...(bottom ? { x1: from, x2: to, y1: at, y2: at } : { x1: at, x2: at, y1: from, y2: to })} />
      {scale.ticks(ticks).map((tick) =>
        bottom ? (
          <text key={tick} x={scale(tick)} y={at + 14} text-anchor="middle">
            {format(tick)}
          </text>
        ) : (
          <text key={tick} x={at - 5} y={scale(tick)} dy="0.32em" text-anchor="end">
            {format(tick)}
          </text>
        ),
      )}
      {bottom ? (
        <text class="axis-name" x={to} y={at + 28} text-anchor="end">
          {fitText(label, Math.abs(to - from))}
        </text>
      ) : (
        <text
          class="axis-name"
          transform={`translate(${at - 24} ${middle}) rotate(-90)`}
          text-anchor="middle"
        >
          {fitText(label, Math.abs(to - from))}
        </text>
      )}
    </g>
  );
}
