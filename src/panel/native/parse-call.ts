// A formula of ours as it stands in a cell: `=KAMSCORE($F$2:$K$61,KAM_MODEL,$F$1:$K$1)`.
import { readCall } from '../../../shared/formula-call';
import type { Area } from '../host';

export interface Call {
  readonly name: string;
  readonly arguments: readonly Argument[];
}

export type Argument =
  | { readonly kind: 'left out' }
  | { readonly kind: 'area'; readonly area: Area }
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  | { readonly kind: 'other'; readonly text: string };

/** What a reference means: the sheet that the formula stands on, and the workbook's names. */
export interface Scope {
  readonly sheet: string;
  readonly names: Readonly<Record<string, Area>>;
}

const ours = /\bKAM[A-Z]{3,}\s*\(/i;

/** Whether a formula calls a function of ours, in whatever company. */
export function callsOurs(formula: string): boolean {
  return ours.test(formula.replace(/"(?:[^"]|"")*"/g, ''));
}

/** The call that a formula consists of; undefined where it is more or other than one call of ours. */
export function parseCall(formula: string, scope: Scope): Call | undefined {
  const call = formula.startsWith('=') ? readCall(formula) : undefined;
  if (call === undefined || !/^KAM[A-Z]{3,}$/.test(call.name)) return undefined;
  return { name: call.name, arguments: call.arguments.map((text) => parseArgument(text, scope)) };
}

/** A range whose blanks are kept from counting as 0: `IF(ISBLANK(A1:B9),"",A1:B9)`. */
const wrapped = /^IF\(\s*ISBLANK\(([^()]+)\)\s*[,;]\s*""\s*[,;]\s*([^()]+)\)$/i;

function parseArgument(text: string, scope: Scope): Argument {
  if (text === '') return { kind: 'left out' };
  const inner = wrapped.exec(text);
  const area = areaOf(inner && inner[1].trim() === inner[2].trim() ? inner[1].trim() : text, scope);
  if (area) return { kind: 'area', area };
  if (/^"(?:[^"]|"")*"$/.test(text)) {
    return { kind: 'constant', value: text.slice(1, -1).replace(/""/g, '"') };
  }
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return { kind: 'constant', value: Number(text) };
  if (/^(true|false)$/i.test(text)) return { kind: 'constant', value: /^true$/i.test(text) };
  return { kind: 'other', text };
}

const reference =
  /^(?:('(?:[^']|'')+'|[^\s'!(){}",;:*+/^&<>=-]+)!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/** The area that a reference or a name stands for. */
export function areaOf(text: string, { sheet, names }: Scope): Area | undefined {
  const name = Object.keys(names).find((each) => each.toLowerCase() === text.toLowerCase());
  if (name !== undefined) return names[name];
  const parts = reference.exec(text);
  if (parts === null) return undefined;
  const [, quotedSheet, left, top, right = left, bottom = top] = parts;
  const columns = [columnNumber(left), columnNumber(right)].sort((a, b) => a - b);
  const rows = [Number(top), Number(bottom)].sort((a, b) => a - b);
  return {
    sheet: quotedSheet === undefined ? sheet : quotedSheet.replace(/^'|'$/g, '').replace(/''/g, "'"),
    row: rows[0] - 1,
    column: columns[0] - 1,
    rows: rows[1] - rows[0] + 1,
    columns: columns[1] - columns[0] + 1,
  };
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
