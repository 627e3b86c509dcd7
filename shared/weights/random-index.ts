import { ScoreError } from '../errors';

/** The mean consistency index of tables filled at random, for 3 criteria and more. */
const randomIndices = {
  /** Saaty 1980. */
  Saaty: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  /** Aguarón & Moreno-Jiménez 2003. */
  'Aguaron-Moreno': [
    0.525, 0.882, 1.115, 1.252, 1.341, 1.404, 1.452, 1.484, 1.513, 1.535, 1.555, 1.57, 1.583, 1.595,
  ],
} as const;

type RandomIndex = keyof typeof randomIndices;
export const randomIndexNames = Object.keys(randomIndices) as RandomIndex[];

const fewest = 3;

function mostOf(name: RandomIndex): number {
  return fewest + randomIndices[name].length - 1;
}

/** The random index for n criteria; throws beyond the table, naming a longer one. */
export function randomIndex(name: RandomIndex, n: number): number {
  const value = randomIndices[name][n - fewest];
  if (value !== undefined) return value;
  const longer = randomIndexNames.find((other) => n <= mostOf(other));
  throw new ScoreError(
    `the random index of ${name} reaches to ${mostOf(name)} criteria; got ${n}; ` +
      (longer ? `choose ${longer}` : 'compare fewer at a time, or read the output index'),
  );
}

/** Saaty's consistency ratio: the table's consistency index over that of tables filled at random; accepted up to 0.10. */
export function consistencyRatio(index: number, n: number, name: RandomIndex): number {
  // Two criteria cannot contradict each other, and their random index is 0.
  return n < fewest ? 0 : index / randomIndex(name, n);
}
