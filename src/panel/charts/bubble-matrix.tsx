import { bestRating, worstRating } from '../../../shared/model/model';
import { matrixCategories, minimums, type MatrixCategory } from '../book/matrix';
import { useWidth } from '../ui/use-width';
import { Axis } from './axis';
import { linearScale } from './linear-scale';

export interface Bubble {
  readonly row: number;
  readonly name: string;
  readonly growth: number;
  readonly fit: number;
  /** 0 to 1 of the largest area. */
  readonly size: number;
  readonly category: MatrixCategory;
}

interface BubbleMatrixProps {
  bubbles: readonly Bubble[];
  growthLabel: string;
  fitLabel: string;
  selected: number | undefined;
  onSelect: (row: number) => void;
}

/** Beyond this a picture is a blot: the largest are drawn, and the caller says so. */
export const mostBubbles = 400;

const margin = { top: 12, right: 8, bottom: 34, left: 34 };
const height = 260;

/** Fit across, growth upward, the lines of the categories behind the bubbles. */
export function BubbleMatrix({ bubbles, growthLabel, fitLabel, selected, onSelect }: BubbleMatrixProps) {
  const [ref, width] = useWidth<SVGSVGElement>();
  const x = linearScale([worstRating, bestRating], [margin.left, width - margin.right]);
  const y = linearScale([worstRating, bestRating], [height - margin.bottom, margin.top]);
  const largest = Math.min(18, width / 18);
  const radius = (size: number) => 3 + (largest - 3) * Math.sqrt(size);
  const { highGrowth, moderateGrowth, minimumFit } = minimums;
  return (
    <svg ref={ref} viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true">
      <g class="matrix-fields">
        <rect
          class="category-1"
          x={x(minimumFit)}
          y={y(bestRating)}
          width={x(bestRating) - x(minimumFit)}
          height={y(highGrowth) - y(bestRating)}
        />
        <rect
          class="category-2"
          x={x(minimumFit)}
          y={y(highGrowth)}
          width={x(bestRating) - x(minimumFit)}
          height={y(moderateGrowth) - y(highGrowth)}
        />
      </g>
      <Axis scale={x} at={height - margin.bottom} side="bottom" label={fitLabel} />
      <Axis scale={y} at={margin.left} side="left" label={growthLabel} />
      {bubbles.map(({ row, name, growth, fit, size, category }) => (
        <circle
          key={row}
          class={`bubble category-${matrixCategories.indexOf(category) + 1}${row === selected ? ' selected' : ''}`}
          cx={x(fit)}
          cy={y(growth)}
          r={radius(size)}
          onClick={() => onSelect(row)}
        >
          <title>{name}</title>
        </circle>
      ))}
      <text class="field-name" x={x(bestRating)} y={y(bestRating) + 4} text-anchor="end">
        Strategic
      </text>
      <text class="field-name" x={x(bestRating)} y={y(highGrowth) + 14} text-anchor="end">
        Core
      </text>
    </svg>
  );
}
