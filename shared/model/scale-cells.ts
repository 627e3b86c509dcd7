import { dozen, isBlank, isBlankOrZero, isDate, nameKey, quote, serialOf, type Cell } from '../cells';
import { ScoreError } from '../errors';
import { bestRating, worstRating, type Point, type Word } from './model';
import { hasBounds, scales, type ScaleId } from './scales';

/** The bounds of a scale as the table gives them; a blank is undefined. Throws in one sentence naming the criterion. */
export function checkBounds(
  scale: ScaleId,
  name: string,
  from: Cell,
  to: Cell,
): { from: number; to: number } {
  if (!hasBounds(scale)) return { from: worstRating, to: bestRating };
  // Excel on the desktop hands blank bounds over as zeros, so a pair of zeros is a pair of blanks.
  const empty = isBlankOrZero(to) && (isBlank(from) || (from === 0 && to === 0));
  if (scale === 'Rating' && empty) return { from: worstRating, to: bestRating };
  if (scale !== 'Rating' && (empty || isBlank(from) || isBlank(to))) {
    const got = isBlank(from) && isBlank(to) ? 'blank' : `${quote(from)} and ${quote(to)}`;
    throw new ScoreError(`${name}: the scale ${scale} needs From (worst) and To (best); got ${got}`);
  }
  const bounds = {
    from: isBlank(from) ? worstRating : bound(name, 'From', from),
    to: isBlank(to) ? bestRating : bound(name, 'To', to),
  };
  if (bounds.from === bounds.to) {
    throw new ScoreError(`${name}: From and To must differ; got ${bounds.from} and ${bounds.to}`);
  }
  if (scales[scale].needs === 'positive bounds' && Math.min(bounds.from, bounds.to) < smallestLogBound) {
    throw new ScoreError(
      `${name}: the scale ${scale} needs From and To above 0; got ${bounds.from} and ${bounds.to}`,
    );
  }
  return bounds;
}

/** Differences and quotients of bounds within these are still doubles. */
const largestBound = 1e150;
const smallestLogBound = 1e-150;

function bound(name: string, column: 'From' | 'To', cell: Cell): number {
  const value = isDate(cell) ? serialOf(cell) : cell;
  if (typeof value === 'number' && Math.abs(value) <= largestBound) return value;
  const size =
    typeof value === 'number' && Math.abs(value) < Infinity ? ` up to ${largestBound} in size` : '';
  throw new ScoreError(`${name}: ${column} must be a number${size}; got ${quote(cell)}`);
}

const curveHint = '0=1; 50=4; 100=10';
const wordsHint = 'Limited=3; Good=6; Strong=9';

function mustRead(hint: string, pair: string): string {
  const several = (pair.match(/=/g) ?? []).length > 1;
  const advice = several
    ? '; part them by semicolons'
    : /\d,\d/.test(pair)
      ? '; write 0.5 and 1000 without commas'
      : '';
  return `Points must read like ${hint}; got ${quote(pair)}${advice}`;
}

/** Reads `0=1; 50=4; 100=10` into pairs of texts and ratings; throws naming the criterion. */
function readPairs(name: string, scale: ScaleId, text: string): { label: string; rating: number }[] {
  const hint = scale === 'Words' ? wordsHint : curveHint;
  const pairs = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (pairs.length === 0) {
    throw new ScoreError(`${name}: the scale ${scale} needs Points such as ${hint}; got blank`);
  }
  return pairs.map((pair) => {
    const at = pair.lastIndexOf('=');
    const label = pair.slice(0, Math.max(at, 0)).trim();
    const rating = numberOf(pair.slice(at + 1));
    if (at < 1 || label === '' || rating === undefined) {
      throw new ScoreError(`${name}: ${mustRead(hint, pair)}`);
    }
    if (rating < worstRating || rating > bestRating) {
      throw new ScoreError(`${name}: Points give ratings from 1 to 10; got ${quote(pair)}`);
    }
    return { label, rating };
  });
}

/** The points of a value curve: at least two, rising. */
export function readPoints(name: string, text: string): Point[] {
  const points = readPairs(name, 'Points', text).map(({ label, rating }) => {
    const at = numberOf(label);
    if (at === undefined) {
      throw new ScoreError(`${name}: ${mustRead(curveHint, `${label}=${rating}`)}`);
    }
    return { at, rating };
  });
  if (points.length < 2) {
    throw new ScoreError(`${name}: Points needs at least two points; got ${quote(text)}`);
  }
  const places = points.map(({ at }) => at);
  const wrong = places.findIndex((at, i) => i > 0 && !(at > places[i - 1]));
  if (wrong > 0) {
    throw new ScoreError(
      `${name}: Points must rise; got ${dozen(places, wrong - 1)}; write the lowest first, each once`,
    );
  }
  return points;
}

/** The words of a scale by their keys; two ratings for one word are an error. */
export function readWords(name: string, text: string): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const word of readPairs(name, 'Words', text)) {
    const key = nameKey(word.label);
    if (words.has(key)) throw new ScoreError(`${name}: Points name the word ${quote(word.label)} twice`);
    words.set(key, word);
  }
  return words;
}

function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed)) return undefined;
  return Math.abs(Number(trimmed)) <= largestBound ? Number(trimmed) : undefined;
}
