import { errorOf, isDate, serialOf, textOf } from './cells';
import type { Example, KamFunction } from './define';

/** A worked example as the formula that a person would type: `=KAMSCORE({8,6,9;4,7,5},{50,30,20})`. */
export function formulaOf(fn: KamFunction, example: Example): string {
  const last = example.arguments.reduce((at: number, value, index) => (isOmitted(value) ? at : index + 1), 0);
  return `=${fn.name}(${example.arguments.slice(0, last).map(argumentText).join(',')})`;
}

/** The arguments of a function as help shows them: `KAMSCORE(values, [model], [headers])`. */
export function signatureOf(fn: KamFunction): string {
  const names = Object.keys(fn.parameters).map((name) => (fn.parameters[name].optional ? `[${name}]` : name));
  return `${fn.name}(${names.join(', ')})`;
}

function argumentText(value: unknown): string {
  if (isOmitted(value)) return '';
  if (isDate(value)) return `DATE(${value.getFullYear()},${value.getMonth() + 1},${value.getDate()})`;
  return Array.isArray(value) ? arrayText(value) : constantText(value);
}

function isOmitted(value: unknown): boolean {
  return value === undefined || value === null;
}

/** Rows are parted by semicolons; a plain list is one row. */
function arrayText(rows: readonly unknown[]): string {
  const texts = rows.map((row) => (Array.isArray(row) ? row.map(constantText).join(',') : constantText(row)));
  return `{${texts.join(Array.isArray(rows[0]) ? ';' : ',')}}`;
}

/** A cell as a constant; an array constant holds no blanks and no functions, so a blank is "" and a date its number. */
function constantText(cell: unknown): string {
  if (typeof cell === 'number') return String(cell).toUpperCase();
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isDate(cell)) return String(serialOf(cell));
  const error = errorOf(cell);
  if (error) return error.code;
  return `"${typeof cell === 'string' ? cell.replace(/"/g, '""') : ''}"`;
}

/** A cell of an example's result as help shows it: four decimals at most, an error with its words. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'number') return String(Number(cell.toFixed(4)));
  if (typeof cell === 'object' && cell !== null && 'error' in cell) return `#VALUE! ${String(cell.error)}`;
  return textOf(cell);
}
