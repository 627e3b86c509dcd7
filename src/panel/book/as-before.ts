// Most readings find most of the workbook as it was. What holds the same stays the same object, so that what was worked out
// for it still counts.
import type { Value } from '../host';
import type { AccountsTable } from './accounts-table';
import type { Book } from './book';

type Cells = readonly (readonly Value[])[];

/** A book with those parts of the one before that hold the same. */
export function asBefore(book: Book, before: Book): Book {
  const { accounts, model, tiersBlock } = book;
  const same = (one: Cells | undefined, other: Cells | undefined) => sameCells(one ?? [], other ?? []);
  return {
    ...book,
    accounts:
      accounts && before.accounts && sameTable(accounts, before.accounts) ? before.accounts : accounts,
    model:
      model && before.model && same(model.block.values, before.model.block.values)
        ? { ...before.model, block: model.block }
        : model,
    tiers: same(tiersBlock?.values, before.tiersBlock?.values) ? before.tiers : book.tiers,
  };
}

/** Whether all that a standing hangs on is the same. */
export function standsAsBefore(book: Book, before: Book): boolean {
  return (
    book.accounts === before.accounts &&
    book.model?.model === before.model?.model &&
    book.tiers === before.tiers &&
    sameItems(book.published, before.published)
  );
}

function sameTable(one: AccountsTable, other: AccountsTable): boolean {
  return (
    one.sheet === other.sheet &&
    one.headerRow === other.headerRow &&
    one.firstColumn === other.firstColumn &&
    one.nameColumn === other.nameColumn &&
    sameItems(one.headers, other.headers) &&
    sameCells(one.rows, other.rows)
  );
}

function sameCells(one: Cells, other: Cells): boolean {
  return one.length === other.length && one.every((row, i) => sameItems(row, other[i]));
}

function sameItems<T>(one: ArrayLike<T>, other: ArrayLike<T>): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
