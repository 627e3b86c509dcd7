import { textOf } from '../../../shared/cells';
import type { KamFunction } from '../../../shared/define';

/**
 * What stands in braces in a @param line: Google Sheets shows it as the argument of a sample formula, so it is a range,
 * a named table or a word rather than a type.
 */
export function sampleOf(fn: KamFunction, name: string, all: readonly KamFunction[]): string {
  const { help, shape, options } = fn.parameters[name];
  const table = /\bKAM_[A-Z]+\b/.exec(help);
  if (table) return table[0];
  if (options) return `"${options[0]}"`;
  const example = exampleOf(fn, name) ?? all.map((each) => exampleOf(each, name)).find(isGiven);
  if (shape === 'cell') {
    const standard = /left out: (-?\d[\d.]*)/.exec(help)?.[1];
    return typeof example === 'number' ? String(example) : (standard ?? `"${textOf(example) || 'text'}"`);
  }
  return rangeLike(example, columnOf(fn, name));
}

/** The first value that the function's examples give an argument of this name. */
function exampleOf(fn: KamFunction, name: string): unknown {
  const at = Object.keys(fn.parameters).indexOf(name);
  return fn.examples.map((example) => example.arguments[at]).find(isGiven);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** The cells that an argument of this shape would stand in: a column, a block, or a row of headers. */
function rangeLike(example: unknown, column: number): string {
  const rows = Array.isArray(example) && Array.isArray(example[0]) ? (example as unknown[][]) : [[example]];
  const last = letter(column + rows[0].length - 1);
  const header = rows.length === 1 && rows[0].length > 1;
  return header ? `${letter(column)}1:${last}1` : `${letter(column)}2:${last}20`;
}

/** The column that an argument's cells begin in: the second range of columns stands to the right of the first. */
function columnOf(fn: KamFunction, name: string): number {
  const columns = Object.keys(fn.parameters).filter((each) => fn.parameters[each].shape === 'range');
  return columns.indexOf(name) * 2 + 1;
}

function letter(column: number): string {
  return String.fromCharCode(65 + Math.min(column, 25));
}
