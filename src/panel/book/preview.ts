import type { Model } from '../../../shared/model/model';
import { readAccounts, type Accounts } from '../../../shared/scoring/accounts';
import { rate } from '../../../shared/scoring/ratings';
import { score } from '../../../shared/scoring/score';
import { assignTiers } from '../../../shared/tiers/assign';
import { meetsMinimums, tiersOfModel } from '../../../shared/tiers/dimension-minimums';
import { rank } from '../../../shared/tiers/rank';
import type { Tier } from '../../../shared/tiers/tiers';
import type { AccountsTable } from './accounts-table';

/** What a model gives: the same figures that the formulas of the workbook show. */
export interface Standing {
  readonly accounts: Accounts;
  /** rows × criteria, column after column. */
  readonly ratings: Float64Array;
  readonly scores: Float64Array;
  /** Worked out when they are first asked for: what a slider shows does without all of them. */
  readonly ranks: Float64Array;
  /** The place of each account's tier, −1 without a score. */
  readonly places: Int32Array;
  readonly tiers: readonly Tier[];
  /** Accounts per tier. */
  readonly counts: readonly number[];
}

/** What other weights are tried on. */
export type Figures = Pick<Standing, 'accounts' | 'ratings' | 'scores' | 'places' | 'tiers'>;

/** The figures of a standing as plain data: without cells, and without what is wrong with them. */
export function figuresOf({ accounts, ratings, scores, places, tiers }: Standing): Figures {
  const { rows, model, errors } = accounts;
  const bare = { rows, model, raw: new Float64Array(0), errors: new Map(), empty: new Set<number>() };
  return { accounts: bare, ratings: withoutRows(ratings, rows, [...errors.keys()]), scores, places, tiers };
}

/** Rows with a bad cell have no score; without ratings they have none either. */
function withoutRows(ratings: Float64Array, rows: number, failed: readonly number[]): Float64Array {
  if (failed.length === 0) return ratings;
  const left = ratings.slice();
  for (let column = 0; column < left.length; column += rows) {
    for (const row of failed) left[column + row] = NaN;
  }
  return left;
}

/** Everything anew: when cells, scales or criteria changed. Throws ScoreError where the model does not fit the table. */
export function stand(
  table: AccountsTable,
  model: Model,
  tiers: readonly Tier[],
  published: Int32Array = new Int32Array(table.rows.length).fill(-1),
): Standing {
  const accounts = readAccounts(table.rows as unknown[][], model, table.headers);
  return weigh(accounts, rate(accounts), tiersOfModel(tiers, model), published);
}

/** Only the weights changed: ratings stay, scores, ranks and tiers follow. */
export function reweigh(figures: Figures, weights: readonly number[], published: Int32Array): Standing {
  const { model } = figures.accounts;
  const criteria = model.criteria.map((criterion, k) => ({ ...criterion, weight: weights[k] }));
  const accounts = { ...figures.accounts, model: { ...model, criteria } };
  return weigh(accounts, figures.ratings, figures.tiers, published);
}

function weigh(
  accounts: Accounts,
  ratings: Float64Array,
  tiers: readonly Tier[],
  published: Int32Array,
): Standing {
  const scores = score(accounts, undefined, ratings);
  accounts.errors.forEach((_, row) => (scores[row] = NaN));
  const places = assignTiers(scores, tiers, meetsMinimums(scores, tiers, accounts, ratings), published);
  const counts = tiers.map(() => 0);
  for (let row = 0; row < places.length; row++) if (places[row] >= 0) counts[places[row]]++;
  let ranks: Float64Array | undefined;
  return {
    accounts,
    ratings,
    scores,
    places,
    tiers,
    counts,
    get ranks() {
      return (ranks ??= rank(scores, 'min'));
    },
  };
}

/** How many accounts have another tier after than before. */
export function countMoves(before: Pick<Standing, 'places'>, after: Pick<Standing, 'places'>): number {
  let count = 0;
  for (let row = 0; row < after.places.length; row++) {
    if (after.places[row] !== before.places[row]) count++;
  }
  return count;
}

/**
 * The accounts whose tier differs between two standings, the largest steps first, then by their new score; no more than
 * `most`, so that a list of a few costs one pass and not the sorting of them all.
 */
export function movesBetween(before: Standing | undefined, after: Standing, most = Infinity): number[] {
  const { places, scores } = after;
  const was = (row: number) => before?.places[row] ?? -1;
  const step = (row: number) => Math.abs(places[row] - was(row));
  const order = (a: number, b: number) => step(b) - step(a) || (scores[b] || 0) - (scores[a] || 0) || a - b;
  const rows: number[] = [];
  for (let row = 0; row < places.length; row++) {
    if (places[row] === was(row)) continue;
    if (most === Infinity) rows.push(row);
    else keepFirst(rows, row, most, order);
  }
  return most === Infinity ? rows.sort(order) : rows;
}

/** R12: into a better tier, or into one at all; any other move is a hold. */
export function isPromotion(from: number, to: number): boolean {
  return to >= 0 && (from < 0 || to < from);
}

/** Puts an item in its place of a sorted list that holds no more than `most`. */
function keepFirst(
  list: number[],
  item: number,
  most: number,
  order: (a: number, b: number) => number,
): void {
  if (list.length === most && order(item, list[most - 1]) >= 0) return;
  let at = list.length;
  while (at > 0 && order(item, list[at - 1]) < 0) at--;
  list.splice(at, 0, item);
  if (list.length > most) list.pop();
}
