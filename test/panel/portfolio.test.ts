import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listAccounts } from '../../src/panel/book/account-list';
import { nextTier, pointsOf, referenceRows } from '../../src/panel/book/account-detail';
import { flagReader } from '../../src/panel/book/account-flags';
import { amountColumns } from '../../src/panel/book/amounts';
import { capacityLine } from '../../src/panel/book/capacity';
import { chancesJob } from '../../src/panel/book/chances';
import { concentration } from '../../src/panel/book/concentration';
import { axesOf, categoriesOf, guessAxes } from '../../src/panel/book/matrix';
import { reweigh, type Standing } from '../../src/panel/book/preview';
import type { Book } from '../../src/panel/book/book';
import type { AccountsTable } from '../../src/panel/book/accounts-table';
import { formulaOverRow, recordBatch } from '../../src/panel/book/record-batch';
import { sensitivityJob, withShare } from '../../src/panel/book/sensitivity';
import { tierEdgesJob, type TierEdge } from '../../src/panel/book/tier-edges';
import { coverage } from '../../shared/scoring/score';
import { kam } from '../call';
import { bookAndDraft } from './book';
import { scoredBook } from './sample';

function edgesOf(standing: Standing, published: Int32Array, row: number): TierEdge[] {
  const steps = tierEdgesJob.steps(standing, published, row);
  for (let next = steps.next(); ; next = steps.next()) if (next.done === true) return next.value;
}

let book: Book;
let standing: Standing;
let table: AccountsTable;
beforeAll(async () => {
  ({ book } = await bookAndDraft(scoredBook()));
  standing = book.present!;
  table = book.accounts!;
});

describe('the line of a capacity', () => {
  const scores = Float64Array.from([5, 9, 7, 7, NaN, 3]);
  test.each([
    [0, 0, undefined],
    [1, 1, 9],
    [2, 1, 9],
    [3, 3, 7],
    [9, 5, 3],
  ])('room for %i holds %i', (capacity, inside, score) => {
    expect(capacityLine(scores, capacity)).toMatchObject({ inside, score });
  });
  test('names who stands at the edge', () => {
    expect(capacityLine(scores, 3, 2)).toMatchObject({ above: [3, 2], below: [0, 5] });
  });
  test('never holds more than the capacity, nor an account below one outside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 })), fc.nat(12), (values, capacity) => {
        const line = capacityLine(Float64Array.from(values), capacity);
        const above = values.filter((value) => value >= (line.score ?? Infinity));
        expect(above).toHaveLength(line.inside);
        expect(line.inside).toBeLessThanOrEqual(capacity);
      }),
    );
  });
});

describe('concentration', () => {
  test('adds up, marks four fifths, and knows the share of the best tier', () => {
    const found = concentration(Float64Array.from([10, 60, 20, 10, NaN]), Int32Array.from([0, 0, 1, 2, 0]))!;
    expect([...found.shares]).toEqual([0, 0.6, 0.8, 0.9, 1]);
    expect(found).toMatchObject({ accounts: 4, total: 100, holdMost: 2, bestTier: 0.7 });
    expect(found.gini).toBeCloseTo(kam('KAMGINI', [[10, 60, 20, 10]]) as number, 12);
  });
  test('nothing to share out', () => {
    expect(concentration(Float64Array.from([0, NaN]), new Int32Array(2))).toBeUndefined();
  });
  test('revenue comes first among the columns of numbers', () => {
    expect(amountColumns(table)[0].heading).toBe('Annual revenue');
  });
});

describe('the matrix', () => {
  test('offers dimensions and criteria, and guesses growth and another for fit', () => {
    const axes = axesOf(standing);
    const { growth, fit } = guessAxes(axes);
    expect(axes[growth].label).toMatch(/growth/i);
    expect(fit).not.toBe(growth);
  });
  test('gives the categories that KAMCATEGORY gives', () => {
    const axis = (values: number[]) => ({ id: '', label: '', values: Float64Array.from(values) });
    const growth = [8, 5, 2, 9, 7, NaN];
    const fit = [7, 6, 9, 5, 6, 8];
    const stages = [
      'interconnected',
      'Interconnected',
      'Interconnected',
      'Interconnected',
      'Basic',
      'Interconnected',
    ];
    const found = categoriesOf(axis(growth), axis(fit), stages);
    const column = <T>(values: T[]) => values.slice(0, 5).map((value) => [value]);
    expect(found.slice(0, 5).map((each) => [each])).toEqual(
      kam('KAMCATEGORY', column(stages), column(growth), column(fit)),
    );
    expect(found[5]).toBeUndefined();
  });
});

describe('accounts', () => {
  test('are listed by rank, those without a score last', () => {
    const rows = listAccounts(table, standing, undefined, coverage(standing.accounts), '', 'rank');
    const ranks = rows.map((row) => standing.ranks[row] || Infinity);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
  test('are found whatever the case', () => {
    const rows = listAccounts(table, standing, undefined, coverage(standing.accounts), 'ALDER', 'name');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(String(table.rows[row][table.nameColumn])).toMatch(/alder/i);
  });
  test("an account's points add up to its score", () => {
    standing.scores.forEach((score, row) => {
      if (score !== score) return;
      expect(pointsOf(standing, row).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 10);
    });
  });
  test('the best and the median account', () => {
    const { best, median } = referenceRows(standing)!;
    expect(standing.ranks[best]).toBe(1);
    expect(standing.scores[median]).toBeLessThanOrEqual(standing.scores[best]);
  });
  test('at the edge of a tier the account is in the other one, and just before it still in its own', () => {
    const { criteria } = standing.accounts.model;
    const weights = criteria.map(({ weight }) => weight);
    const { tiers, places } = standing;
    const seen = new Set<string>();
    places.forEach((place, row) => {
      for (const { criterion, present, share, to } of edgesOf(standing, book.published, row)) {
        const k = criteria.findIndex(({ name }) => name === criterion);
        const placeAt = (share: number) =>
          reweigh(standing, withShare(weights, k, share)!, book.published).places[row];
        expect(tiers[placeAt(share)].label).toBe(to);
        expect(placeAt(share + 0.001 * Math.sign(present - share))).toBe(place);
        seen.add(`${tiers[place].label} → ${to}`);
      }
    });
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        'Tier I → Tier II',
        'Tier II → Tier I',
        'Tier II → Tier III',
        'Tier III → Tier II',
      ]),
    );
  });
  test('where the score alone decides, the edges are where KAMTIPPING says', () => {
    const unpublished = new Int32Array(table.rows.length).fill(-1);
    const tiers = standing.tiers.map((tier) => ({ ...tier, capacity: Infinity }));
    const weights = standing.accounts.model.criteria.map(({ weight }) => weight);
    const free = reweigh({ ...standing, tiers }, weights, unpublished);
    const model = book.model!.block.values;
    let compared = 0;
    free.places.forEach((place, row) => {
      if (place !== 0) return;
      const tipping = kam('KAMTIPPING', table.rows, model, row + 1, tiers[0].score, table.headers);
      for (const { criterion, share } of edgesOf(free, unpublished, row)) {
        const found = (tipping as [string, number][]).find(([name]) => name === criterion)![1];
        expect(Math.abs(found - share)).toBeLessThan(0.001);
        compared++;
      }
    });
    expect(compared).toBeGreaterThan(5);
  });
  test('a full tier is entered past its lowest account, one with room at its lowest score', () => {
    const { tiers, scores, places, counts } = standing;
    expect(counts[0]).toBe(tiers[0].capacity);
    const lowest = Math.min(...scores.filter((_, row) => places[row] === 0));
    const [first, second, third] = [0, 1, 2].map((place) => places.indexOf(place));
    expect(nextTier(standing, first)).toBeUndefined();
    expect(nextTier(standing, second)).toEqual({ label: tiers[0].label, score: lowest, full: true });
    expect(nextTier(standing, third)).toEqual({ label: tiers[1].label, score: tiers[1].score, full: false });
  });
  test('flags also come from columns beside the table', async () => {
    const host = scoredBook();
    ['Usage', 'How they see us', 'Net margin'].forEach((heading, k) =>
      host.type('Accounts', 2, 11 + k, heading),
    );
    const [first, second] = [0, 1].map((place) => standing.places.indexOf(place));
    [2, 'Vendor', -0.9].forEach((cell, k) => host.type('Accounts', 3 + first, 11 + k, cell));
    host.type('Accounts', 3 + first, 6, 8); // a category needs a rating of the fit
    [8, 'Partner', 'n/a'].forEach((cell, k) => host.type('Accounts', 3 + second, 11 + k, cell));
    const { book } = await bookAndDraft(host);
    const flags = flagReader(book, book.present!);
    expect(flags(first).map(({ rule }) => rule)).toEqual(expect.arrayContaining(['R20', 'R45', 'R32']));
    expect(flags(second)).toEqual([]);
  });
  test('flags are sentences with a rule', () => {
    const flags = flagReader(book, standing);
    table.rows.forEach((_, row) => {
      for (const { rule, text } of flags(row)) {
        expect([rule, text]).toEqual([expect.stringMatching(/^R\d+$/), expect.stringMatching(/\.$/)]);
      }
    });
  });
});

describe('sensitivity', () => {
  test('works out swings, ranges and chances with rising progress', () => {
    const steps = sensitivityJob.steps(standing, book.published, 5);
    let progress = -1;
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done === true) {
        expect(next.value.swings).toHaveLength(standing.accounts.model.criteria.length);
        for (const { lowest, present, highest } of next.value.ranges) {
          expect(lowest).toBeLessThanOrEqual(present);
          expect(present).toBeLessThanOrEqual(highest);
        }
        break;
      }
      expect(next.value).toBeGreaterThanOrEqual(progress);
      progress = next.value;
    }
  });
  test('chances of the top five add up to five', () => {
    const steps = chancesJob.steps(standing, 5);
    let next = steps.next();
    while (next.done !== true) next = steps.next();
    const sum = next.value.chances.reduce((all, chance) => all + (chance > 0 ? chance : 0), 0);
    expect(sum).toBeCloseTo(5, 6);
  });
});

describe('rows in a sheet of their own', () => {
  const sheet = { sheet: 'KAM Readiness', header: ['Date', 'Answer'], widths: [12, 20] };
  const cells = ['2026-01-31', formulaOverRow('KAMREADINESS', [2, 3])];
  test('the first makes the sheet', () => {
    const { steps, empty } = recordBatch('Add', sheet, cells);
    expect(steps.map((step) => step.do)).toEqual(['add sheet', 'put', 'look', 'widths', 'freeze', 'put']);
    expect(empty).toBeUndefined();
    expect(steps[5]).toMatchObject({
      area: { row: 1 },
      cells: [['2026-01-31', { formula: '=KAMREADINESS(C2,D2)' }]],
    });
  });
  test('the next goes below what is there, into cells that must be empty', () => {
    const area = { sheet: sheet.sheet, row: 0, column: 0, rows: 3, columns: 2 };
    const used = {
      area,
      values: [
        ['Date', 'Answer'],
        ['a', 'b'],
        ['c', 'd'],
      ],
    };
    const { steps, empty } = recordBatch('Add', sheet, cells, used);
    expect(steps).toHaveLength(1);
    expect(empty).toEqual([{ ...area, row: 3, rows: 1 }]);
  });
});
