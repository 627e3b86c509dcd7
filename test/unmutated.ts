import { describe } from '@jest/globals';

/** For blocks so large that instrumented code would take minutes over them. Mutants are told by their results. */
export const describeUnmutated = '__stryker__' in globalThis ? describe.skip : describe;
