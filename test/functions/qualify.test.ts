import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kamQualify } from '../../shared/functions/qualify';
import { call } from '../call';

const qualify = (...answers: unknown[]) => (call(kamQualify, ...answers) as unknown[][])[0][0];
const questions = ['is it real?', 'can we compete?', 'can we win?', 'is it worth winning?'];

test('all yes is worth pursuing, in whatever form', () => {
  expect(qualify('yes', true, 6, 'TRUE')).toBe('Pursue');
});

test.each(questions.map((question, i) => [question, i] as const))('a no to "%s" stops it', (question, i) => {
  for (const no of ['no', false, 5.9, 1, 'False']) {
    expect(qualify(...questions.map((_, k) => (k === i ? no : 'yes')))).toBe(`Stop: ${question}`);
  }
});

test.each(questions.map((question, i) => [question, i] as const))(
  'no answer to "%s" leaves it open',
  (question, i) => {
    for (const blank of ['', null, 0, ' ']) {
      expect(qualify(...questions.map((_, k) => (k === i ? [[blank]] : 'yes')))).toBe(`Open: ${question}`);
    }
  },
);

test('a cell of spaces, handed over alone as Google Sheets does, leaves it open too', () => {
  expect(qualify('yes', ' ', 'yes', 'yes')).toBe('Open: can we compete?');
});

describe('several', () => {
  test('the first no is told', () => expect(qualify(9, 2, 9, 'no')).toBe('Stop: can we compete?'));
  test('a no counts more than an earlier blank', () =>
    expect(qualify('', '', '', 'no')).toBe('Stop: is it worth winning?'));
  test('the first open question is told', () =>
    expect(qualify('yes', '', '', 'yes')).toBe('Open: can we compete?'));
});

test('property: the first no, or the first blank, decides', () => {
  const answer = fc.constantFrom(true, false, '');
  fc.assert(
    fc.property(fc.array(answer, { minLength: 4, maxLength: 4 }), (answers) => {
      const no = answers.indexOf(false);
      const open = answers.indexOf('');
      const expected = no >= 0 ? `Stop: ${questions[no]}` : open >= 0 ? `Open: ${questions[open]}` : 'Pursue';
      expect(qualify(...answers)).toBe(answers.every((each) => each === '') ? '' : expected);
    }),
  );
});

test('a blank row is blank', () => {
  expect(call(kamQualify, [[''], ['yes']], [[0], ['yes']], [[''], [8]], [[null], [true]])).toEqual([
    [''],
    ['Pursue'],
  ]);
});

test('an answer that is none costs its row', () => {
  const wrong = 'is not yes or no, TRUE or FALSE, or a rating from 1 to 10';
  expect(qualify('yes', 'perhaps', 'yes', 'yes')).toEqual({ error: `compete: "perhaps" ${wrong}` });
  expect(qualify('yes', 'yes', 12, 'yes')).toEqual({ error: `win: 12 ${wrong}` });
});

test('the help asks the questions', () => {
  expect(
    Object.values(kamQualify.parameters).map(({ help }) => help.slice(0, help.indexOf('?') + 1)),
  ).toEqual(['Is it real?', 'Can we compete?', 'Can we win?', 'Is it worth winning?']);
});
