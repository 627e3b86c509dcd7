import { bestRating, middleRating, worstRating, type Criterion } from '../model/model';
import { hasBounds, type ScaleId } from '../model/scales';
import { all, blank, calculate, choose, column, compare, constant, isBlank } from './build';
import type { ColumnReference, Numeric, Parameter, Truth } from './expression';
import type { PlanWriter } from './plan';

const worst = constant(worstRating);
const best = constant(bestRating);
const ends = constant(worstRating + bestRating);

/** What does not depend on the account: whether lower is better, and the bounds in rising order with the ratings at them. */
export function planScale(plan: PlanWriter, criterion: Criterion, k: number): void {
  const { name, scale, from, to, direction } = criterion;
  const directionCell: Parameter<string> = parameter(k, 'Direction', direction);
  const lower: Truth = {
    kind: 'same text',
    left: { kind: 'key of', of: directionCell },
    right: constant('lower'),
  };
  plan.singleTruth(`lower ${k}`, `${name}: lower is better`, lower);
  if (!hasBounds(scale)) return;
  const bounds = [parameter(k, 'From', from), parameter(k, 'To', to)];
  const falls: Truth = { kind: 'or', of: [column(`lower ${k}`), compare(bounds[0], '>', bounds[1])] };
  plan.singleNumber(`low ${k}`, `${name}: low`, { kind: 'least', of: bounds });
  plan.singleNumber(`high ${k}`, `${name}: high`, { kind: 'greatest', of: bounds });
  plan.singleNumber(`at low ${k}`, `${name}: rating at low`, choose<Numeric>([[falls, best]], worst));
  plan.singleNumber(`at high ${k}`, `${name}: rating at high`, choose<Numeric>([[falls, worst]], best));
}

export function parameter<T extends number | string>(
  row: number,
  columnName: string,
  value: T,
): Parameter<T> {
  return { kind: 'parameter', table: 'model', row, column: columnName, value };
}

/** The rating of a value, and what a blank counts as: blank, where it is left out. */
export function planRating(plan: PlanWriter, criterion: Criterion, k: number): ColumnReference {
  const value = column(`value ${k}`);
  const fill = { Skip: blank, Worst: worst, Middle: constant(middleRating), Error: blank }[criterion.blank];
  const rated = ratingOf[criterion.scale](criterion, k, value);
  return plan.number(
    `rating ${k}`,
    `${criterion.name}: rating`,
    choose<Numeric>([[isBlank(value), fill]], rated),
  );
}

type RatingOf = (criterion: Criterion, k: number, value: ColumnReference) => Numeric;

const ratingOf: Readonly<Record<ScaleId, RatingOf>> = {
  Rating: linear(false),
  Linear: linear(true),
  Log: logarithmic,
  Percentile: (_, k, value) => {
    const count = column(`count ${k}`);
    const lower = calculate(count, '-', { kind: 'rank', of: value, ties: 'max' });
    const others = calculate(count, '-', constant(1));
    const share = calculate(calculate(constant(bestRating - worstRating), '*', lower), '/', others);
    return turned(k, calculate(worst, '+', share));
  },
  Points: ({ points }, k, value) => turned(k, { kind: 'curve', of: value, points }),
  Words: (_, k, value) => turned(k, value),
};

/** Mirrored where lower is better. */
function turned(k: number, rating: Numeric): Numeric {
  return choose<Numeric>([[column(`lower ${k}`), calculate(ends, '-', rating)]], rating);
}

/** Straight between the bounds; values on the scale of ratings itself stay as they are, to the last digit. */
function linear(reachesOut: boolean): RatingOf {
  return ({ from, to }, k, value) => {
    const [low, high] = [column(`low ${k}`), column(`high ${k}`)];
    const sloped = between(k, value, calculate(value, '-', low), calculate(high, '-', low));
    if (Math.min(from, to) !== worstRating || Math.max(from, to) !== bestRating) return sloped;
    const unchanged = all([compare(low, '=', worst), compare(high, '=', best)]);
    const falls = compare(column(`at low ${k}`), '>', column(`at high ${k}`));
    const clipped: Numeric = { kind: 'greatest', of: [worst, { kind: 'least', of: [best, value] }] };
    const inside = reachesOut ? clipped : value;
    return choose<Numeric>(
      [[unchanged, choose<Numeric>([[falls, calculate(ends, '-', inside)]], inside)]],
      sloped,
    );
  };
}

function logarithmic(_: Criterion, k: number, value: ColumnReference): Numeric {
  const quotient = (number: Numeric): Numeric => ({
    kind: 'logarithm',
    of: calculate(number, '/', column(`low ${k}`)),
  });
  return between(k, value, quotient(value), quotient(column(`high ${k}`)));
}

/** The rating at low, at high outside the bounds, and the share `part / whole` of the way between them. */
function between(k: number, value: ColumnReference, part: Numeric, whole: Numeric): Numeric {
  const [atLow, atHigh] = [column(`at low ${k}`), column(`at high ${k}`)];
  const rise = calculate(calculate(calculate(atHigh, '-', atLow), '*', part), '/', whole);
  return choose<Numeric>(
    [
      [compare(value, '<=', column(`low ${k}`)), atLow],
      [compare(value, '>=', column(`high ${k}`)), atHigh],
    ],
    calculate(atLow, '+', rise),
  );
}
