/**
 * How many cells a formula of ours fills. Google Sheets does not tell, so the formula is worked out here: one that is
 * a call of a function of ours with plain arguments.
 */
import { callFunction } from '../../../shared/call';
import { ScoreError } from '../../../shared/errors';
import { readCall } from '../../../shared/formula-call';
import { functions } from '../../../shared/functions';
import type { Area, Snapshot } from '../host';
import { areaOf } from './reference';
import { valuesIn } from './whole-book';

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** What formulas refer to: the names, and the used cells of the sheets. */
export type Cells = Pick<Snapshot, 'names' | 'used'>;

/** Undefined where the formula is more than such a call, or fails. `IF(range="",…` fills as many cells as the range has. */
export function resultSize(formula: string, sheet: string, cells: Cells): Size | undefined {
  const call = readCall(formula);
  if (call?.name === 'ARRAYFORMULA') return resultSize(call.arguments[0], sheet, cells);
  const tested = call?.name === 'IF' ? /^(.+)=""$/.exec(call.arguments[0])?.[1] : undefined;
  if (tested !== undefined) return sizeOf(areaOf(tested, sheet, usedRows(cells)));
  const fn = call && functions.find(({ name }) => name === call.name);
  if (!fn) return undefined;
  const args = call.arguments.map((text) => argumentOf(text, sheet, cells));
  if (args.includes(unknown)) return undefined;
  try {
    const result = callFunction(fn, args, () => '');
    return Array.isArray(result)
      ? { rows: result.length, columns: result[0].length }
      : { rows: 1, columns: 1 };
  } catch (error) {
    if (error instanceof ScoreError) return undefined;
    throw error;
  }
}

function sizeOf(area: Area | undefined): Size | undefined {
  return area && { rows: area.rows, columns: area.columns };
}

const unknown = Symbol('an argument that is a formula itself');

function argumentOf(text: string, sheet: string, cells: Cells): unknown {
  if (text === '') return undefined;
  const area = cells.names[nameIn(text, cells)] ?? areaOf(text, sheet, usedRows(cells));
  if (area) return area.sheet in cells.used ? valuesIn(area, cells) : unknown;
  if (text.startsWith('{') && text.endsWith('}')) {
    const rows = parted(text.slice(1, -1), ';').map((row) => parted(row, ',').map(constantOf));
    return rows.flat().includes(unknown) ? unknown : rows;
  }
  const blanksKept = isBlankKept(text);
  return blanksKept === undefined ? constantOf(text) : argumentOf(blanksKept, sheet, cells);
}

/** `IF(ISBLANK(r),"",r)`, by which Excel hands blanks over as blanks, stands for r. */
function isBlankKept(text: string): string | undefined {
  const parts = /^IF\(ISBLANK\((.+)\)[,;]""[,;](.+)\)$/i.exec(text);
  return parts?.[1] === parts?.[2] ? parts?.[1] : undefined;
}

function constantOf(text: string): unknown {
  const trimmed = text.trim();
  if (/^"(?:[^"]|"")*"$/.test(trimmed)) return trimmed.slice(1, -1).replace(/""/g, '"');
  if (/^(TRUE|FALSE)$/i.test(trimmed)) return /^TRUE$/i.test(trimmed);
  return trimmed !== '' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : unknown;
}

function parted(text: string, separator: ',' | ';'): string[] {
  return text.match(new RegExp(`(?:"(?:[^"]|"")*"|[^"${separator}])+`, 'g')) ?? [];
}

function nameIn(text: string, { names }: Cells): string {
  return Object.keys(names).find((name) => name.toLowerCase() === text.toLowerCase()) ?? '';
}

function usedRows({ used }: Cells): (sheet: string) => number {
  return (sheet) => used[sheet]?.values.length ?? 0;
}
