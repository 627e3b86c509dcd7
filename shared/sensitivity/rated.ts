import type { Cell } from '../cells';
import { ScoreError } from '../errors';
import type { Model } from '../model/model';
import { readAccounts, type Accounts } from '../scoring/accounts';
import { rate } from '../scoring/ratings';
import { score } from '../scoring/score';

/** Accounts with what every question about weights starts from. */
export interface Rated {
  readonly accounts: Accounts;
  /** rows × criteria, column after column; NaN where a criterion is left out. */
  readonly ratings: Float64Array;
  /** NaN for rows that are blank or have a bad cell. */
  readonly scores: Float64Array;
  readonly weights: readonly number[];
}

export function readRated(block: readonly Cell[][], model: Model, headers?: readonly Cell[]): Rated {
  const accounts = readAccounts(block, model, headers);
  const ratings = rate(accounts);
  const scores = score(accounts, undefined, ratings);
  accounts.errors.forEach((_, row) => {
    scores[row] = NaN;
  });
  return { accounts, ratings, scores, weights: accounts.model.criteria.map((criterion) => criterion.weight) };
}

/** Throws where the one account that a question is about has no score. */
export function requireScore({ accounts, scores }: Rated, row: number, what: string): void {
  const error = accounts.errors.get(row);
  if (error) throw new ScoreError(`${what}: ${error.message}`);
  if (scores[row] !== scores[row]) {
    throw new ScoreError(
      `${what} has no value for any criterion that counts, so it has no score; fill one in`,
    );
  }
}
