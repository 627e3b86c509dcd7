import { contributions, coverage, score } from '../../shared/scoring/score';
import { rate } from '../../shared/scoring/ratings';
import { textOf } from '../../shared/cells';
import type { CellError } from '../../shared/errors';
import { assignTiers } from '../../shared/tiers/assign';
import { meetsMinimums } from '../../shared/tiers/dimension-minimums';
import { readPublished } from '../../shared/tiers/published';
import { rank } from '../../shared/tiers/rank';
import type { Tier } from '../../shared/tiers/tiers';
import type { Portfolio } from './portfolio';

/** A column of results: numbers (NaN is blank) or texts. */
interface ResultColumn {
  readonly name: string;
  readonly values: Float64Array | readonly string[];
}

export interface Results {
  readonly scores: Float64Array;
  readonly ranks: Float64Array;
  /** Each account's place among the tiers, −1 for none. */
  readonly places: Int32Array;
  readonly columns: readonly ResultColumn[];
}

interface Wanted {
  readonly tiers: readonly Tier[];
  /** Which of the portfolio's extra columns holds the published tiers. */
  readonly published: number | undefined;
  /** Each criterion's points too. */
  readonly points: boolean;
}

/** Everything that is told of each account: score, rank, tier, coverage, each criterion's points where asked for. */
export function resultsOf(portfolio: Portfolio, { tiers, published, points }: Wanted): Results {
  const { accounts, problems } = portfolio;
  const { rows } = accounts;
  const labels = published === undefined ? undefined : portfolio.extra[published].map(textOf);
  const failed = new Map<number, CellError>();
  const kept = readPublished(labels && { texts: labels, errors: new Map(), width: 1 }, tiers, rows, failed);
  const share = coverage(accounts);
  const ratings = rate(accounts);
  const scores = score(accounts, undefined, ratings);
  problems.forEach((_, row) => (scores[row] = NaN));
  const minimums = meetsMinimums(scores, tiers, accounts, ratings);
  const ranks = rank(scores, 'min');
  const places = assignTiers(scores, tiers, minimums, kept);
  const pointsIfWanted = points ? pointColumns(portfolio) : [];
  const names = tiers.map(({ label }) => label);
  problems.forEach((_, row) => (share[row] = NaN));
  // An unknown published tier costs the account its tier, not its score.
  failed.forEach((error, row) => {
    places[row] = -1;
    if (!problems.has(row)) problems.set(row, error.message);
  });
  return {
    scores,
    ranks,
    places,
    columns: [
      { name: 'Score', values: scores },
      { name: 'Rank', values: ranks },
      { name: 'Tier', values: Array.from(places, (place) => (place < 0 ? '' : names[place])) },
      { name: 'Coverage', values: share },
      ...pointsIfWanted,
    ],
  };
}

function pointColumns({ accounts, problems }: Portfolio): ResultColumn[] {
  const { rows, model } = accounts;
  const points = contributions(accounts);
  return model.criteria.map(({ name }, k) => {
    const values = points.subarray(k * rows, (k + 1) * rows);
    problems.forEach((_, row) => (values[row] = NaN));
    return { name: `${name} points`, values };
  });
}
