import { describe, test } from '@jest/globals';

/** Whether `npm run mutation` runs the tests. */
export const mutated = '__stryker__' in globalThis;

/** For blocks so large that instrumented code would take minutes over them. Mutants are told by their results. */
export const describeUnmutated = mutated ? describe.skip : describe;
/** Where too many draws or rows would take as long. */
export const testUnmutated = mutated ? test.skip : test;

/** How many cases a property has that is too dear for as many at each of thousands of mutants. */
export const dearRuns = (count: number, withMutants: number) => ({ numRuns: mutated ? withMutants : count });
