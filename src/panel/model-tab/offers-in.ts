import { guessCriteria } from '../../../shared/model/guess';
import type { AccountsTable } from '../book/accounts-table';
import type { ColumnOffer } from './add-criterion';

/** The columns of the accounts that could be criteria, the likeliest first. */
export function offersIn(accounts: AccountsTable | undefined): ColumnOffer[] {
  if (accounts === undefined) return [];
  return guessCriteria(accounts.headers, accounts.rows)
    .sort((a, b) => Number(b.chosen) - Number(a.chosen))
    .flatMap(({ criterion, looks }) => (criterion ? [{ criterion, looks }] : []));
}
