/**
 * The history of the model: each Apply adds a row to a sheet, with what a reader wants to know and, in the last cells, the
 * whole model as it was before. It is for the house: holds stand in it.
 */
import { nameKey, textOf } from '../../../shared/cells';
import { modelFileOf } from '../../../shared/model/model-file';
import type { Area, Batch, Block, Snapshot, Step, Value, WorkbookHost } from '../host';
import { tablesAfter } from './apply-batch';
import type { Book } from './book';
import { compareTables } from './compare-models';
import type { Draft } from './draft';
import { modelId } from './model-id';
import { tablesOfBook } from './model-tables';
import type { Standing } from './preview';
import { recordBatch } from './record-batch';
import { unusedSheet } from './unused-sheet';
import { sentencesOf } from './what-changed';
import { whoMoved } from './who-moved';

const historySheet = 'KAM History';

const columns = [
  ['When', 17],
  ['Who', 16],
  ['What changed', 60],
  ['Reason', 40],
  ['Model before', 14],
  ['Model after', 14],
  ['Promoted', 10],
  ['Held', 8],
  ['Who is promoted', 50],
  ['Who is held', 50],
  ['Earlier model', 16],
  ['Earlier model, part 2', 16],
  ['Earlier model, part 3', 16],
] as const;

const header = columns.map(([name]) => name);
type Column = (typeof header)[number];
type Part = Extract<Column, `Earlier model${string}`>;
const parts = header.filter((name): name is Part => name.startsWith('Earlier model'));

/** No more characters go into a cell; Excel's own limit is a little higher. */
const longestPart = 30_000;

export interface Apply {
  readonly when: string;
  readonly who: string;
  readonly reason: string;
  /** What the model gives after the change, where it gives anything. */
  readonly standing?: Standing;
}

export interface Entry {
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly reason: string;
  readonly before: string;
  readonly after: string;
  readonly promoted: number;
  readonly held: number;
  /** Their names, by their tiers from → to; '' in rows that an earlier version wrote. */
  readonly whoPromoted: string;
  readonly whoHeld: string;
  /** The model before the change as the text of a file; '' where none is kept. */
  readonly model: string;
}

/** Reads the sheets that may hold the history; one trip. */
export function readHistorySheets(host: WorkbookHost, sheets: readonly string[]): Promise<Snapshot> {
  return host.read({ names: [], sheets: [...new Set([historySheet, ...sheets.filter(mayHoldHistory)])] });
}

function mayHoldHistory(sheet: string): boolean {
  return nameKey(sheet).startsWith(nameKey(historySheet));
}

/** The sheet among those read that is a history; another sheet of that name is the user's own. */
export function historyAmong(used: Readonly<Record<string, Block>>): Block | undefined {
  return Object.values(used)
    .filter(({ area }) => mayHoldHistory(area.sheet))
    .find(({ values: [heads = []] }) => header.slice(0, 3).every((name) => placeOf(heads, name) >= 0));
}

function placeOf(heads: readonly Value[], name: Column): number {
  return heads.findIndex((head) => nameKey(head) === nameKey(name));
}

/** The batch of an Apply with its row of the history, so that both are written or none. */
export function withHistory(
  batch: Batch,
  book: Book,
  draft: Draft,
  apply: Apply,
  { sheets, used }: Pick<Snapshot, 'sheets' | 'used'>,
): Batch {
  const [before, after] = [tablesOfBook(book)!, tablesAfter(book, draft)];
  const there = historyAmong(used);
  const { promoted, held } = whoMoved(book.accounts, book.present, apply.standing);
  const text = JSON.stringify(modelFileOf(before.model, before.tiers));
  const cells: Record<Column, Value> = {
    When: apply.when,
    Who: apply.who,
    'What changed': sentencesOf(book, draft, compareTables(before, after)).join('; '),
    Reason: apply.reason,
    'Model before': modelId(before),
    'Model after': modelId(after),
    Promoted: promoted.count,
    Held: held.count,
    'Who is promoted': promoted.who,
    'Who is held': held.who,
    ...inParts(text),
  };
  const sheet = there?.area.sheet ?? unusedSheet(historySheet, sheets);
  const heads = there?.values[0] ?? [];
  const missing = header.filter((name) => placeOf(heads, name) < 0);
  const all = [...heads.map(textOf), ...missing];
  const row = all.map((head): Value => {
    const column = header.find((name) => nameKey(name) === nameKey(head));
    return column === undefined || cells[column] === '' ? null : cells[column];
  });
  const widths = columns.map(([, width]) => width);
  const record = recordBatch(batch.title, { sheet, header: all, widths }, row, there);
  const added: Area = { sheet, row: 0, column: heads.length, rows: 1, columns: missing.length };
  const grown = there !== undefined && missing.length > 0;
  return {
    ...batch,
    steps: [...batch.steps, ...(grown ? headSteps(added, missing) : []), ...record.steps],
    empty: [...(batch.empty ?? []), ...(record.empty ?? []), ...(grown ? [added] : [])],
  };
}

/** A sheet of an earlier version gets the columns that it lacks; one whose columns were moved keeps their order. */
function headSteps(area: Area, names: readonly Column[]): Step[] {
  return [
    { do: 'put', area, cells: [names] },
    { do: 'look', area, look: 'header' },
  ];
}

/** The newest first. */
export function readHistory(sheet: Block | undefined): Entry[] {
  if (sheet === undefined) return [];
  const [heads = [], ...rows] = sheet.values;
  const keys = heads.map(nameKey);
  return rows
    .map((cells): Entry => {
      const text = (column: Column) => textOf(cells[keys.indexOf(nameKey(column))]);
      return {
        when: text('When'),
        who: text('Who'),
        what: text('What changed'),
        reason: text('Reason'),
        before: text('Model before'),
        after: text('Model after'),
        promoted: Number(text('Promoted')) || 0,
        held: Number(text('Held')) || 0,
        whoPromoted: text('Who is promoted'),
        whoHeld: text('Who is held'),
        model: parts.map((part) => String(cells[keys.indexOf(nameKey(part))] ?? '')).join(''),
      };
    })
    .filter(({ when, what }) => when !== '' || what !== '')
    .reverse();
}

export interface Gap {
  readonly from: string;
  readonly to: string;
}

/**
 * What changed the model before an entry, or since the newest where `now` is the present fingerprint, without an entry of its
 * own: somebody typed into the sheet, or two people applied in the same moment.
 */
export function gapBetween(older: Entry | undefined, now: string): Gap | undefined {
  const from = older?.after ?? '';
  return from === '' || now === '' || from === now ? undefined : { from, to: now };
}

/** Never through the middle of a character. What is too long for all parts is not kept at all: half a model is none. */
function inParts(text: string): Record<Part, string> {
  const pieces = text.match(new RegExp(`[^]{1,${longestPart - 1}}(?![\\uDC00-\\uDFFF])`, 'g')) ?? [];
  const kept = pieces.length > parts.length ? [] : pieces;
  return Object.fromEntries(parts.map((part, i) => [part, kept[i] ?? ''])) as Record<Part, string>;
}
