import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kamConsensus } from '../../shared/functions/consensus';
import { peopleIn, raterSheetsBatch, ratersBatch } from '../../src/panel/book/rater-batch';
import { raterSheetsOf, ratersName, readRaters } from '../../src/panel/book/rater-sheets';
import { teamWeights, type RaterRow } from '../../src/panel/book/team-weights';
import { inverse, type Value } from '../../src/panel/host';
import { call } from '../call';
import { bookAndDraft } from './book';
import type { MemoryHost } from './memory-host';
import { sampleModel, scoredBook } from './sample';

const criteria = ['Fit', 'Growth', 'Value'];
const rater = (name: string, points: readonly Value[], department = ''): RaterRow => ({
  name,
  department,
  points,
});

describe('the team’s weights', () => {
  test('mean, agreement and where they differ', () => {
    const team = teamWeights(
      [rater('Anna', [50, 30, 20]), rater('Ben', [3, 5, 2]), rater('Cleo', [0.4, 0.4, 0.2])],
      criteria,
    );
    expect(team.mean!.map((share) => share.toFixed(12))).toEqual([
      '0.400000000000',
      '0.400000000000',
      '0.200000000000',
    ]);
    expect(team.disagreements.map(({ lowestBy, highestBy }) => [lowestBy, highestBy])).toEqual([
      ['Ben', 'Anna'],
      ['Anna', 'Ben'],
      ['Anna', 'Anna'],
    ]);
    expect(team.disagreements[1]).toMatchObject({ criterion: 'Growth', lowest: 0.3, highest: 0.5 });
  });

  test.each<[string, Value[], RegExp]>([
    ['a text', [1, 'much', 2], /^Anna: Growth is "much"; give a number of 0 or more\./],
    ['less than nothing', [1, -2, 2], /^Anna: Growth is -2;/],
    ['nothing but zeros', [0, 0, 0], /^Anna: all points are 0\./],
    ['a blank', [1, null, 2], /^Anna: no points for Growth; counted as 0\./],
  ])('%s is told', (_, points, note) => {
    const { notes } = teamWeights([rater('Anna', points), rater('Ben', [1, 1, 1])], criteria);
    expect(notes).toEqual([expect.stringMatching(note)]);
  });

  test('nobody yet: no mean, and every department is missing once', () => {
    const team = teamWeights([rater('Anna', [null, null, null], 'Sales')], criteria, [
      'Finance',
      ' sales ',
      '',
    ]);
    expect(team.mean).toBeUndefined();
    expect(team).toMatchObject({ raters: [], missing: ['Finance', ' sales '], notes: [] });
  });

  test('a department is there when one of its people has given points', () => {
    const rows = [rater('A', [1, 2, 3], 'Sales'), rater('B', [null, null, null], 'Service')];
    expect(teamWeights(rows, criteria, ['sales', 'Finance']).missing).toEqual(['Finance', 'Service']);
  });

  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }) },
    { weight: 1, arbitrary: fc.constantFrom(null, 'x', -1) },
  );
  test('is what KAMCONSENSUS gives for the same cells', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (block) => {
        const team = teamWeights(
          block.map((points, i) => rater(`r${i}`, points)),
          criteria,
        );
        fc.pre(team.mean !== undefined);
        expect([team.mean]).toEqual(call(kamConsensus, block));
        expect(team.index).toBe(call(kamConsensus, block, 'index'));
      }),
    );
  });
});

describe('sheets for raters', () => {
  const people = peopleIn('Anna, Finance\n\n Ben;Service \nCleo');
  const names = sampleModel.map(({ Criterion }) => Criterion);

  async function setUp(make: typeof ratersBatch) {
    const host = scoredBook();
    const { draft } = await bookAndDraft(host);
    const batch = make(people, draft, host.sheetNames());
    return { host, batch, before: await host.write(batch) };
  }
  async function read(host: MemoryHost) {
    const sheets = raterSheetsOf(host.sheetNames());
    return readRaters(await host.read({ names: [ratersName], sheets }), names);
  }

  test('people, a line each', () => {
    expect(people).toEqual([
      { name: 'Anna', department: 'Finance' },
      { name: 'Ben', department: 'Service' },
      { name: 'Cleo', department: '' },
    ]);
  });

  test('one sheet, a row each, is read as it is filled', async () => {
    const { host } = await setUp(ratersBatch);
    expect((await read(host)).rows.map(({ name, department }) => [name, department])).toEqual([
      ['Anna', 'Finance'],
      ['Ben', 'Service'],
      ['Cleo', ''],
    ]);
    [10, 20, 30, 40, 50].forEach((points, k) => host.type('KAM Raters', 5, 2 + k, points));
    const { rows, problems } = await read(host);
    expect(rows[1].points).toEqual([10, 20, 30, 40, 50]);
    expect(problems).toEqual([]);
  });

  test('its formulas reach every row and stand below the table', async () => {
    const { host } = await setUp(ratersBatch);
    const { row, rows } = host.area(ratersName)!;
    const formula = host.at('KAM Raters', row + rows + 1, 2) as { formula: string };
    expect(formula.formula).toBe(
      `=IF(COUNT($C$${row + 2}:$G$${row + rows})=0,"",KAMCONSENSUS($C$${row + 2}:$G$${row + rows}))`,
    );
  });

  test('a sheet for each, with names that a sheet may have', async () => {
    const host = scoredBook();
    const { draft } = await bookAndDraft(host);
    const strange = peopleIn('Anna\nAnna\nA/B: [x]*?\nBartholomäus-Maximilian von Hohenstein');
    await host.write(raterSheetsBatch(strange, draft, host.sheetNames()));
    const made = raterSheetsOf(host.sheetNames());
    expect(made).toHaveLength(4);
    for (const sheet of made) expect(sheet).toMatch(/^KAM Rater [^[\]:*?/\\']{1,21}$/);
    host.type(made[0], 6, 1, 70);
    const { rows, problems } = await read(host);
    expect(rows.map(({ name }) => name)).toEqual(strange.map(({ name }) => name));
    expect(rows[0].points).toEqual([70, null, null, null, null]);
    expect(problems).toEqual([]);
  });

  test('a criterion that was added later is said, a broken sheet too', async () => {
    const { host } = await setUp(raterSheetsBatch);
    host.type('KAM Rater Anna', 5, 0, 'Kriterium');
    const sheets = raterSheetsOf(host.sheetNames());
    const snapshot = await host.read({ names: [], sheets });
    expect(readRaters(snapshot, ['Charm']).problems).toEqual([
      'KAM Rater Anna has no header row with Criterion and Points.',
      'KAM Rater Ben has no row for Charm.',
      'KAM Rater Cleo has no row for Charm.',
    ]);
  });

  test.each([ratersBatch, raterSheetsBatch])('is taken back whole', async (make) => {
    const { host, batch, before } = await setUp(make);
    await host.write(inverse(batch, before));
    expect(host.sheetNames()).toEqual(scoredBook().sheetNames());
    expect(host.area(ratersName)).toBeUndefined();
  });
});
