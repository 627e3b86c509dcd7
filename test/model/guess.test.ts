import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../shared/cells';
import { guessCriteria, type ColumnGuess } from '../../shared/model/guess';
import { modelTable } from '../../shared/model/templates/tables';
import { readModel } from '../../shared/model/read-model';
import { kam } from '../call';

const names = Array.from({ length: 40 }, (_, i) => `Account ${i}`);

/** The guess for one column beside names; cells come from a function of the row. */
function guessOf(heading: string, cell: (row: number) => Cell): ColumnGuess {
  return guessCriteria(
    ['Account', heading],
    names.map((name, row) => [name, cell(row)]),
  )[1];
}

const spread = (row: number, low: number, high: number) => low + ((high - low) * ((row * 7) % 40)) / 39;

describe('scales', () => {
  test.each<[string, (row: number) => Cell, object]>([
    ['Strategic fit', (row) => 1 + (row % 10), { Scale: 'Rating' }],
    ['Satisfaction', (row) => 1 + (row % 5), { Scale: 'Rating', From: 1, To: 5 }],
    ['Margin', (row) => spread(row, 0.02, 0.38), { Scale: 'Linear', From: 0, To: 0.4 }],
    ['Growth', (row) => spread(row, -0.12, 0.27), { Scale: 'Linear', From: -0.2, To: 0.3 }],
    ['NPS score %', (row) => spread(row, 3, 97), { Scale: 'Linear', From: 0, To: 100 }],
    ['Annual revenue', (row) => 10 ** spread(row, 4, 7), { Scale: 'Log', From: 10_000, To: 10_000_000 }],
    ['Open budget', (row) => (row % 4 === 0 ? 0 : 10 ** spread(row, 3, 6)), { Scale: 'Log' }],
    ['Orders', (row) => 2 + (row % 7), { Scale: 'Linear', From: 0, To: 8 }],
    [
      'Position',
      (row) => ['Limited', 'good', 'Strong'][row % 3],
      { Scale: 'Words', Points: 'Limited=1; good=5.5; Strong=10' },
    ],
    ['Sponsor', (row) => row % 2 === 0, { Scale: 'Words', Points: 'FALSE=1; TRUE=10' }],
  ])('%s', (heading, cell, expected) => {
    expect(guessOf(heading, cell)).toMatchObject({
      chosen: true,
      criterion: { Criterion: heading, ...expected },
    });
  });

  test('amounts of one order of magnitude are linear, even where one account stretches the range', () => {
    const guess = guessOf('Sites', (row) => (row === 0 ? 4000 : 20 + row));
    expect(guess.criterion?.Scale).toBe('Linear');
  });

  test.each([
    'Churn risk',
    'Complaints per year',
    'Average discount',
    'Cost to serve',
    'Days overdue',
    'Rabatt',
  ])('%s: less is better', (heading) => {
    expect(guessOf(heading, (row) => spread(row, 0, 30)).criterion?.Direction).toBe('Lower');
  });

  test.each(['Platelets', 'Related sales', 'Return on investment', 'Customer value'])(
    '%s: more is better',
    (heading) => {
      expect(guessOf(heading, (row) => spread(row, 0, 30)).criterion?.Direction).toBeUndefined();
    },
  );
});

describe('no criteria', () => {
  test.each<[string, (row: number) => Cell, string]>([
    ['Customer ID', (row) => 7_000 + 13 * row, 'identifiers'],
    ['customer_no', (row) => `C-${row}`, 'identifiers'],
    ['Running', (row) => row + 1, 'identifiers'],
    ['Customer since', (row) => 40_000 + row, 'dates'],
    ['Last order', (row) => `2026-0${1 + (row % 9)}-11`, 'dates'],
    ['last_order', (row) => 35_600 + 7 * row, 'dates'],
    ['customer_since', (row) => 40_000 + row, 'dates'],
    ['Founded', (row) => 1950 + row, 'dates'],
    ['Fiscal year', (row) => 2020 + (row % 3), 'years'],
    ['Region', (row) => 1 + (row % 4), 'codes'],
    ['Contact', (row) => `Person ${row}`, 'names or notes'],
    ['Score', (row) => 1 + (row % 9), 'a result'],
    ['Total', (row) => row * 3, 'a result'],
    ['Fit', () => 7, 'always 7'],
    ['Fit', () => null, 'blank'],
  ])('%s', (heading, cell, looks) => {
    const guess = guessOf(heading, cell);
    expect(guess).toMatchObject({ looks, chosen: false });
    expect(guess.criterion).toBeUndefined();
  });

  test('a column that sums those before it', () => {
    const rows = names.map((name, row) => [
      name,
      spread(row, 1, 50),
      3 + (row % 11),
      spread(row, 1, 50) + 3 + (row % 11),
    ]);
    const guesses = guessCriteria(['Account', 'Hardware', 'Services', 'Both'], rows);
    expect(guesses[3]).toMatchObject({ looks: 'the sum of the columns before it', chosen: false });
  });

  test('words without an order are offered and not chosen', () => {
    const guess = guessOf('Taste', (row) => ['Sweet', 'Sour', 'Salty'][row % 3]);
    expect(guess).toMatchObject({ chosen: false, criterion: { Points: 'Salty=1; Sour=5.5; Sweet=10' } });
  });

  test('words that could not stand in the table are no criterion', () => {
    expect(guessOf('Taste', (row) => ['a=b', 'c;d'][row % 2]).criterion).toBeUndefined();
  });
});

describe('what a worst and a best look like', () => {
  const looksOf = (heading: string, low: number, high: number) => {
    const { criterion } = guessOf(heading, (row) => spread(row, low, high));
    return [criterion?.['Worst looks like'], criterion?.['Best looks like']];
  };
  test('is said in the column’s own unit', () => {
    expect(looksOf('Margin', 0.02, 0.38)).toEqual(['0 or less', '0.4 or more']);
    const revenue = guessOf('Annual revenue', (row) => 10 ** spread(row, 4, 7)).criterion;
    expect(revenue?.['Worst looks like']).toBe('10,000 or less');
    expect(revenue?.['Best looks like']).toBe('10,000,000 or more');
  });
  test('is turned round where less is better', () => {
    expect(looksOf('Churn', 0.02, 0.38)).toEqual(['0.4 or more', '0 or less']);
  });
  test('is left to people for ratings', () => {
    const fit = guessOf('Strategic fit', (row) => 1 + (row % 10)).criterion;
    expect(fit).toEqual({ Criterion: 'Strategic fit', Weight: 100, Scale: 'Rating', Dimension: 'Strategic' });
    const five = guessOf('Satisfaction', (row) => 1 + (row % 5)).criterion;
    expect(five?.['Worst looks like']).toBeUndefined();
  });
});

describe('gaps and mixtures', () => {
  test('a column that is blank for three fifths may do, for more it is not chosen', () => {
    const filled = (n: number) => guessOf('Strategic fit', (row) => (row < n ? 1 + (row % 10) : ''));
    expect(filled(16).chosen).toBe(true);
    expect(filled(15)).toMatchObject({ chosen: false, criterion: { Scale: 'Rating' } });
  });
  test('a few texts among numbers are passed over, a fifth is not', () => {
    const mixed = (n: number) => guessOf('Growth', (row) => (row < n ? 'n/a' : spread(row, -0.1, 0.3)));
    expect(mixed(7).criterion?.Scale).toBe('Linear');
    expect(mixed(8).criterion?.Scale).not.toBe('Linear');
  });
  test('texts that are no words of a scale', () => {
    expect(guessOf('Note', (row) => `text ${row % 12}`)).toMatchObject({ looks: 'text', chosen: false });
  });
});

describe('sums', () => {
  const table = (sum: (a: number, b: number, row: number) => Cell) =>
    names.map((name, row) => {
      const [a, b] = [0.1 + spread(row, 1, 50), 0.2 + (row % 11)];
      return [name, a, b, sum(a, b, row)];
    });
  const looks = (rows: Cell[][]) => guessCriteria(['Account', 'Hardware', 'Services', 'Both'], rows)[3].looks;

  test('with a last digit off are sums', () => {
    expect(looks(table((a, b) => a + b + 1e-12))).toBe('the sum of the columns before it');
  });
  test('some of them blank are sums too', () => {
    expect(looks(table((a, b, row) => (row < 5 ? '' : a + b)))).toBe('the sum of the columns before it');
  });
  test('one that is none, and the column is a measure', () => {
    expect(looks(table((a, b, row) => a + b + (row === 7 ? 1 : 0)))).toMatch(/^numbers/);
  });
  test('two rows prove nothing', () => {
    expect(looks(table((a, b) => a + b).slice(0, 2))).toMatch(/^numbers/);
    expect(looks(table((a, b) => a + b).slice(0, 3))).toBe('the sum of the columns before it');
  });
});

describe('choice', () => {
  const many = ['Account', 'Alpha', 'Beta', 'Gamma', 'Strategic fit', 'Relationship', 'Growth', 'Delta'];
  const measures = names.map((name, row) => [
    name,
    ...many.slice(1).map((_, k) => 1 + ((row * (k + 3) + k * k) % 10)),
  ]);

  test('five at most, those that practice names first, weights that make 100', () => {
    const chosen = guessCriteria(many, measures).filter((guess) => guess.chosen);
    expect(chosen.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['Strategic fit', 'Relationship', 'Growth']),
    );
    expect(chosen).toHaveLength(5);
    expect(chosen.reduce((sum, { criterion }) => sum + criterion!.Weight, 0)).toBe(100);
  });

  test('one measure of size only, and nothing that says the same twice', () => {
    const rows = names.map((name, row) => [
      name,
      spread(row, 1, 90),
      spread(row * 3, 1, 90),
      2 * spread(row, 1, 90) + 1,
    ]);
    const guesses = guessCriteria(['Account', 'Revenue', 'Sales last year', 'Margin'], rows);
    expect(guesses.map(({ chosen }) => chosen)).toEqual([false, true, false, false]);
    expect(guesses[3].repeats).toBe('Revenue');
  });

  test('what 100 leaves over goes to the first', () => {
    const rows = names.map((name, row) => [
      name,
      1 + (row % 10),
      1 + ((row * 3 + 1) % 10),
      1 + ((row * row) % 7),
    ]);
    const guesses = guessCriteria(['Account', 'Fit', 'Relationship', 'Growth'], rows);
    expect(guesses.map(({ criterion }) => criterion?.Weight)).toEqual([undefined, 34, 33, 33]);
  });

  test('what moves with another column or against it repeats it, what moves otherwise does not', () => {
    const guesses = (other: (x: number, row: number) => number) =>
      guessCriteria(['Account', 'Margin', 'Growth'], names.map((name, row) => [name, spread(row, 1, 90), other(spread(row, 1, 90), row)])); // prettier-ignore
    expect(guesses((x) => 100 - x)[2].repeats).toBe('Margin');
    expect(guesses((x, row) => x + (row % 2) * 60)[2]).toMatchObject({ repeats: undefined, chosen: true });
  });

  test('a heading that comes twice is used once, a blank one never', () => {
    const rows = names.map((name, row) => [name, spread(row, 0, 9), row % 10, row]);
    const guesses = guessCriteria(['Account', 'Fit', ' fit ', ''], rows);
    expect(guesses.slice(2).map(({ criterion }) => criterion)).toEqual([undefined, undefined]);
  });

  test('what is guessed is a model that scores every row', () => {
    const guesses = guessCriteria(many, measures);
    const table = modelTable(
      guesses.flatMap(({ chosen, criterion }) => (chosen && criterion ? [criterion] : [])),
    );
    expect(readModel(table).criteria).toHaveLength(5);
    const scores = kam('KAMSCORE', measures, table, [many]) as unknown[][];
    expect(scores.every(([score]) => typeof score === 'number')).toBe(true);
  });
});
