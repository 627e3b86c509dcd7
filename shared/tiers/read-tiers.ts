import { dozen, isBlank, isBlankOrZero, nameKey, quote, type Cell } from '../cells';
import { ScoreError } from '../errors';
import { firstTwice, listOf, oneOf, readTable, type Table, type TableRow } from '../model/table';
import { isKnownDimension } from '../scoring/dimension';
import { tiersOfMinimums, type Tier } from './tiers';

const wanted = 'give a column of falling minimums, or the KAM_TIERS table with its header row';

/** The columns of the `KAM_TIERS` table that are not dimensions, as the template writes them. */
export const tierColumns = [
  'Tier',
  'Score',
  'Match',
  'Capacity',
  'Band',
  'Minimum stay',
  'Service level',
] as const;

/**
 * Reads tiers: falling minimums, or the `KAM_TIERS` table (columns in any order; columns of numbers under another
 * name are minimums of a dimension). A 0 counts as blank, for Excel on the desktop hands blanks over so. Throws
 * ScoreError with what was received and what to do.
 */
export function readTiers(block: readonly Cell[][]): Tier[] {
  if (block[0].some((cell) => typeof cell === 'string' && nameKey(cell) === 'tier')) {
    return readTierTable(block);
  }
  if (block.length > 1 && block[0].length > 1) {
    throw new ScoreError(
      `tiers have no column Tier; ${wanted}; the first row is ${dozen(block[0].map(quote))}`,
    );
  }
  // A 0 after a 0, or alone, can only be a blank as Excel on the desktop hands it over.
  const given = block.flat().filter((cell, i, all) => !isBlank(cell) && !(cell === 0 && all[i - 1] === 0));
  if (given.every((cell) => cell === 0)) throw new ScoreError(`tiers are blank; ${wanted}`);
  const numbers = given.map((cell) => {
    if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
    throw new ScoreError(`tiers must be numbers; got ${quote(cell)}; ${wanted}`);
  });
  checkFalling(numbers);
  return tiersOfMinimums(numbers);
}

function readTierTable(block: readonly Cell[][]): Tier[] {
  const table = readTable(block, 'tiers');
  if (table.rows.length === 0) {
    throw new ScoreError('tiers have a header row and no tiers; add a row for each');
  }
  const dimensions = dimensionColumns(table);
  const tiers = table.rows.map((row, i) => readTier(row, i, dimensions));
  const twice = firstTwice(tiers.map(({ label }) => label));
  if (twice !== undefined) throw new ScoreError(`tiers name ${quote(twice)} twice; rename or remove one`);
  const scores = tiers.flatMap(({ score }) => (score === undefined ? [] : [score]));
  checkFalling(scores);
  return tiers;
}

function readTier(row: TableRow, index: number, dimensions: readonly string[]): Tier {
  const label = row.text('Tier');
  if (label === '') throw new ScoreError(`tier ${index + 1} has no name; fill the column Tier`);
  return {
    label,
    score: minimum(row.cell('Score'), `${label}: Score`),
    dimensions: dimensions.flatMap((dimension) => {
      const lowest = minimum(row.cell(dimension), `${label}: ${dimension}`);
      return lowest === undefined ? [] : [{ dimension, minimum: lowest }];
    }),
    match: oneOf(row.text('Match'), ['Any', 'All'], `${label}: Match`),
    capacity: amount(row.cell('Capacity'), `${label}: Capacity`, true) || Infinity,
    band: amount(row.cell('Band'), `${label}: Band`, false),
    minimumStay: amount(row.cell('Minimum stay'), `${label}: Minimum stay`, false),
    service: row.text('Service level'),
  };
}

/**
 * The columns that are minimums of a dimension: those that practice names, and others that hold numbers only, for they
 * may be a dimension of the user's own.
 */
function dimensionColumns(table: Table): string[] {
  return table.header.filter((name) => {
    if (ownColumns.has(nameKey(name))) return false;
    if (isKnownDimension(name)) return true;
    const cells = table.rows.map((row) => row.cell(name)).filter((cell) => !isBlankOrZero(cell));
    return cells.length > 0 && cells.every((cell) => typeof cell === 'number');
  });
}

const ownColumns = new Set<string>(tierColumns.map(nameKey));

function minimum(cell: Cell, what: string): number | undefined {
  if (isBlankOrZero(cell)) return undefined;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  throw new ScoreError(`${what} must be a number or blank; got ${quote(cell)}`);
}

function amount(cell: Cell, what: string, whole: boolean): number {
  if (isBlank(cell)) return 0;
  if (typeof cell === 'number' && cell >= 0 && cell < Infinity && (!whole || Number.isInteger(cell))) {
    return cell;
  }
  throw new ScoreError(
    `${what} must be ${whole ? 'a whole number' : 'a number'} of 0 or more, or blank; got ${quote(cell)}`,
  );
}

function checkFalling(minimums: readonly number[]): void {
  const wrong = minimums.findIndex((value, i) => i > 0 && !(value < minimums[i - 1]));
  if (wrong > 0) throw new ScoreError(`tiers must fall; got ${dozen(minimums, wrong - 1)}`);
}

/** Finds a label's place among the tiers, whatever its case and spaces; −1 when there is none. */
export function tierFinder(tiers: readonly Tier[]): (label: string) => number {
  // A block holds few different labels; each is compared once.
  const known = new Map<string, number>();
  return (label) => {
    const place = known.get(label) ?? tiers.findIndex((tier) => nameKey(tier.label) === nameKey(label));
    known.set(label, place);
    return place;
  };
}

/** `Tier I, Tier II and Tier III`. */
export function namesOf(tiers: readonly Tier[]): string {
  return listOf(
    tiers.map((tier) => tier.label),
    'and',
  );
}
