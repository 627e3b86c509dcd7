import { describe, test } from '@jest/globals';
import { functions } from '../shared/functions';
import { call } from './call';
import { allExamples, expectResult } from './examples';

describe('every example of every declaration is true', () => {
  test.each(allExamples(functions))('$title', ({ fn, example }) => {
    expectResult(call(fn, ...example.arguments), example.result, (error) => ({ error }));
  });
});
