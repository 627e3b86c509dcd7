import type { Area, Batch, Block, Step, Value } from '../host';
import { accountsArea } from './accounts-table';
import type { Book } from './book';
import { firstFreeColumn } from './free-columns';
import {
  publishedCell,
  publishedHeadings,
  type Publication,
  type PublishedColumns,
  type TierMove,
} from './publication';
import { refitFormulas } from './refit-formulas';

export interface PublishChoice {
  /** The day, as 2026-01-31. */
  readonly day: string;
  /** Whether accounts whose minimum stay is over follow their figures. */
  readonly follow: boolean;
}

type Kind = keyof PublishedColumns;
const kinds = Object.keys(publishedHeadings) as Kind[];

/** Which accounts get another published tier. */
export function isPublished({ kind }: TierMove, { follow }: PublishChoice): boolean {
  return kind === 'promote' || kind === 'new' || (follow && kind === 'over');
}

/**
 * Writes the published tiers, since when, and what was published before, beside the accounts; columns that are missing
 * are made in free ones. The formulas for tiers then look at what is published, so that the Band holds.
 */
export function publishBatch(
  book: Book,
  publication: Publication,
  choice: PublishChoice,
  blankIsZero: boolean,
): Batch {
  const accounts = book.accounts!;
  const rows = accounts.rows.length;
  const missing = kinds.filter((kind) => publication.columns[kind] < 0);
  const free = freeColumn(book, missing.length);
  const area = (column: number): Area => ({ ...accountsArea(accounts), column, columns: 1 });
  const after = cellsAfter(book, publication, choice);
  const place = (kind: Kind) => {
    const there = publication.columns[kind];
    return there < 0 ? free + missing.indexOf(kind) : there;
  };
  const made: Area = {
    ...area(free),
    row: accounts.headerRow,
    rows: rows + 1,
    columns: Math.max(1, missing.length),
  };
  const names = area(accounts.firstColumn + accounts.nameColumn);
  return {
    title: 'Publish tiers',
    expect: [
      { area: names, values: accounts.rows.map((cells) => [cells[accounts.nameColumn] ?? null]) },
      ...kinds.flatMap((kind): Pick<Block, 'area' | 'values'>[] =>
        missing.includes(kind)
          ? []
          : [{ area: area(place(kind)), values: columnBefore(book, publication, kind) }],
      ),
    ],
    empty: missing.length > 0 ? [made] : [],
    steps: [
      ...(missing.length > 0 ? headSteps(made, missing) : []),
      ...kinds.flatMap((kind) =>
        changedPart(area(place(kind)), columnBefore(book, publication, kind), after[kind]),
      ),
      ...(book.model?.model
        ? refitFormulas(book, accounts, book.model.model, blankIsZero, { publishedColumn: place('tier') })
        : []),
    ],
  };
}

/** Beside the accounts and their results, some of which may show nothing yet. */
function freeColumn({ accounts, results, sheet }: Book, columns: number): number {
  const beside = results?.area.sheet === accounts!.sheet ? results.area.column + results.area.columns : 0;
  return firstFreeColumn(accounts!, accounts!.rows.length, sheet, columns, beside);
}

function headSteps(made: Area, missing: readonly Kind[]): Step[] {
  const head = { ...made, rows: 1 };
  const steps: Step[] = [
    { do: 'put', area: head, cells: [missing.map((kind) => publishedHeadings[kind])] },
    { do: 'look', area: head, look: 'header' },
  ];
  if (missing[0] === 'tier' && made.rows > 1) {
    steps.push({
      do: 'look',
      area: { ...made, row: made.row + 1, rows: made.rows - 1, columns: 1 },
      look: 'label',
    });
  }
  return steps;
}

function columnBefore(book: Book, { columns, moves }: Publication, kind: Kind): Value[][] {
  return moves.map(({ row }) => [publishedCell(book, columns[kind], row)]);
}

/** The three columns after publishing, a cell a row. */
function cellsAfter(book: Book, publication: Publication, choice: PublishChoice): Record<Kind, Value[][]> {
  const { moves, columns } = publication;
  const before = (kind: Kind, row: number) => publishedCell(book, columns[kind], row);
  return {
    tier: moves.map((move) => [
      isPublished(move, choice) ? book.tiers[move.computed].label : before('tier', move.row),
    ]),
    on: moves.map((move) => [
      isPublished(move, choice) || startsCounting(move, before('on', move.row))
        ? choice.day
        : before('on', move.row),
    ]),
    before: moves.map((move) => [
      isPublished(move, choice) ? before('tier', move.row) : before('before', move.row),
    ]),
  };
}

/** A tier that was published on an unknown day counts from this one. */
function startsCounting({ published }: TierMove, on: Value): boolean {
  return published >= 0 && (on === null || on === '');
}

/** From the first cell that changes to the last. */
function changedPart(area: Area, before: readonly Value[][], after: readonly Value[][]): Step[] {
  const changed = after.flatMap(([cell], i) => ((cell ?? '') === (before[i][0] ?? '') ? [] : [i]));
  if (changed.length === 0) return [];
  const [first, last] = [changed[0], changed[changed.length - 1]];
  return [
    {
      do: 'put',
      area: { ...area, row: area.row + first, rows: last - first + 1 },
      cells: after.slice(first, last + 1),
    },
  ];
}

/** The first row of the sheet, from 1, in which a published column holds a formula: publishing would replace it. */
export function formulaAmong(
  sheet: Block | undefined,
  book: Book,
  columns: PublishedColumns,
): number | undefined {
  const { formulas, area } = sheet ?? {};
  if (formulas === undefined || area === undefined) return undefined;
  const { headerRow, rows } = book.accounts!;
  const places = kinds.map((kind) => columns[kind] - area.column).filter((column) => column >= 0);
  for (let row = headerRow + 1; row <= headerRow + rows.length; row++) {
    const cells = formulas[row - area.row] ?? [];
    if (places.some((column) => (cells[column] ?? '') !== '')) return row + 1;
  }
  return undefined;
}
