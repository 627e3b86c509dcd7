import { describe, expect, test } from '@jest/globals';
import { functions } from '../shared/functions';
import { failure } from './call';

/** What hosts and the reference read in a declaration is what a call does. */

const parameters = functions.flatMap(({ name, parameters, examples }) =>
  Object.entries(parameters).map(([parameter, { optional, shape }], at) => ({
    title: `${name}: ${parameter}`,
    name,
    parameter,
    optional,
    shape,
    /** The sentence of a call that is right but for this argument. */
    failureWith: (argument: unknown) => {
      const args: unknown[] = Object.keys(parameters).map((_, i) => examples[0].arguments[i]);
      args[at] = argument;
      return failure(name, ...args);
    },
  })),
);

describe('what may be left out is said to be optional', () => {
  test.each(parameters)('$title', ({ name, parameter, optional, failureWith }) => {
    if (optional) expect(failureWith(undefined)).toBe('');
    else expect(failureWith(undefined)).toMatch(new RegExp(`^${name}: .*${parameter}`));
  });
});

describe('what takes one cell only is said to be a cell', () => {
  test.each(parameters)('$title', ({ name, parameter, shape, failureWith }) => {
    expect(['cell', 'range']).toContain(shape);
    const sentence = failureWith([[1, 2], [3, 4]]); // prettier-ignore
    if (shape === 'cell') expect(sentence).toMatch(new RegExp(`^${name}: .*${parameter}`));
    else expect(sentence).not.toMatch(/unknown kind|one cell; got a range|must be (a number|text)/);
  });
});
