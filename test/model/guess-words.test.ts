import { describe, expect, test } from '@jest/globals';
import { guessWords } from '../../shared/model/guess-words';

const often = (...words: string[]) => [...words, ...words];

describe('words with an order', () => {
  test.each<[string[], string]>([
    [['High', 'Low', 'Medium'], 'Low=1; Medium=5.5; High=10'],
    [['good', 'Excellent', 'poor', 'fair'], 'poor=1; fair=4; good=7; Excellent=10'],
    [['Gold', 'Bronze', 'Silver'], 'Bronze=1; Silver=5.5; Gold=10'],
    [['Yes', 'No'], 'No=1; Yes=10'],
    [['A', 'D', 'B', 'C'], 'D=1; C=4; B=7; A=10'],
    [
      ['Interconnected', 'Basic', 'Exploratory', 'Collaborative'],
      'Exploratory=1; Basic=4; Collaborative=7; Interconnected=10',
    ],
    [['hoch', 'niedrig', 'mittel'], 'niedrig=1; mittel=5.5; hoch=10'],
    [['very  low', 'Very High'], 'very  low=1; Very High=10'],
  ])('%j', (words, Points) => {
    expect(guessWords(often(...words))).toMatchObject({ row: { Scale: 'Words', Points }, merit: 1 });
  });

  test('one word of another kind and there is no order', () => {
    expect(guessWords(often('High', 'Low', 'Purple'))).toMatchObject({
      row: { Points: 'High=1; Low=5.5; Purple=10' },
      merit: 0,
    });
  });

  test('ratings are rounded to a tenth', () => {
    const points = guessWords(often('a', 'b', 'c', 'd', 'e', 'f', 'g'))?.row?.Points;
    expect(points).toBe('a=1; b=2.5; c=4; d=5.5; e=7; f=8.5; g=10');
    expect(guessWords(often('p', 'q', 'r', 's', 't', 'u'))?.row?.Points).toBe(
      'p=1; q=2.8; r=4.6; s=6.4; t=8.2; u=10',
    );
  });
});

test('whatever their case and spaces they are one word', () => {
  expect(guessWords(['low', 'LOW', 'high', 'High ', 'L o w', 'high'])?.row?.Points).toBe('L o w=1; high=10');
});

test.each<[string, string[]]>([
  ['one word', often('Gold', 'Gold')],
  ['eight words', often('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')],
  ['words that hardly come twice', ['Gold', 'Silver', 'Gold']],
  ['an equals sign', often('a=b', 'c')],
  ['a semicolon', often('a', 'c;d')],
  ['a line break', often('a', 'c\nd')],
])('%s: no scale', (_, texts) => {
  expect(guessWords(texts)).toBeUndefined();
});

test('each word twice is enough', () => {
  expect(guessWords(['Gold', 'Silver', 'Gold', 'Silver'])).toBeDefined();
});

test('four words are told, of more the first four', () => {
  expect(guessWords(often('d', 'a', 'c', 'b'))?.looks).toBe('words: d, c, b, a');
  expect(guessWords(often('p', 'q', 'r', 's', 't'))?.looks).toBe('words: p, q, r, s …');
});
