import { nameKey } from '../cells';
import { bestRating, worstRating } from './model';
import type { ModelRow } from './templates/template';

/** Words that have an order, the worst first; a column's words are looked for in one of these. */
const ladders: readonly (readonly string[])[] = [
  [
    'none',
    'very low',
    'low',
    'rather low',
    'medium',
    'middle',
    'moderate',
    'average',
    'rather high',
    'high',
    'very high',
  ],
  ['none', 'limited', 'fair', 'good', 'strong', 'very strong'],
  ['very poor', 'poor', 'weak', 'fair', 'average', 'ok', 'good', 'very good', 'excellent', 'outstanding'],
  ['micro', 'small', 'medium', 'mid-market', 'large', 'enterprise', 'global'],
  ['bronze', 'silver', 'gold', 'platinum', 'diamond'],
  ['red', 'amber', 'yellow', 'green'],
  ['never', 'rarely', 'seldom', 'occasional', 'occasionally', 'sometimes', 'often', 'frequent', 'always'],
  ['no', 'partly', 'maybe', 'yes'],
  ['false', 'true'],
  ['exploratory', 'basic', 'collaborative', 'interconnected'],
  ['falling', 'down', 'level', 'flat', 'stable', 'up', 'rising'],
  ['negative', 'neutral', 'positive'],
  ['detractor', 'passive', 'promoter'],
  ['blocker', 'neutral', 'supporter', 'sponsor', 'champion'],
  ['vendor', 'supplier', 'preferred supplier', 'partner', 'strategic partner'],
  ['d', 'c', 'b', 'a'],
  ['laggard', 'follower', 'leader'],
  ['newer', 'developing', 'committed'],
  ['keine', 'sehr niedrig', 'niedrig', 'gering', 'mittel', 'hoch', 'sehr hoch'],
  ['schlecht', 'mäßig', 'befriedigend', 'gut', 'sehr gut'],
  ['nein', 'teilweise', 'ja'],
  ['non', 'oui'],
  ['faible', 'moyen', 'élevé'],
  ['bajo', 'medio', 'alto'],
  ['basso', 'medio', 'alto'],
];

/** More different words than this are a description, not a scale. */
const mostWords = 7;

interface WordsGuess {
  readonly looks: string;
  readonly row?: Partial<ModelRow>;
  readonly merit: number;
}

/**
 * How a column of words becomes a rating: words of a known order are spread evenly from 1 to 10. Words without an order
 * that we know are offered in the order of the alphabet, never chosen. Undefined where they are too many.
 */
export function guessWords(texts: readonly string[]): WordsGuess | undefined {
  const words = new Map(texts.map((text) => [nameKey(text), text]));
  if (words.size < 2 || words.size > mostWords || words.size > texts.length / 2) return undefined;
  if ([...words.values()].some((word) => /[;=\n]/.test(word))) return undefined;
  const ladder = ladders
    .map((steps) => steps.map(nameKey))
    .find((steps) => [...words.keys()].every((key) => steps.includes(key)));
  const keys = [...words.keys()].sort((a, b) =>
    ladder ? ladder.indexOf(a) - ladder.indexOf(b) : a < b ? -1 : 1,
  );
  const span = bestRating - worstRating;
  const points = keys.map((key, i) => {
    const rating = worstRating + (span * i) / (keys.length - 1);
    return `${words.get(key)}=${Math.round(rating * 10) / 10}`;
  });
  const shown = keys.slice(0, 4).map((key) => words.get(key));
  return {
    looks: `words: ${shown.join(', ')}${keys.length > 4 ? ' …' : ''}`,
    row: { Scale: 'Words', Points: points.join('; ') },
    merit: ladder ? 1 : 0,
  };
}
