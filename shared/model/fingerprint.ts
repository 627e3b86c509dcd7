import { nameKey } from '../cells';
import { criteriaOf } from '../scoring/dimension';
import type { Tier } from '../tiers/tiers';
import type { Criterion, Model } from './model';
import { hasBounds } from './scales';

/**
 * A short fingerprint of a model and its tiers, such as `M2B2V-8FJV`. It changes when anything changes that affects
 * a result, and only then: not with descriptions and owners, the order of a table's columns, or the unit of weights.
 */
export function fingerprint(model: Model, tiers: readonly Tier[] | undefined): string {
  const total = model.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const text = JSON.stringify([
    model.criteria.map((criterion) => criterionParts(criterion, total)),
    tiers?.map((tier, i) => tierParts(tier, i === tiers.length - 1, model)) ?? 0,
  ]);
  return `M${base32(hash(text, 0x811c9dc5)).slice(-4)}-${base32(hash(text, 0x2545f491)).slice(-4)}`;
}

/** The same weights are known again whatever their unit and the dust of their last digits. */
function criterionParts(criterion: Criterion, total: number): unknown[] {
  const { name, weight, direction, scale, from, to, points, words, dimension, blank } = criterion;
  return [
    nameKey(name),
    Number((weight / total).toPrecision(12)),
    direction,
    scale,
    hasBounds(scale) ? [from, to] : 0,
    points.map(({ at, rating }) => [at, rating]),
    [...words].map(([key, { rating }]) => [key, rating] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    nameKey(dimension),
    blank,
  ];
}

/** The last tier takes the rest, whatever it asks and however many they are. */
function tierParts(tier: Tier, isLast: boolean, model: Model): unknown[] {
  const { shown, score, dimensions, match, capacity, band, minimumStay } = tier;
  if (isLast) return [shown, minimumStay];
  // A column of numbers that is no dimension of the model is the user's own.
  const minimums = dimensions
    .filter(({ dimension }) => criteriaOf(model, dimension))
    .map(({ dimension, minimum }) => [nameKey(dimension), minimum] as const);
  minimums.sort(([a], [b]) => (a < b ? -1 : 1));
  return [shown, score, minimums, match, capacity === Infinity ? 0 : capacity, band, minimumStay];
}

/** FNV-1a over UTF-16 units with a final mix (Fowler, Noll & Vo; avalanche from MurmurHash3), 32 bits. */
function hash(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Crockford's alphabet: no letters that look like digits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function base32(value: number): string {
  let text = '';
  for (let i = 0; i < 7; i++, value = Math.floor(value / 32)) text = alphabet[value % 32] + text;
  return text;
}
