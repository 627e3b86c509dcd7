import { errorOf, isBlankOrZero, nameKey, quote, shortened, textOf, type Cell } from '../cells';
import { ScoreError } from '../errors';

/** A header row and the rows below it that hold anything. Columns are found by name, in any order. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The cell under a column's name; undefined when the table has no such column. */
  cell(column: string): Cell;
  /** The cell's text; '' for a blank, and for the 0 that Excel on the desktop makes of a blank. */
  text(column: string): string;
}

/** Reads a block whose first row is a header. Rows that are wholly blank (or 0, as Excel hands blanks over) are left out. */
export function readTable(block: readonly Cell[][], what: string): Table {
  const header = (block[0] ?? []).map((cell) => (isBlankOrZero(cell) ? '' : textOf(cell)));
  const columnOf = new Map<string, number>();
  header.forEach((name, column) => {
    if (name === '') return;
    const key = nameKey(name);
    if (columnOf.has(key)) {
      throw new ScoreError(`two columns of ${what} are named ${quote(name)}; rename one`);
    }
    columnOf.set(key, column);
  });
  const rows = block
    .slice(1)
    .filter((cells) => !cells.every(isBlankOrZero))
    .map((cells): TableRow => {
      const cell = (column: string) => {
        const at = columnOf.get(nameKey(column));
        return at === undefined ? undefined : cells[at];
      };
      return {
        cell,
        text: (column) => {
          const content = cell(column);
          return isBlankOrZero(content) ? '' : textOf(content);
        },
      };
    });
  return { header, rows };
}

/** What a row is called in the column that must name it. Throws where that is blank or an error. */
export function nameOf(row: TableRow, column: string, what: string): string {
  const failed = errorOf(row.cell(column));
  if (failed) {
    throw new ScoreError(`${what} has ${failed.code} for a name; mend the column ${column}`, failed.code);
  }
  const name = row.text(column);
  if (name === '') throw new ScoreError(`${what} has no name; fill the column ${column}`);
  return name;
}

/** Finds a word among the valid ones whatever its case and spaces; a blank gives the first; throws for another word. */
export function oneOf<T extends string>(text: string, valid: readonly T[], what: string): T {
  if (text === '') return valid[0];
  const found = valid.find((word) => nameKey(word) === nameKey(text));
  if (found !== undefined) return found;
  throw new ScoreError(`${what} must be ${listOf(valid, 'or')}; got ${quote(text)}`);
}

/** The first name that has stood before it, whatever its case and spaces. */
export function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(nameKey(name)).size);
}

/** `a, b or c`; of more than twenty the first dozen and how many more. */
export function listOf(words: readonly string[], last: 'and' | 'or'): string {
  const said = words.length > 20 ? words.slice(0, 12).map(shortened) : words.map(shortened);
  if (words.length > 20) said.push(`${words.length - 12} more`);
  if (said.length < 2) return said.join('');
  return `${said.slice(0, -1).join(', ')} ${last} ${said[said.length - 1]}`;
}
