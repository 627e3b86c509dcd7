import { describe, expect, test } from '@jest/globals';
import { templates } from '../../shared/model/templates';
import { modelTable } from '../../shared/model/templates/tables';
import { accounts, columns, defined, findings, good, model, only } from '../check/findings';
import { eightFirms } from '../published-tables';

describe('KAMCHECK', () => {
  test('a sound model over sound accounts has nothing to mend', () => {
    expect(findings(accounts, good)).toEqual([['OK', '', 'Nothing to mend']]);
  });

  test.each([
    [1, 'Warning', 'The model has 1 criterion; three to five give a rounded picture of an account (R4)'],
    [2, 'Warning', 'The model has 2 criteria; three to five give a rounded picture of an account (R4)'],
    [3, '', ''],
    [5, '', ''],
    [6, 'Note', 'The model has 6 criteria; three to five are easier to rate well and to explain (R4)'],
    [8, 'Note', 'The model has 8 criteria; three to five are easier to rate well and to explain (R4)'],
    [
      9,
      'Error',
      'The model has 9 criteria; above eight nobody can tell what decides, three to five are right (R4)',
    ],
  ])('%i criteria', (count, severity, text) => {
    const rows = model(...Array.from({ length: count }, (_, i) => defined(`C${i}`, 1)));
    const values = [Array.from({ length: count }, (_, i) => 1 + i), Array.from({ length: count }, () => 5)];
    expect(only('R4', findings(values, rows))).toEqual(severity === '' ? [] : [[severity, 'R4', text]]);
  });

  test('criteria without weight are not counted', () => {
    const rows = model(...Array.from({ length: 9 }, (_, i) => defined(`C${i}`, i < 4 ? 1 : 0)));
    const values = [1, 2].map((row) => Array.from({ length: 9 }, (_, i) => row + i / 2));
    expect(only('R4', findings(values, rows))).toEqual([]);
    const two = model(defined('A', 1), defined('B', 1), defined('C', 0));
    expect(only('R4', findings(accounts, two))[0][2]).toBe(
      'The model has 2 criteria with a weight; three to five give a rounded picture of an account (R4)',
    );
  });

  test('R10, more than thirty accounts score 8 or more', () => {
    const many = (n: number) =>
      Array.from({ length: n }, (_, i) => [8 + (i % 3), 10 - (i % 2), 8 + (i % 5) / 4]);
    expect(only('R10', findings(many(30), good))).toEqual([]);
    expect(only('R10', findings(many(31), good))).toEqual([
      [
        'Warning',
        'R10',
        '31 accounts score 8 or more; a mature company serves 15 to 30 as key, a young one at most 5: raise the bar or set a capacity (R10, R11)',
      ],
    ]);
  });

  describe('R7, definitions', () => {
    const undefinedText =
      'No criterion is defined: say in the model what each means, what a worst and a best look like, its source and its owner (R7)';
    test('bare weights', () => {
      expect(findings(accounts, [[40, 30, 30]])).toEqual([['Warning', 'R7', undefinedText]]);
    });
    test('each thing that is lacking, with the criteria that lack it', () => {
      const table = model(
        ['A', 1, 'd', '', 'b', 's', ''],
        ['B', 1, '', 'w', 'b', '', ''],
        ['C', 1, 'd', 'w', '', 's', ''],
      );
      expect(findings(accounts, table)).toEqual([
        ['Warning', 'R7', 'B has no description in the model (R7)'],
        ['Warning', 'R7', 'A has no picture of a worst account in the model (R7)'],
        ['Warning', 'R7', 'C has no picture of a best account in the model (R7)'],
        ['Warning', 'R7', 'B has no source in the model (R7)'],
        ['Warning', 'R7', 'A, B and C have no owner in the model (R7)'],
      ]);
    });
  });

  describe('R3, R29 and R30, the data', () => {
    const change = (row: number, column: number, cell: unknown) =>
      accounts.map((cells, r) => cells.map((old, c) => (r === row && c === column ? cell : old)));

    test('one row that has no score', () => {
      expect(findings(change(6, 1, 'abc'), good)).toEqual([
        ['Error', 'R3', 'Row 7 has no score: Growth: "abc" is not a number (R3)'],
      ]);
    });
    test('several', () => {
      const bad = accounts.map((cells, r) => (r < 6 ? [11, ...cells.slice(1)] : cells));
      expect(findings(bad, good)[0]).toEqual([
        'Error',
        'R3',
        '6 rows have no score (1, 2, 3, 4 and 2 more); the first: Potential: 11 is outside 1–10 (R3)',
      ]);
    });
    test('a criterion that is blank for more than a fifth', () => {
      const blanks = (n: number) => accounts.slice(0, 10).map(([a, b, c], r) => [a, r < n ? '' : b, c]);
      expect(only('R29', findings(blanks(2), good))).toEqual([]);
      expect(only('R29', findings(blanks(3), good))).toEqual([
        ['Warning', 'R29', 'Growth is blank for 30 % of the accounts; a criterion must be measurable (R29)'],
      ]);
    });
    test('a criterion that hardly differs', () => {
      const flat = accounts.map(([a, b], r) => [a, b, r % 2 ? 7 : 7.2]);
      expect(findings(flat, good)).toEqual([
        [
          'Warning',
          'R29',
          'Fit hardly differs between the accounts (ratings 7 to 7.2), so it sets none apart (R29)',
        ],
      ]);
      const equal = accounts.map(([a, b]) => [a, b, 7]);
      expect(findings(equal, good)[0][2]).toBe(
        'Fit hardly differs between the accounts (ratings all 7), so it sets none apart (R29)',
      );
    });
    test('ratings half a point apart on either side differ enough', () => {
      const apart = accounts.map(([a, b], r) => [a, b, r % 2 ? 6.5 : 7]);
      expect(only('R29', findings(apart, good))).toEqual([]);
    });
    test('accounts scored on less than half of the weight', () => {
      const thin = accounts.map(([a, b, c], r) => (r === 3 ? ['', '', c] : [a, b, c]));
      expect(findings(thin, good)).toEqual([
        ['Warning', 'R30', '1 of 12 accounts is scored on less than half of the weight (R30)'],
      ]);
    });
    test('accounts without any value, inside the block but not after its end', () => {
      const holes = [...accounts.slice(0, 4), ['', '', ''], ['', '', ''], ...accounts.slice(4), ['', '', '']];
      expect(findings(holes, good)).toEqual([
        ['Warning', 'R30', '2 of 14 accounts have no value at all; every account is to be evaluated (R30)'],
      ]);
    });
    test('all blank', () => {
      expect(findings([['', '', '']], good)).toEqual([
        ['Error', 'R30', 'No account has a value; fill the columns of the criteria (R30)'],
      ]);
    });
  });

  describe('double counting', () => {
    test('two criteria that move together, with their correlation', () => {
      const twins = accounts.map(([a, b], r) => [a, b, Math.min(10, b + (r % 3) * 0.5)]);
      expect(findings(twins, good)).toEqual([
        [
          'Warning',
          'Double counting',
          'Growth and Fit move together (ρ = 0.99): what they share counts twice; keep one, or split the weight',
        ],
      ]);
    });
    // Its source gives ρ = −0.656, 0.812 and −0.935.
    test('the eight firms of CRITIC-01', () => {
      const table = [
        [...columns, 'Scale', 'From', 'To'],
        [...defined('Profitability', 1), 'Linear', -40, 70],
        [...defined('Market share', 1), 'Linear', 0, 5],
        [...defined('Productivity', 1), 'Linear', 0, 5],
      ];
      expect(only('Double counting', findings(eightFirms, table)).map((row) => row[2].split(':')[0])).toEqual(
        [
          'Profitability and Productivity move together (ρ = 0.81)',
          'Market share and Productivity move against each other (ρ = −0.93)',
        ],
      );
    });
    test('against each other', () => {
      const mirrored = accounts.map(([a, b]) => [a, b, 11 - b]);
      expect(findings(mirrored, good)[0][2]).toBe(
        'Growth and Fit move against each other (ρ = −1.00): they cancel each other out; keep one, or split the weight',
      );
    });
    test('four accounts correlate by chance, five count', () => {
      const rising = [1, 2, 3, 4, 5].map((x) => [x, x, 9 - ((x * 3) % 5)]);
      expect(only('Double counting', findings(rising.slice(0, 4), good))).toEqual([]);
      expect(only('Double counting', findings(rising, good))).toHaveLength(1);
    });
    test('a correlation of exactly 0.8 is none, in whatever order the rows stand', () => {
      const rows = [[1, 2, 5], [2, 1, 3], [3, 4, 9], [4, 3, 2], [5, 5, 6]]; // prettier-ignore
      for (let turn = 0; turn < 5; turn++) {
        expect(
          only('Double counting', findings([...rows.slice(turn), ...rows.slice(0, turn)], good)),
        ).toEqual([]);
      }
    });
    test('a criterion without weight counts nothing twice', () => {
      const twins = accounts.map(([a, b, c]) => [a, b, c, a, b]);
      const table = (weight: number) => model(...good.slice(1), defined('D', weight), defined('E', 0));
      expect(findings(twins, table(0))).toEqual([['OK', '', 'Nothing to mend']]);
      expect(only('Double counting', findings(twins, table(1)))).toHaveLength(1);
    });
    test('nor does one that stands first', () => {
      const table = model(defined('E', 0), ...good.slice(1));
      const twins = accounts.map(([a, b, c]) => [a, a, b, c]);
      expect(findings(twins, table)).toEqual([['OK', '', 'Nothing to mend']]);
    });
    test('ratings that the policy put in place of blanks do not count', () => {
      const table = [
        [...columns, 'Blank'],
        [...defined('A', 1), 'Worst'],
        [...defined('B', 1), 'Worst'],
        [...defined('C', 1), ''],
      ];
      const sparse = accounts.map(([a, , c], r) => (r < 9 ? ['', '', c] : [a, a, c]));
      expect(only('Double counting', findings(sparse, table))).toEqual([]);
      const denser = accounts.map(([a, , c], r) => (r < 7 ? ['', '', c] : [a, a, c]));
      expect(only('Double counting', findings(denser, table))).toHaveLength(1);
    });
  });

  test('the gravest come first', () => {
    const bad = accounts.map(([a, b, c], r) => (r === 0 ? ['x', b, c] : [a, b, b]));
    const found = findings(bad, [[1, 1, 1]]).map(([severity]) => severity);
    expect(found).toEqual([...found].sort((a, b) => 'EWN'.indexOf(a[0]) - 'EWN'.indexOf(b[0])));
    expect(found[0]).toBe('Error');
  });

  test.each(templates.map((template) => [template.name, template] as const))(
    'the template %s is defined throughout',
    (_, { model: rows }) => {
      const values = [rows.map(() => ''), rows.map(() => '')];
      const found = findings(values, modelTable(rows)).filter(([, rule]) =>
        ['R2', 'R7', 'R24'].includes(rule),
      );
      expect(found).toEqual([]);
    },
  );
});
