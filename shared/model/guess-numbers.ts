import { isCount } from './guess-headings';
import { numberWords } from './guess-text';
import type { ModelRow } from './templates/template';

interface NumbersGuess {
  readonly looks: string;
  readonly row?: Partial<ModelRow>;
  readonly merit: number;
}

/** Over more than two orders of magnitude differences count by their factor, unless few accounts stretch the range. */
const wholeSpread = 100;
const innerSpread = 20;

/** How a column of numbers becomes a rating. Bounds are round and hold the middle nine tenths of the accounts. */
export function guessNumbers(heading: string, numbers: readonly number[]): NumbersGuess {
  const sorted = [...numbers].sort((a, b) => a - b);
  const lowest = sorted[0];
  const highest = sorted[sorted.length - 1];
  if (lowest === highest) return { looks: `always ${numberWords(lowest)}`, merit: 0 };
  const range = `${numberWords(lowest)} to ${numberWords(highest)}`;
  const rating = isCount(heading) ? undefined : ratingBounds(sorted);
  if (rating) {
    const bounds = rating.to === 10 ? {} : { From: rating.from, To: rating.to };
    return { looks: `ratings from ${range}`, row: { Scale: 'Rating', ...bounds }, merit: 2 };
  }
  const amounts = amountBounds(sorted);
  if (amounts) return { looks: `amounts from ${range}`, row: { Scale: 'Log', ...amounts }, merit: 1.5 };
  const low = quantile(sorted, 0.05);
  const high = quantile(sorted, 0.95);
  const bounds = niceBounds(low === high ? lowest : low, low === high ? highest : high, heading);
  const few = new Set(sorted).size < 4;
  return { looks: `numbers from ${range}`, row: { Scale: 'Linear', ...bounds }, merit: few ? 0.1 : 1.5 };
}

/** Bounds for a logarithmic scale, where amounts above 0 (at least half of them) spread wide. */
function amountBounds(sorted: readonly number[]): { From: number; To: number } | undefined {
  const positive = sorted.filter((value) => value > 0);
  if (sorted[0] < 0 || positive.length <= sorted.length / 2) return undefined;
  const low = quantile(positive, 0.05);
  const high = quantile(positive, 0.95);
  if (positive[positive.length - 1] / positive[0] <= wholeSpread || high / low <= innerSpread) {
    return undefined;
  }
  return { From: roundDown(low), To: roundUp(high) };
}

/** Whole or half numbers within 1–10, 0–10 or 1–5 are ratings; five of the first come as 1–5 when none is above it. */
function ratingBounds(sorted: readonly number[]): { from: number; to: number } | undefined {
  const lowest = sorted[0];
  const highest = sorted[sorted.length - 1];
  const halves = sorted.every((value) => Number.isInteger(value * 2));
  if (!halves || lowest < 0 || highest > 10) return undefined;
  if (highest === 5 && lowest >= 1 && sorted.length >= 8) return { from: 1, to: 5 };
  if (highest < 6 || lowest === 0) return undefined;
  return { from: 1, to: 10 };
}

/** Round bounds around the low and high end; they begin at 0 where that is near. */
function niceBounds(low: number, high: number, heading: string): { From: number; To: number } {
  const isPercent =
    low >= 0 &&
    high <= 100 &&
    high > 60 &&
    /%|percent|prozent|score|index|nps|satisf|zufrieden/i.test(heading);
  if (isPercent) return { From: 0, To: 100 };
  const from = low >= 0 && low < high * 0.4 ? 0 : low;
  const to = high <= 0 && high > low * 0.4 ? 0 : high;
  const step = niceStep((to - from) / 5);
  const at = (steps: number) => Number((steps * step).toPrecision(12));
  return { From: at(Math.floor(from / step + 1e-9)), To: at(Math.ceil(to / step - 1e-9)) };
}

/** 1, 2 or 5 times a power of ten, the next above. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** One leading digit of 1, 2 or 5. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [5, 2, 1].find((candidate) => candidate * power <= value * (1 + 1e-9)) ?? 1;
  return Number((factor * power).toPrecision(12));
}

function roundUp(value: number): number {
  return Number(niceStep(value).toPrecision(12));
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}
