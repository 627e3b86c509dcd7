import { nameKey, quote } from '../cells';
import { ScoreError } from '../errors';
import { listOf } from '../model/table';
import type { Model } from '../model/model';

/** The dimensions that practice names; a model may use its own. */
export const knownDimensions = [
  'Value',
  'Strategic',
  'Growth',
  'Lifetime',
  'Attractiveness',
  'Position',
  'Alignment',
  'Usage',
  'Commitment',
] as const;

const knownKeys = new Set(knownDimensions.map(nameKey));

/** Whether practice names the dimension. */
export function isKnownDimension(name: string): boolean {
  return knownKeys.has(nameKey(name));
}

/** Which criteria belong to a dimension; undefined when none does. */
export function criteriaOf(model: Model, dimension: string): boolean[] | undefined {
  const chosen = model.criteria.map((criterion) => nameKey(criterion.dimension) === nameKey(dimension));
  return chosen.some(Boolean) ? chosen : undefined;
}

/** The names of the model's dimensions, each once, as it spells them first. */
export function dimensionsOf(model: Model): string[] {
  const names = model.criteria.map((criterion) => criterion.dimension).filter((name) => name !== '');
  const keys = names.map(nameKey);
  return names.filter((_, i) => keys.indexOf(keys[i]) === i);
}

/** As criteriaOf, but an unknown dimension is an error that lists those of the model. */
export function criteriaOfKnown(model: Model, dimension: string): boolean[] {
  const chosen = criteriaOf(model, dimension);
  if (chosen !== undefined) return chosen;
  const there = dimensionsOf(model);
  throw new ScoreError(
    `no criterion of the model has the dimension ${quote(dimension)}; ` +
      (there.length > 0 ? `its dimensions are ${listOf(there, 'and')}` : 'fill its column Dimension'),
  );
}
