import { errorOf, isBlankOrZero, isDate, nameKey, quote, textOf, type Cell } from '../cells';
import { ScoreError } from '../errors';
import { firstTwice, listOf } from '../model/table';

/** What people said of pairs of criteria. */
export interface Judgements {
  readonly names: readonly string[];
  /** n × n, row after row: how many times the row's criterion outweighs the column's; NaN where nothing was said. */
  readonly ratios: Float64Array;
}

/** Larger than any judgement, and smaller than the day number of a date that a spreadsheet made of `1/3`. */
const largest = 10_000;
const fraction = /^(\d+(?:\.\d+)?|\.\d+)(?:\s*[/:]\s*(\d+(?:\.\d+)?|\.\d+))?$/;

/**
 * Reads a table of pairwise comparisons, with or without a header row and a name column. Blank and 0 are not given
 * (Excel on the desktop makes 0 of a blank); half a table is enough. Throws on a cell that is no judgement and on halves
 * that contradict each other, naming the pair.
 */
export function readJudgements(block: readonly Cell[][]): Judgements {
  const { names, cells } = withoutNames(block);
  const n = names.length;
  const ratios = new Float64Array(n * n).fill(NaN);
  for (let i = 0; i < n; i++) {
    checkDiagonal(cells[i][i], names[i]);
    ratios[i * n + i] = 1;
    for (let j = i + 1; j < n; j++) {
      const there = readCell(cells[i][j], `${names[i]} over ${names[j]}`);
      const back = readCell(cells[j][i], `${names[j]} over ${names[i]}`);
      if (there === there && back === back) checkReciprocal(there, back, names[i], names[j]);
      // Of 3 and 0.33 the 3 is what was meant.
      const useThere = back !== back || there >= back;
      ratios[i * n + j] = useThere ? there : 1 / back;
      ratios[j * n + i] = useThere ? 1 / there : back;
    }
  }
  checkLinked(names, ratios);
  return { names, ratios };
}

/** Names stand above, at the left, on both sides or nowhere; the shape and the texts tell. */
function withoutNames(block: readonly Cell[][]): { names: string[]; cells: readonly Cell[][] } {
  const height = block.length;
  const width = block[0].length;
  const square = height === width;
  const corner = square ? 1 : 0;
  const firsts = block.map((row) => row[0]);
  const framed = square && isFramed(block[0], firsts);
  const headed = framed || (height >= width && height <= width + 1 && areNames(block[0].slice(corner)));
  const labelled = framed || (width >= height && width <= height + 1 && areNames(firsts.slice(corner)));
  if (!square && !headed && !labelled) {
    throw new ScoreError(
      `pairwise must be as high as it is wide, beside its names; got ${height} rows of ${width}; ` +
        'select a row and a column for each criterion',
    );
  }
  const named = square ? headed && labelled : true;
  if (square && named) checkFrame(block[0].slice(1), firsts.slice(1));
  const texts = !named ? firsts.map(() => '') : headed ? block[0].slice(corner) : firsts;
  const names = texts.map((text, i) => (isBlankOrZero(text) ? `Criterion ${i + 1}` : textOf(text)));
  const cells = block.slice(named && headed ? 1 : 0).map((row) => row.slice(named && labelled ? 1 : 0));
  return { names, cells };
}

/** A 0 is a blank, as Excel on the desktop hands it over. */
function nameIn(cell: Cell): string {
  return isBlankOrZero(cell) ? '' : textOf(cell);
}

/** Whether the same names, of which none comes twice, stand above and at the left, numbers such as years among them. */
function isFramed(above: readonly Cell[], left: readonly Cell[]): boolean {
  const [columns, rows] = [above, left].map((cells) => cells.slice(1).map(nameIn));
  if (typeof above[0] === 'number' && above[0] !== 0) return false;
  if (columns.length < 2 || columns.includes('') || firstTwice(columns) !== undefined) return false;
  return columns.every((name, i) => nameKey(name) === nameKey(rows[i]));
}

/** A table read by the wrong names would give weights to the wrong criteria. */
function checkFrame(above: readonly Cell[], left: readonly Cell[]): void {
  const [columns, rows] = [above.map(nameIn), left.map(nameIn)];
  const wrong = columns.findIndex((name, i) => {
    return name !== '' && rows[i] !== '' && nameKey(name) !== nameKey(rows[i]);
  });
  if (wrong >= 0) {
    throw new ScoreError(
      `pairwise names its column ${wrong + 1} ${quote(columns[wrong])} and its row ${wrong + 1} ${quote(rows[wrong])}; ` +
        'give the criteria the same names in the same order above and at the left',
    );
  }
  const twice = firstTwice(columns.filter((name) => name !== ''));
  if (twice !== undefined) throw new ScoreError(`pairwise names ${quote(twice)} twice; rename or remove one`);
}

/** Whether texts that are no judgements stand there, and nothing else but blanks. */
function areNames(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlankOrZero(cell));
  return (
    filled.length > 0 && filled.every((cell) => typeof cell === 'string' && readRatio(cell) === undefined)
  );
}

function readRatio(text: string): number | undefined {
  const match = fraction.exec(text.trim());
  return match ? Number(match[1]) / Number(match[2] ?? 1) : undefined;
}

/** A judgement, or NaN where none is given. */
function readCell(cell: Cell, pair: string): number {
  if (isBlankOrZero(cell)) return NaN;
  const error = errorOf(cell);
  if (error) throw new ScoreError(`${pair}: ${error.message || error.code}`, error.code);
  const value = typeof cell === 'string' ? readRatio(cell) : cell;
  if (
    isDate(cell) ||
    (typeof value === 'number' && (value > largest || (value > 0 && value < 1 / largest)))
  ) {
    throw new ScoreError(
      `${pair}: ${quote(cell)} is no judgement; 1/3 typed into a cell becomes a date, so type =1/3`,
    );
  }
  if (typeof value === 'number' && value > 0) return value;
  throw new ScoreError(`${pair}: ${quote(cell)} is not a judgement above 0, such as 3 or 1/3`);
}

function checkDiagonal(cell: Cell, name: string): void {
  const value = readCell(cell, `${name} over itself`);
  if (value === value && value !== 1) {
    throw new ScoreError(`${name} over itself must be 1 or blank; got ${quote(cell)}`);
  }
}

/** Reciprocals are often typed with two decimals, as 0.33 for a third or 0.13 for an eighth. */
function checkReciprocal(there: number, back: number, one: string, other: string): void {
  const tolerance = Math.min(0.05, Math.max(0.01, 0.005 * Math.max(there, back))) + 1e-9;
  if (Math.abs(there * back - 1) <= tolerance) return;
  throw new ScoreError(
    `${one} over ${other} is ${there} but ${other} over ${one} is ${back}; make one of them blank, or 1 divided by the other`,
  );
}

function checkLinked(names: readonly string[], ratios: Float64Array): void {
  const reached = linkedToFirst(ratios, names.length);
  const rest = names.filter((_, i) => !reached[i]);
  if (rest.length === 0) return;
  throw new ScoreError(
    `nothing compares ${listOf(rest, 'and')} with ${listOf(
      names.filter((_, i) => reached[i]),
      'and',
    )}; give at least one judgement that links them`,
  );
}

/** Which criteria are linked to the first by a chain of judgements. */
export function linkedToFirst(ratios: Float64Array, n: number): boolean[] {
  const reached = Array.from({ length: n }, (_, i) => i === 0);
  const waiting = [0];
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    for (let j = 0; j < n; j++) {
      const ratio = ratios[i * n + j];
      if (reached[j] || ratio !== ratio) continue;
      reached[j] = true;
      waiting.push(j);
    }
  }
  return reached;
}
