import { kam } from '../call';
import type { CompileCase } from './cases';

/**
 * Whether scores, or a score and a tier's minimum, differ only beyond the fifteen digits to which spreadsheets compare:
 * they are equal there and not in the core.
 */
export function hasNearTies({ model, tiers, values, headers }: CompileCase): boolean {
  const [at, band] = [model[0].indexOf('Dimension'), tiers[0].indexOf('Band')];
  const dimensions = model.slice(1).flatMap((row) => (row[at] === '' ? [] : [row[at]]));
  const results = [
    kam('KAMSCORE', values, model, [headers]),
    ...dimensions.map((name) => kam('KAMDIMENSION', values, model, name, [headers])),
  ] as unknown[][][];
  const minimums = tiers.slice(1).flatMap((row) => {
    const numbers = row.filter((cell) => typeof cell === 'number');
    return [...numbers, ...numbers.map((number) => number - Number(row[band]))];
  });
  const figures = [...results.flat(2), ...minimums].filter((cell) => typeof cell === 'number');
  figures.sort((a, b) => a - b);
  return figures.some((figure, i) => figure > figures[i - 1] && figure - figures[i - 1] < 1e-12 * figure);
}
