import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kamAhp } from '../../shared/functions/ahp';
import { call } from '../call';
import { judgements } from '../judgements';

const names = ['Revenue', 'Growth', 'Fit', 'Service'];

function worst(rows: readonly (readonly unknown[])[]): string {
  const heads = names.slice(0, rows.length);
  return call(kamAhp, [['', ...heads], ...rows.map((row, i) => [heads[i], ...row])], 'worst') as string;
}

describe('KAMAHP names the judgement that fits least', () => {
  test.each([
    [
      'the culprit',
      '. 2 4 4; . . 9 2; . . . 1; . . . .',
      'Growth over Fit: you said 9, the other judgements say 2',
    ],
    [
      'a judgement below 1 is turned round',
      '. 2 4 4; . . 1/9 2; . . . 1; . . . .',
      'Fit over Growth: you said 9, the other judgements say 1/2',
    ],
    [
      'with a decimal',
      '. 2 5 4; . . 9 2; . . . 1; . . . .',
      'Growth over Fit: you said 9, the other judgements say 2.2',
    ],
    [
      'in a table of three all fit alike, and the first is named',
      '. 4 2; . . 2; . . .',
      'Revenue over Growth: you said 4, the other judgements say 1',
    ],
    [
      'the first of them, though it must be turned',
      '. 1/4 2; . . 2; . . .',
      'Growth over Revenue: you said 4, the other judgements say 1',
    ],
    [
      'equal importance is said in the order of the table',
      '. 1 2; . . 1; . . .',
      'Revenue over Growth: you said 1, the other judgements say 2',
    ],
    [
      'two decimals where one does not tell them apart',
      '. 2 4.02; . . 2; . . .',
      'Revenue over Growth: you said 2, the other judgements say 2.01',
    ],
    [
      'as many as it takes',
      '. 2 4.00004; . . 2; . . .',
      'Revenue over Growth: you said 2, the other judgements say 2.00002',
    ],
    [
      'Service hangs on Fit alone, so that nothing contradicts the 100; the circle is among the others',
      '. 3 1/2 .; . . 3 .; . . . 100; . . . .',
      'Revenue over Growth: you said 3, the other judgements say 1/6',
    ],
    [
      'judgements that agree, half of them given',
      '. 2 . 8; . . 2 .; . . . 2; . . . .',
      'None: the judgements agree',
    ],
  ])('%s', (_, text, sentence) => {
    expect(worst(judgements(text))).toBe(sentence);
  });

  test('of a consistent table, the judgement that was put off; the others restore it', () => {
    const scale = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 });
    const pair = fc.constantFrom<[number, number]>([0, 1], [1, 2], [0, 3], [2, 3]);
    fc.assert(
      fc.property(scale, pair, (w, [i, j]) => {
        const rows: unknown[][] = w.map((a) => w.map((b) => a / b));
        const said = (w[i] / w[j]) * 20;
        rows[i][j] = said;
        rows[j][i] = '';
        const [over, under] = said >= 1 ? [i, j] : [j, i];
        const match = /^(\w+) over (\w+): you said ([\d.]+), the other judgements say (1\/)?([\d.]+)$/.exec(
          worst(rows),
        );
        expect(match?.slice(1, 3)).toEqual([names[over], names[under]]);
        expect(Number(match![3])).toBeCloseTo(said, 0);
        const others = match![4] ? 1 / Number(match![5]) : Number(match![5]);
        expect(Math.abs(others / (w[over] / w[under]) - 1)).toBeLessThan(0.05);
      }),
    );
  });
});
