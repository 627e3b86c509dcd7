// Computed and published tiers are two columns (R12): what publishing would move, and what it leaves where it is.
import { isBlank, nameKey, textOf } from '../../../shared/cells';
import type { Value } from '../host';
import type { Book } from './book';
import { dayIn, monthsAfter } from './days';

/**
 * `promote` into a better tier, `new` without a published one, `hold` where the figures say a lower tier and the
 * published one stays, `over` where it does and its minimum stay has passed, `keep` where both agree; `unscored` and
 * `unknown` (a published word that is no tier) are left alone.
 */
export type MoveKind = 'promote' | 'new' | 'hold' | 'over' | 'keep' | 'unscored' | 'unknown';

export interface TierMove {
  /** Its row in the accounts. */
  readonly row: number;
  readonly kind: MoveKind;
  /** The places of the tiers; −1 without one. */
  readonly computed: number;
  readonly published: number;
  /** The day on which a hold's minimum stay ends, where the workbook knows since when it is published. */
  readonly until?: number;
}

/** The columns of the sheet that publish tiers, from 0; −1 where there is none. */
export interface PublishedColumns {
  readonly tier: number;
  readonly on: number;
  readonly before: number;
}

export interface Publication {
  readonly columns: PublishedColumns;
  /** One an account, in the order of the accounts. */
  readonly moves: readonly TierMove[];
  /** The rows of each kind, the best computed tier and the highest score first. */
  readonly rows: Readonly<Record<MoveKind, readonly number[]>>;
}

export const publishedHeadings = {
  tier: 'Published tier',
  on: 'Published on',
  before: 'Published before',
} as const;

/** What publishing the workbook's computed tiers on a day would do. Undefined where nothing is scored. */
export function publicationOf(book: Book, today: number): Publication | undefined {
  const { present, accounts } = book;
  if (present === undefined || accounts === undefined) return undefined;
  const columns = publishedColumns(book);
  const moves = accounts.rows.map((_, row) => moveOf(book, columns, row, today));
  const rows: Record<MoveKind, number[]> = {
    promote: [],
    new: [],
    hold: [],
    over: [],
    keep: [],
    unscored: [],
    unknown: [],
  };
  for (const { kind, row } of moves) rows[kind].push(row);
  const best = (a: number, b: number) =>
    moves[a].computed - moves[b].computed || present.scores[b] - present.scores[a] || a - b;
  for (const kind of ['promote', 'new', 'hold', 'over'] as const) rows[kind].sort(best);
  return { columns, moves, rows };
}

function moveOf(book: Book, columns: PublishedColumns, row: number, today: number): TierMove {
  const computed = book.present!.places[row];
  const published = book.published[row];
  const move = (kind: MoveKind, until?: number): TierMove => ({ row, kind, computed, published, until });
  if (published < 0 && !isBlank(publishedCell(book, columns.tier, row))) return move('unknown');
  if (computed < 0) return move('unscored');
  if (published < 0) return move('new');
  if (computed === published) return move('keep');
  if (computed < published) return move('promote');
  const months = book.tiers[published].minimumStay;
  if (months === 0) return move('over');
  const since = dayIn(publishedCell(book, columns.on, row));
  if (since === undefined) return move('hold');
  const until = monthsAfter(since, months);
  return until <= today ? move('over', until) : move('hold', until);
}

function publishedColumns({ sheet, accounts, publishedColumn }: Book): PublishedColumns {
  if (sheet === undefined || accounts === undefined) return { tier: -1, on: -1, before: -1 };
  const header = sheet.values[accounts.headerRow - sheet.area.row];
  const find = (heading: string) => {
    const at = header.findIndex((cell) => nameKey(cell) === nameKey(heading));
    return at < 0 ? -1 : sheet.area.column + at;
  };
  return { tier: publishedColumn, on: find(publishedHeadings.on), before: find(publishedHeadings.before) };
}

/** What stands beside an account in a column of its sheet. */
export function publishedCell({ sheet, accounts }: Book, column: number, row: number): Value {
  if (column < 0 || sheet === undefined || accounts === undefined) return null;
  const cells = sheet.values[accounts.headerRow + 1 + row - sheet.area.row];
  return cells?.[column - sheet.area.column] ?? null;
}

/** The published label as the sheet spells it. */
export function publishedLabel(book: Book, { columns }: Publication, row: number): string {
  return textOf(publishedCell(book, columns.tier, row));
}
