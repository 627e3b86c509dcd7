import { dozen, isBlank, isBlankOrZero, nameKey, quote, type Cell } from '../cells';
import { ScoreError } from '../errors';
import { firstTwice, listOf, nameOf, oneOf, readTable, type TableRow } from '../model/table';
import { isKnownDimension } from '../scoring/dimension';
import { checkFalling } from './meets';
import { takesAllOf } from './takes-all';
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
 * Reads tiers: falling minimums, or the `KAM_TIERS` table (columns in any order; numbers under another name are
 * minimums of a dimension if the model has it). A 0 counts as blank, for Excel on the desktop hands blanks over so. Throws
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
  const tiers = tiersOfMinimums(numbers);
  checkFalling(tiers);
  return tiers;
}

function readTierTable(block: readonly Cell[][]): Tier[] {
  const table = readTable(block, 'tiers');
  if (table.rows.length === 0) {
    throw new ScoreError('tiers have a header row and no tiers; add a row for each');
  }
  const others = table.header.filter((name) => !ownColumns.has(nameKey(name)));
  const tiers = table.rows.map((row, i) => readTier(row, i, others));
  const twice = firstTwice(tiers.map(({ label }) => label));
  if (twice !== undefined) throw new ScoreError(`tiers name ${quote(twice)} twice; rename or remove one`);
  checkFalling(tiers, takesAllOf);
  return tiers;
}

/** `others` are the columns that are minimums of a dimension if the model has the dimension. */
function readTier(row: TableRow, index: number, others: readonly string[]): Tier {
  const label = nameOf(row, 'Tier', `tier ${index + 1}`);
  const cell = row.cell('Tier');
  const dimensions: { dimension: string; minimum: number }[] = [];
  const unread: { dimension: string; problem: string }[] = [];
  for (const dimension of others) {
    const lowest = minimum(row.cell(dimension), `${label}: ${dimension}`);
    if (typeof lowest === 'number') dimensions.push({ dimension, minimum: lowest });
    else if (lowest !== undefined) unread.push({ dimension, problem: lowest.message });
  }
  // What stands under a dimension that practice names must be a minimum, whatever the model.
  unread.forEach(({ dimension, problem }) => {
    if (isKnownDimension(dimension)) throw new ScoreError(problem);
  });
  const score = minimum(row.cell('Score'), `${label}: Score`);
  if (score instanceof ScoreError) throw score;
  return {
    label,
    shown: typeof cell === 'number' ? cell : label,
    score,
    dimensions,
    unread,
    match: oneOf(row.text('Match'), ['Any', 'All'], `${label}: Match`),
    capacity: amount(row.cell('Capacity'), `${label}: Capacity`, true) || Infinity,
    band: amount(row.cell('Band'), `${label}: Band`, false),
    minimumStay: amount(row.cell('Minimum stay'), `${label}: Minimum stay`, false),
    service: row.text('Service level'),
  };
}

const ownColumns = new Set<string>(tierColumns.map(nameKey));

/** Undefined where the cell is blank, and what is wrong with it where it is no number. */
function minimum(cell: Cell, what: string): number | ScoreError | undefined {
  if (isBlankOrZero(cell)) return undefined;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  return new ScoreError(`${what} must be a number or blank; got ${quote(cell)}`);
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
