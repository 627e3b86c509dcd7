// R27: weights by senior people of every department: their mean, how far they agree, and where they differ.
import { isBlank, nameKey, quote } from '../../../shared/cells';
import { listOf } from '../../../shared/model/table';
import { consensus, meanWeights } from '../../../shared/weights/consensus';
import { shares } from '../../../shared/weights/shares';
import type { Value } from '../host';

/** What a person gave: a cell for each criterion, blank where none was filled. */
export interface RaterRow {
  readonly name: string;
  readonly department: string;
  readonly points: readonly Value[];
}

/** How far apart the raters are about a criterion; shares of all weight. */
interface Disagreement {
  readonly criterion: string;
  readonly lowest: number;
  readonly lowestBy: string;
  readonly mean: number;
  readonly highest: number;
  readonly highestBy: string;
}

export interface TeamWeights {
  /** The names of those whose points count. */
  readonly raters: readonly string[];
  /** Undefined as long as nobody's points count. */
  readonly mean?: readonly number[];
  readonly index?: number;
  readonly disagreements: readonly Disagreement[];
  /** Departments that should take part, of whom nobody's points count. */
  readonly missing: readonly string[];
  /** What is wrong with somebody's points, or was read in a way that is worth saying. */
  readonly notes: readonly string[];
}

/**
 * The weights of a team as KAMCONSENSUS gives them: each rater's points over their sum, a blank beside points counts as
 * 0 and is told, a rater with a cell that is no number of 0 or more is left out and told.
 */
export function teamWeights(
  rows: readonly RaterRow[],
  criteria: readonly string[],
  departments: readonly string[] = [],
): TeamWeights {
  const notes: string[] = [];
  const counted: { rater: RaterRow; weights: Float64Array }[] = [];
  for (const rater of rows) {
    const { weights, note } = weightsOf(rater, criteria);
    if (note) notes.push(`${rater.name}: ${note}`);
    if (weights) counted.push({ rater, weights });
  }
  const present = new Set(counted.map(({ rater }) => nameKey(rater.department)));
  const wanted = [...departments, ...rows.map(({ department }) => department)];
  const missing = wanted.filter(
    (department, i) =>
      !isBlank(department) &&
      !present.has(nameKey(department)) &&
      wanted.findIndex((other) => nameKey(other) === nameKey(department)) === i,
  );
  const raters = counted.map(({ rater }) => rater.name);
  if (counted.length === 0) return { raters, disagreements: [], missing, notes };
  const all = counted.map(({ weights }) => weights);
  const mean = Array.from(meanWeights(all));
  return {
    raters,
    mean,
    index: consensus(all),
    disagreements: criteria.map((criterion, k) =>
      disagreement(
        criterion,
        mean[k],
        all.map((weights) => weights[k]),
        raters,
      ),
    ),
    missing,
    notes,
  };
}

function weightsOf(
  { points }: RaterRow,
  criteria: readonly string[],
): { weights?: Float64Array; note?: string } {
  if (points.every((cell) => isBlank(cell))) return {};
  const bad = points.findIndex(
    (cell) => !isBlank(cell) && !(typeof cell === 'number' && cell >= 0 && cell < Infinity),
  );
  if (bad >= 0) {
    return {
      note: `${criteria[bad]} is ${quote(points[bad])}; give a number of 0 or more. Left out until then.`,
    };
  }
  const weights = shares(Float64Array.from(points, (cell) => Number(cell ?? 0)));
  if (weights === undefined) return { note: 'all points are 0. Left out until one is more.' };
  const blank = criteria.filter((_, k) => isBlank(points[k]));
  return {
    weights,
    note: blank.length > 0 ? `no points for ${listOf(blank, 'and')}; counted as 0.` : undefined,
  };
}

function disagreement(
  criterion: string,
  mean: number,
  given: readonly number[],
  raters: readonly string[],
): Disagreement {
  const lowest = Math.min(...given);
  const highest = Math.max(...given);
  return {
    criterion,
    mean,
    lowest,
    lowestBy: raters[given.indexOf(lowest)],
    highest,
    highestBy: raters[given.indexOf(highest)],
  };
}
