import { finderByName, isBlankOrZero, nameKey, textNot, textOf, type Cell } from './cells';
import { bestRating, worstRating } from './model/model';
import { listOf } from './model/table';
import { reaches } from './plain-number';
import type { CellReader } from './rowwise';

/** How the cells of row-wise functions are read. */

/** From this rating on, a rated question counts as answered yes. */
export const yesRating = 6;

const scale = `from ${worstRating} to ${bestRating}`;

/** Any number; a 0 is a number here. */
export const numberCell: CellReader<number> = (cell, fail) =>
  isNumber(cell) ? cell : fail(`is ${textNot(cell)}a number`);

/** A number in the unit that its name says, and never below a bound. */
export function numberFrom(lowest: number): CellReader<number> {
  return (cell, fail) => {
    if (!isNumber(cell)) return fail(`is ${textNot(cell)}a number`);
    return cell >= lowest ? cell : fail(`is below ${lowest}`);
  };
}

/** A rate: a share or a little more than one, such as 0.8 or 1.05; a percentage typed as a whole number is a mistake. */
export function rateCell(read: CellReader<number>): CellReader<number> {
  return (cell, fail) => {
    if (!isNumber(cell) || cell <= highestRate) return read(cell, fail);
    return fail(`is more than ${100 * highestRate} %; write 80 % as 0.8`);
  };
}

const highestRate = 2;

/** A number that must be above a bound. */
export function numberAbove(bound: number): CellReader<number> {
  return (cell, fail) => {
    if (!isNumber(cell)) return fail(`is ${textNot(cell)}a number`);
    return cell > bound ? cell : fail(`is not above ${bound}`);
  };
}

/** A rating from 1 to 10; a 0 is a blank, for Excel on the desktop hands blanks over so. */
export const ratingCell: CellReader<number> = (cell, fail) => {
  if (isBlankOrZero(cell)) return undefined;
  return isRating(cell) ? cell : fail(`is ${textNot(cell)}a rating ${scale}`);
};

/** A share from 0 to 1; a percentage typed as a whole number is a mistake, not 6,000 %. */
export const shareCell: CellReader<number> = (cell, fail) => {
  return isNumber(cell) && reaches(cell, 0) && reaches(1, cell)
    ? cell
    : fail(`is ${textNot(cell)}a share from 0 to 1 (60 % is 0.6)`);
};

/** A text as it stands; a 0 is a blank. */
export const textCell: CellReader<string> = (cell) => (isBlankOrZero(cell) ? undefined : textOf(cell));

/** One of a few words, whatever its case and spaces; a 0 is a blank. */
export function wordCell<T extends string>(words: readonly T[]): CellReader<T> {
  const find = finderByName(words.map((word) => [word, word]));
  return (cell, fail) => {
    if (isBlankOrZero(cell)) return undefined;
    return find(cell) ?? fail(`is not ${listOf(words, 'or')}`);
  };
}

const answers = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);
const marks = new Map([...answers, ['1', true], ['x', true], ['0', false]] as const);

/** A mark that is set or not: TRUE or FALSE, yes or no, 1 or 0, x. */
export const markCell: CellReader<boolean> = (cell, fail) => {
  return marks.get(nameKey(cell)) ?? fail('is not TRUE or FALSE, yes or no, 1 or 0, or x');
};

/** The answer to a question: yes or no, TRUE or FALSE, or a rating, which is a yes from 6. A 0 is a blank. */
export const answerCell: CellReader<boolean> = (cell, fail) => {
  if (isBlankOrZero(cell)) return undefined;
  if (isRating(cell)) return cell >= yesRating;
  return answers.get(nameKey(cell)) ?? fail(`is not yes or no, TRUE or FALSE, or a rating ${scale}`);
};

function isNumber(cell: Cell): cell is number {
  return Number.isFinite(cell);
}

function isRating(cell: Cell): cell is number {
  return isNumber(cell) && cell >= worstRating && cell <= bestRating;
}
