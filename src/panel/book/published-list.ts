// What may leave the house: names, published tiers and promotions (R12). Nothing of scores, computed tiers or holds.
import { textOf } from '../../../shared/cells';
import { tierFinder } from '../../../shared/tiers/read-tiers';
import type { Batch, Step, Value } from '../host';
import { nameOfRow } from './account-name';
import type { Book } from './book';
import { dayIn } from './days';
import { publishedCell, type Publication } from './publication';
import { unusedSheet } from './unused-sheet';

export interface PublishedList {
  readonly rows: readonly { readonly name: string; readonly tier: string; readonly promotion: string }[];
  readonly promotions: number;
}

/** The day of the latest publication; undefined where no day is known. */
export function latestPublication(book: Book, { columns, moves }: Publication): number | undefined {
  let latest: number | undefined;
  for (const { row } of moves) {
    const day = dayIn(publishedCell(book, columns.on, row));
    if (day !== undefined && (latest === undefined || day > latest)) latest = day;
  }
  return latest;
}

/** Every account with a published tier, by tier and name: their order tells nothing of scores. */
export function publishedList(book: Book, { columns, moves }: Publication, since: number): PublishedList {
  const { tiers, accounts } = book;
  const placeOf = tierFinder(tiers);
  const promotionOf = (row: number, published: number): string => {
    const on = dayIn(publishedCell(book, columns.on, row));
    const before = placeOf(textOf(publishedCell(book, columns.before, row)));
    return before > published && on !== undefined && on >= since
      ? `Promoted from ${tiers[before].label}`
      : '';
  };
  const listed = moves
    .filter(({ published }) => published >= 0)
    .map(({ row, published }) => ({
      published,
      name: nameOfRow(accounts!, row),
      promotion: promotionOf(row, published),
    }))
    .sort((a, b) => a.published - b.published || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return {
    rows: listed.map(({ name, published, promotion }) => ({ name, tier: tiers[published].label, promotion })),
    promotions: listed.filter(({ promotion }) => promotion !== '').length,
  };
}

const header = ['Account', 'Tier', 'Promotion'];

/** The list with its header, as cells. */
export function publishedTable({ rows }: PublishedList): Value[][] {
  return [header, ...rows.map(({ name, tier, promotion }) => [name, tier, promotion])];
}

/** The list on a sheet of its own, as texts: no formula leads back to a score. */
export function publishedSheetBatch(list: PublishedList, sheets: readonly string[]): Batch {
  const sheet = unusedSheet('KAM Published', sheets);
  const cells = publishedTable(list);
  const area = { sheet, row: 0, column: 0, rows: cells.length, columns: header.length };
  const steps: Step[] = [
    { do: 'add sheet', sheet },
    { do: 'put', area, cells },
    { do: 'look', area: { ...area, rows: 1 }, look: 'header' },
    { do: 'widths', sheet, widths: [34, 18, 28] },
    { do: 'freeze', sheet, rows: 1, columns: 0 },
  ];
  return { title: 'Write the list for customers', steps };
}
