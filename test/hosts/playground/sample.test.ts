import { describe, expect, test } from '@jest/globals';
import { blankPolicies, directions } from '../../../shared/model/read-model';
import { scaleIds } from '../../../shared/model/scales';
import { modelTable } from '../../../shared/model/templates/tables';
import { accountColumns, accounts } from '../../../src/hosts/playground/sample/accounts';
import { sampleModel } from '../../../src/hosts/playground/sample/model';
import { sampleWorkbook } from '../../../src/hosts/playground/sample/workbook';
import { kam } from '../../call';
import { open, shown, shownRows, type } from './engine';

const column = (range: string) => shownRows(open(sampleWorkbook()), `Accounts!${range}`).flat();

describe('the accounts', () => {
  test('are sixty, each under a name of its own, from many countries', () => {
    expect(accounts).toHaveLength(60);
    expect(new Set(accounts.map(([name]) => name)).size).toBe(60);
    expect(new Set(accounts.map((account) => account[1])).size).toBeGreaterThan(25);
    expect(new Set(accounts.map((account) => account.length))).toEqual(new Set([accountColumns.length]));
  });

  test('have some blanks, and one bad cell among the numbers', () => {
    const measures = accounts.flatMap((account) =>
      accountColumns.map((name, c) => [name, account[c]] as const),
    );
    const numeric = measures.filter(
      ([name]) => !['Account', 'Country', 'Sector', 'Relationship', 'Published tier'].includes(name),
    );
    expect(numeric.filter(([, cell]) => cell === '').length).toBeGreaterThan(4);
    expect(numeric.filter(([, cell]) => typeof cell === 'string' && cell !== '')).toEqual([
      ['Growth', 'n/a'],
    ]);
  });
});

describe('the model', () => {
  test('uses several scales, and says of every criterion what it means', () => {
    expect(new Set(sampleModel.map(({ Scale }) => Scale)).size).toBeGreaterThanOrEqual(5);
    for (const row of sampleModel) {
      expect(
        ['Description', 'Worst looks like', 'Best looks like', 'Source', 'Owner'].filter(
          (key) => !(key in row),
        ),
      ).toEqual([]);
    }
  });

  test('its lists offer the words that the model reads', () => {
    const rules = sampleWorkbook().sheets[1].dataValidationRules;
    expect(rules.map(({ criterion }) => criterion.values)).toEqual([directions, scaleIds, blankPolicies]);
  });
});

describe('the workbook', () => {
  test('scores as the core does; the bad cell costs its row alone', () => {
    const scores = column('B2:B61');
    const expected = (
      kam('KAMSCORE', accounts, modelTable(sampleModel), accountColumns) as unknown[][]
    ).flat();
    expect(scores.filter((score) => typeof score === 'number')).toHaveLength(59);
    scores.forEach((score, r) => {
      if (typeof score === 'number') expect(score).toBe(expected[r]);
      else expect(score).toEqual({ code: '#VALUE!', error: `Row ${r + 1}, Growth: "n/a" is not a number` });
    });
  });

  test('tells tiers, moves and coverage apart', () => {
    const tiers = column('D2:D61');
    expect(tiers.filter((tier) => tier === 'Tier I')).toHaveLength(10);
    expect(new Set(column('E2:E61').filter((move) => typeof move === 'string'))).toEqual(
      new Set(['Keep', 'Promote', 'Hold', 'New']),
    );
    expect(column('F2:F61').some((share) => typeof share === 'number' && share < 1)).toBe(true);
    expect(Math.min(...column('C2:C61').filter((rank) => typeof rank === 'number'))).toBe(1);
  });

  test('explains: the points of a row add up to its score', () => {
    const model = open(sampleWorkbook());
    expect(shownRows(model, 'Explanation!A1:H1')[0]).toEqual([
      'Account',
      'Score',
      ...sampleModel.map(({ Criterion }) => Criterion),
    ]);
    for (const [, score, ...points] of shownRows(model, 'Explanation!A2:H61')) {
      if (typeof score !== 'number') continue;
      const sum = points.reduce((total: number, point) => total + (typeof point === 'number' ? point : 0), 0);
      expect(sum).toBeCloseTo(score, 9);
    }
  });

  test('a weight changed on the model sheet changes scores, ranks and the model id at once', () => {
    const model = open(sampleWorkbook());
    const look = () => [
      shown(model, 'Accounts!B2'),
      shown(model, 'Accounts!C20'),
      shown(model, 'KAM Model!B16'),
    ];
    const before = look();
    type(model, 'KAM Model!B2', '60');
    look().forEach((value, at) => expect(value).not.toEqual(before[at]));
  });

  test('a criterion typed into the next free row counts', () => {
    const model = open(sampleWorkbook());
    const before = shown(model, 'Accounts!B2');
    type(model, 'KAM Model!A8', 'Cultural fit');
    type(model, 'KAM Model!B8', '50');
    expect(shown(model, 'Accounts!B2')).not.toBe(before);
    expect(typeof shown(model, 'Accounts!B2')).toBe('number');
    expect(shown(model, 'Explanation!I1')).toBe('Cultural fit');
  });

  test('what the check finds is what is known', () => {
    const [, ...findings] = shownRows(open(sampleWorkbook()), 'Findings!A1:C3');
    expect(findings).toEqual([
      ['Error', 'R3', expect.stringContaining('"n/a" is not a number')],
      ['Note', 'R4', expect.stringContaining('6 criteria')],
    ]);
  });
});
