import { isBlank, nameKey, textOf, type Cell } from '../cells';
import { correlation } from '../check/correlation';
import { isRevenueType } from '../check/revenue-type';
import { guessNumbers } from './guess-numbers';
import { dimensionOf, isLowerBetter, likeness, notCriteria } from './guess-headings';
import { numberWords } from './guess-text';
import { guessWords } from './guess-words';
import { plainCriterion } from './model';
import type { ModelRow } from './templates/template';

/** What a column of a table of accounts may be good for. */
export interface ColumnGuess {
  readonly column: number;
  readonly heading: string;
  /** The criterion that the column would make, equal weights; undefined where it can't be one. */
  readonly criterion?: ModelRow;
  /** The chosen column that it says nearly the same as. */
  readonly repeats?: string;
  /** Whether it is among those to begin with. */
  readonly chosen: boolean;
  /** What the column looks like, in a few words: `amounts from 12,000 to 9,800,000`, `identifiers`. */
  readonly looks: string;
}

/** R4: three to five criteria are right. */
const mostChosen = 5;
/** Rows looked at, evenly spread. */
const mostRows = 2000;
const mostBlank = 0.6;
/** From this correlation on, a column counts the same thing twice. */
const sameMeasure = 0.9;

/**
 * Guesses which columns of a table measure accounts, and how: a rating, an amount on a linear or logarithmic scale, or
 * words with an order. Names, identifiers, dates, totals and results of scoring are passed over.
 */
export function guessCriteria(headers: readonly string[], rows: readonly (readonly Cell[])[]): ColumnGuess[] {
  const step = Math.max(1, Math.floor(rows.length / mostRows));
  const sample = rows.filter((_, row) => row % step === 0);
  const seen = new Set<string>();
  const guesses = headers.map((heading, column): Guess => {
    const cells = sample.map((row) => row[column]);
    const key = nameKey(heading);
    if (key === '' || seen.has(key)) return { column, heading, looks: 'no heading of its own', merit: 0 };
    seen.add(key);
    return { column, heading, ...guessColumn(heading, cells, sample, column) };
  });
  const { chosen, repeats } = choose(guesses, sample);
  const weight = Math.floor(100 / Math.max(1, chosen.size));
  let left = 100 - weight * chosen.size;
  return guesses.map(({ merit: _, criterion, ...guess }) => {
    const isChosen = chosen.has(guess.column);
    const share = isChosen ? weight + (left-- > 0 ? 1 : 0) : 0;
    return {
      ...guess,
      repeats: repeats.get(guess.column),
      chosen: isChosen,
      criterion: criterion && { ...criterion, Weight: share },
    };
  });
}

interface Guess {
  readonly column: number;
  readonly heading: string;
  readonly criterion?: ModelRow;
  readonly looks: string;
  /** How likely it is meant as a criterion; 0 is never chosen. */
  readonly merit: number;
}

function guessColumn(
  heading: string,
  cells: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  column: number,
): Omit<Guess, 'column' | 'heading'> {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length === 0) return { looks: 'blank', merit: 0 };
  const numbers = filled.filter((cell): cell is number => typeof cell === 'number' && cell - cell === 0);
  const kind = notCriteria(heading, filled, numbers);
  if (kind !== undefined) return { looks: kind, merit: 0 };
  const blank = 1 - filled.length / cells.length;
  if (numbers.length > filled.length * 0.8) {
    if (isRowTotal(rows, column)) return { looks: 'the sum of the columns before it', merit: 0 };
    const { looks, row, merit } = guessNumbers(heading, numbers);
    return finish(heading, looks, row, merit - blank, blank);
  }
  const words = guessWords(filled.map(textOf));
  if (words === undefined) return { looks: 'text', merit: 0 };
  return finish(heading, words.looks, words.row, words.merit - blank, blank);
}

function finish(
  heading: string,
  looks: string,
  row: Partial<ModelRow> | undefined,
  merit: number,
  blank: number,
): Omit<Guess, 'column' | 'heading'> {
  if (row === undefined) return { looks, merit: 0 };
  const dimension = dimensionOf(heading);
  const criterion: ModelRow = {
    Criterion: heading,
    Weight: 0,
    ...(isLowerBetter(heading) ? { Direction: 'Lower' } : {}),
    ...row,
    ...pictures(row, isLowerBetter(heading)),
    ...(dimension ? { Dimension: dimension } : {}),
  };
  const hidden = blank > mostBlank || merit <= 0;
  return { looks, criterion, merit: hidden ? 0 : merit + likeness(heading) };
}

/** What a worst and a best account look like on a scale with bounds in the column's own unit (R7). */
function pictures({ Scale, From, To }: Partial<ModelRow>, falls: boolean): Partial<ModelRow> {
  if ((Scale !== 'Linear' && Scale !== 'Log') || typeof From !== 'number' || typeof To !== 'number') {
    return {};
  }
  const low = `${numberWords(From)} or less`;
  const high = `${numberWords(To)} or more`;
  return { 'Worst looks like': falls ? high : low, 'Best looks like': falls ? low : high };
}

/** A column of sums would count everything twice. */
function isRowTotal(rows: readonly (readonly Cell[])[], column: number): boolean {
  for (let first = column - 2; first >= 0; first--) {
    const sums = rows.map((row) => {
      const parts = row.slice(first, column);
      return parts.every((cell) => typeof cell === 'number')
        ? parts.reduce((sum, part) => sum + part, 0)
        : NaN;
    });
    const known = rows.filter((row, r) => typeof row[column] === 'number' && sums[r] === sums[r]);
    if (known.length < 3) return false;
    const near = (row: readonly Cell[], sum: number) =>
      Math.abs((row[column] as number) - sum) <= 1e-9 * Math.max(1, Math.abs(sum));
    if (
      rows.every((row, r) => typeof row[column] !== 'number' || sums[r] !== sums[r] || near(row, sums[r]))
    ) {
      return true;
    }
  }
  return false;
}

/**
 * The likeliest, at most five; no more than one measure of today's size (R2), and none that counts the same twice as one
 * chosen before.
 */
function choose(
  guesses: readonly Guess[],
  rows: readonly (readonly Cell[])[],
): { chosen: Set<number>; repeats: Map<number, string> } {
  const chosen = new Set<number>();
  const repeats = new Map<number, string>();
  const isSize = ({ heading }: Guess) => isRevenueType(plainCriterion(heading, 1));
  const measures = new Map<number, Float64Array>();
  for (const guess of [...guesses].sort((a, b) => b.merit - a.merit || a.column - b.column)) {
    const { column, merit } = guess;
    if (merit <= 0) break;
    const values = numbersOf(rows, column);
    const same = [...chosen].find(
      (other) => Math.abs(correlation(measures.get(other)!, values).rho) > sameMeasure,
    );
    const another = isSize(guess) ? [...chosen].find((other) => isSize(guesses[other])) : undefined;
    if (same !== undefined) repeats.set(column, guesses[same].heading);
    else if (another === undefined && chosen.size < mostChosen) {
      chosen.add(column);
      measures.set(column, values);
    }
  }
  return { chosen, repeats };
}

function numbersOf(rows: readonly (readonly Cell[])[], column: number): Float64Array {
  return Float64Array.from(rows, (row) => {
    const cell = row[column];
    return typeof cell === 'number' ? cell : NaN;
  });
}
