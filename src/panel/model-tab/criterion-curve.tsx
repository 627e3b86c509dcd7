import { useMemo } from 'preact/hooks';
import type { Criterion } from '../../../shared/model/model';
import { nameKey } from '../../../shared/cells';
import { curveOf, placeOn, type Curve } from '../book/curve';
import type { Standing } from '../book/preview';
import { shortText } from '../ui/number-text';
import { useWidth } from '../ui/use-width';

const height = 84;
const margin = { left: 22, right: 8, top: 8, bottom: 26 };
/** More strokes than this are a blur. */
const mostStrokes = 240;

interface CriterionCurveProps {
  criterion: Criterion;
  standing?: Standing;
}

/** Which measure gets which rating, with a stroke for each account's measure. */
export function CriterionCurve({ criterion, standing }: CriterionCurveProps) {
  const values = useMemo(() => valuesOf(standing, criterion), [standing?.accounts.raw, criterion.name]);
  const curve = curveOf(criterion, values);
  return curve && <CurveDrawing curve={curve} values={values} />;
}

function CurveDrawing({ curve, values }: { curve: Curve; values: Float64Array }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const x = (share: number) => margin.left + share * inner.width;
  const y = (rating: number) => margin.top + ((10 - rating) / 9) * inner.height;
  const line = Array.from(curve.measures, (_, i) => {
    const share = i / (curve.measures.length - 1);
    return `${i === 0 ? 'M' : 'L'}${x(share).toFixed(1)} ${y(curve.ratings[i]).toFixed(1)}`;
  });
  const marks = curve.marks.map((mark) => {
    const share = placeOn(curve, mark) ?? 0;
    return { mark, share, anchor: share < 0.15 ? 'start' : share > 0.85 ? 'end' : 'middle' } as const;
  });
  return (
    <div class="value-curve" ref={box}>
      <svg viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true">
        <path
          class="value-grid"
          d={`M${margin.left} ${y(10)}h${inner.width}M${margin.left} ${y(1)}h${inner.width}`}
        />
        <path class="value-rug" d={rug(curve, values, x)} />
        <path class="value-line" d={line.join('')} />
        <text x={margin.left - 4} y={y(10) + 4} text-anchor="end">
          10
        </text>
        <text x={margin.left - 4} y={y(1) + 4} text-anchor="end">
          1
        </text>
        {marks.map(({ mark, share, anchor }) => (
          <g key={mark}>
            <path class="value-marks" d={`M${x(share)} ${margin.top}v${inner.height}`} />
            <text x={x(share)} y={height - 2} text-anchor={anchor}>
              {shortText(mark)}
            </text>
          </g>
        ))}
      </svg>
      <p class="hidden">{inWords(curve)}</p>
    </div>
  );
}

/** The accounts' measures of a criterion; none where it is not among those that were scored. */
function valuesOf(standing: Standing | undefined, { name }: Criterion): Float64Array {
  if (standing === undefined) return new Float64Array(0);
  const { model, raw, rows } = standing.accounts;
  const at = model.criteria.findIndex((criterion) => nameKey(criterion.name) === nameKey(name));
  return at < 0 ? new Float64Array(0) : raw.subarray(at * rows, (at + 1) * rows);
}

/** Strokes below the curve where accounts stand; those beyond the axis stand at its ends. */
function rug(curve: Curve, values: Float64Array, x: (share: number) => number): string {
  const step = Math.max(1, Math.ceil(values.length / mostStrokes));
  let path = '';
  for (let i = 0; i < values.length; i += step) {
    const value = values[i];
    if (value !== value) continue;
    const share = placeOn(curve, value) ?? (value < curve.low ? 0 : 1);
    path += `M${x(share).toFixed(1)} ${height - margin.bottom + 3}v7`;
  }
  return path;
}

function inWords({ measures, ratings }: Curve): string {
  const at = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * (measures.length - 1)));
  return at.map((i) => `${shortText(measures[i])} is rated ${ratings[i].toFixed(1)}`).join(', ');
}
