import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kamCategory } from '../../shared/functions/category';
import { call } from '../call';

const category = (...args: unknown[]) => call(kamCategory, ...args);
const of = (growth: unknown, fit: unknown, ...more: unknown[]) => {
  return (category('Interconnected', growth, fit, ...more) as unknown[][])[0][0];
};

describe('an Interconnected account', () => {
  test.each([
    [7, 6, 'Strategic Key'],
    [10, 10, 'Strategic Key'],
    [6.99, 6, 'Core Key'],
    [4, 6, 'Core Key'],
    [3.99, 6, 'Integrated Non-Key'],
    [7, 5.99, 'Integrated Non-Key'],
    [4, 5.99, 'Integrated Non-Key'],
    [1, 1, 'Integrated Non-Key'],
  ])('growth %p, fit %p', (growth, fit, expected) => expect(of(growth, fit)).toBe(expected));

  test('says which rating is blank; a 0 is one', () => {
    expect(of('', 8)).toEqual({ error: 'growth is blank' });
    expect(of(8, 0)).toEqual({ error: 'fit is blank' });
    expect(category([['Interconnected'], ['Interconnected']], [[''], [5]], [[''], [6]])).toEqual([
      [{ error: 'growth and fit are blank' }],
      ['Core Key'],
    ]);
  });

  test('a rating outside 1–10 is rejected', () => {
    expect(of(11, 8)).toEqual({ error: 'growth: 11 is not a rating from 1 to 10' });
  });
});

describe('stages', () => {
  test.each(['Exploratory', 'Basic', 'Collaborative', 'collaborative', ''])(
    '%p is not a candidate',
    (stage) => {
      expect(category(stage, 10, 10)).toEqual([['Not a candidate']]);
      expect(category(stage, 10, '')).toEqual([['Not a candidate']]);
    },
  );

  test('an unknown stage costs its row', () => {
    expect(category([['Close'], [' INTERCONNECTED ']], 8, 8)).toEqual([
      [{ error: 'stage: "Close" is not Exploratory, Basic, Collaborative or Interconnected' }],
      ['Strategic Key'],
    ]);
  });

  test('a blank row is blank', () => {
    expect(category([['Basic'], [''], [0]], [[5], [''], [0]], [[5], [null], [0]])).toEqual([
      ['Not a candidate'],
      [''],
      [''],
    ]);
  });
});

describe('minimums', () => {
  test('each can be given', () => {
    expect(of(8, 8, 9)).toBe('Core Key');
    expect(of(9, 8, 9)).toBe('Strategic Key');
    expect(of(4, 8, '', 5)).toBe('Integrated Non-Key');
    expect(of(5, 8, '', 5)).toBe('Core Key');
    expect(of(8, 6, '', '', 7)).toBe('Integrated Non-Key');
    expect(of(8, 7, '', '', 7)).toBe('Strategic Key');
  });

  test('a 0 is left out', () => {
    expect(of(8, 5, 0, 0, 0)).toBe('Integrated Non-Key');
    expect(of(3, 6, 0, 0, 0)).toBe('Integrated Non-Key');
    expect(of(6, 6, 0, 0, 0)).toBe('Core Key');
  });

  test('equal ones leave no Core Key', () => {
    expect(of(5, 8, 5, 5)).toBe('Strategic Key');
    expect(of(4, 8, 5, 5)).toBe('Integrated Non-Key');
  });

  test('the wrong way round', () => {
    expect(() => of(5, 5, 6, 8)).toThrow(
      'KAMCATEGORY: moderateGrowth must not exceed highGrowth; got 8 and 6',
    );
    expect(() => of(5, 5, 3)).toThrow(
      'KAMCATEGORY: moderateGrowth must not exceed highGrowth; got 4 (left out) and 3; give both',
    );
  });

  test.each([
    ['highGrowth', [11]],
    ['moderateGrowth', ['', 11]],
    ['minimumFit', ['', '', 11]],
  ])('%s is a rating', (name, minimums) => {
    expect(() => of(5, 5, ...minimums)).toThrow(`KAMCATEGORY: ${name} must be a number from 1 to 10; got 11`);
    expect(() => of(5, 5, ...minimums.map((cell) => (cell === 11 ? 0.5 : cell)))).toThrow(
      `KAMCATEGORY: ${name} must be a number from 1 to 10; got 0.5`,
    );
  });
});

test('property: more growth or a better fit never costs a category, and lower minimums neither', () => {
  const rising = ['Integrated Non-Key', 'Core Key', 'Strategic Key'];
  const rating = fc.integer({ min: 10, max: 100 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(rating, rating, rating, rating, rating, (growth, fit, higher, minimum, lower) => {
      const place = (...args: unknown[]) => rising.indexOf(of(args[0], args[1], ...args.slice(2)) as string);
      const here = place(growth, fit);
      expect(here).toBeGreaterThanOrEqual(0);
      expect(place(Math.max(growth, higher), fit)).toBeGreaterThanOrEqual(here);
      expect(place(growth, Math.max(fit, higher))).toBeGreaterThanOrEqual(here);
      const strict = [10, Math.max(minimum, lower), Math.max(minimum, lower)];
      const lax = [10, Math.min(minimum, lower), Math.min(minimum, lower)];
      expect(place(growth, fit, ...lax)).toBeGreaterThanOrEqual(place(growth, fit, ...strict));
    }),
  );
});
