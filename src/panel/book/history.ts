/**
 * The history of the model: each Apply adds a row to a sheet, with what a reader wants to know and, in the last cells, the
 * whole model as it was before. It is for the house: holds stand in it.
 */
import { nameKey, textOf } from '../../../shared/cells';
import { modelFileOf } from '../../../shared/model/model-file';
import type { Batch, Block, Snapshot, Value, WorkbookHost } from '../host';
import { tablesAfter } from './apply-batch';
import type { Book } from './book';
import { compareTables } from './compare-models';
import type { Draft } from './draft';
import { modelId } from './model-id';
import { tablesOfBook } from './model-tables';
import type { Standing } from './preview';
import { recordBatch, type RecordSheet } from './record-batch';
import { unusedSheet } from './unused-sheet';
import { sentencesOf } from './what-changed';

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
  ['Earlier model', 16],
  ['Earlier model, part 2', 16],
  ['Earlier model, part 3', 16],
] as const;

const header = columns.map(([name]) => name);
type Column = (typeof header)[number];
const parts = header.filter((name) => name.startsWith('Earlier model'));

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
    .find(({ values }) => header.slice(0, 3).every((name, c) => nameKey(values[0]?.[c]) === nameKey(name)));
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
  const sheet: RecordSheet = {
    sheet: there?.area.sheet ?? unusedSheet(historySheet, sheets),
    header,
    widths: columns.map(([, width]) => width),
  };
  const { promoted, held } = moved(book.present, apply.standing);
  const cells: Record<Exclude<Column, `Earlier model${string}`>, Value> = {
    When: apply.when,
    Who: apply.who,
    'What changed': sentencesOf(book, draft, compareTables(before, after)).join('; '),
    Reason: apply.reason,
    'Model before': modelId(before),
    'Model after': modelId(after),
    Promoted: promoted,
    Held: held,
  };
  const text = JSON.stringify(modelFileOf(before.model, before.tiers));
  const row = [...Object.values(cells), ...inParts(text)].map((cell) => (cell === '' ? null : cell));
  const record = recordBatch(batch.title, sheet, row, there);
  return {
    ...batch,
    steps: [...batch.steps, ...record.steps],
    empty: [...(batch.empty ?? []), ...(record.empty ?? [])],
  };
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
        model: parts.map((part) => String(cells[keys.indexOf(nameKey(part))] ?? '')).join(''),
      };
    })
    .filter(({ when, what }) => when !== '' || what !== '')
    .reverse();
}

/** Never through the middle of a character. What is too long for all parts is not kept at all: half a model is none. */
function inParts(text: string): string[] {
  const pieces = text.match(new RegExp(`[^]{1,${longestPart - 1}}(?![\\uDC00-\\uDFFF])`, 'g')) ?? [];
  return pieces.length > parts.length ? parts.map(() => '') : parts.map((_, i) => pieces[i] ?? '');
}

/** R12: who gets a better tier, and who would get a lower one and is held. */
function moved(
  before: Standing | undefined,
  after: Standing | undefined,
): { promoted: number; held: number } {
  let [promoted, held] = [0, 0];
  after?.places.forEach((place, row) => {
    const was = before?.places[row] ?? -1;
    if (place === was) return;
    if (place >= 0 && (was < 0 || place < was)) promoted++;
    else held++;
  });
  return { promoted, held };
}
