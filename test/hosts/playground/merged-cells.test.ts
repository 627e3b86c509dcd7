/** Merged cells in the engine itself, which spills over none: what is lost of them by the panel and by a file, namely nothing. */
import { expect, test } from '@jest/globals';
import { helpers } from '@odoo/o-spreadsheet';
import { functions } from '../../../shared/functions';
import { openXlsx, saveXlsx } from '../../../src/hosts/playground/xlsx/workbook-file';
import { freezeBatch, planFreeze } from '../../../src/panel/book/freeze';
import { forThisHost } from '../../../src/panel/book/refit-formulas';
import { setupBatch } from '../../../src/panel/book/setup-batch';
import { planThaw, thawBatch } from '../../../src/panel/book/thaw';
import { readWholeBook } from '../../../src/panel/book/whole-book';
import { loadBook } from '../../../src/panel/state/load-book';
import { sampleHeaders, sampleModel, sampleRows, sampleTiers } from '../../panel/sample';
import { area } from '../contract/parts';
import { open } from './engine';
import { makePlayground, type PlaygroundBench } from './workbench';

const height = 13;
const merges = ['C3:C4', 'C8:C10', 'I5:I6'];

/** Accounts with an industry for several rows, and a rating for two. */
async function scored(): Promise<PlaygroundBench> {
  const rows = sampleRows(height - 1);
  for (const [row, column] of [
    [2, 2],
    [7, 2],
    [8, 2],
    [4, 8],
  ]) {
    rows[row][column] = null;
  }
  const bench = makePlayground({ sheets: { Accounts: [[...sampleHeaders], ...rows] } });
  const sheetId = bench.model.getters.getActiveSheetId();
  bench.model.dispatch('ADD_MERGE', { sheetId, target: merges.map((zone) => helpers.toZone(zone)) });
  const book = await loadBook(bench.host);
  const plan = { model: sampleModel, tiers: sampleTiers, accounts: book.accounts };
  await bench.host.write(setupBatch(plan, book, false).batch);
  return bench;
}

const shown = (bench: PlaygroundBench) =>
  Array.from({ length: height }, (_, r) =>
    Array.from({ length: 16 }, (_, c) => bench.cell('Accounts', r, c).value),
  );

const mergedIn = ({ getters }: PlaygroundBench['model']) =>
  getters
    .getMerges(getters.getSheetIds()[0])
    .map(({ left, top, right, bottom }) => `${helpers.toXC(left, top)}:${helpers.toXC(right, bottom)}`)
    .sort();

test('accounts with merged cells are scored, frozen and brought back, and the cells stay merged', async () => {
  const bench = await scored();
  const was = shown(bench);
  const { column } = bench.name('KAM_RESULTS')!;
  expect(was.slice(1).every((row) => typeof row[column] === 'number')).toBe(true);
  const book = await readWholeBook(bench.host);
  await bench.host.write(freezeBatch(planFreeze(book), book, 'now'));
  expect(shown(bench)).toEqual(was);
  const frozen = await readWholeBook(bench.host);
  await bench.host.write(thawBatch(planThaw(frozen), frozen, false, forThisHost(frozen, bench.host)));
  expect(shown(bench)).toEqual(was);
  expect(mergedIn(bench.model)).toEqual([...merges].sort());
});

test('a file keeps them, and the scores', async () => {
  const bench = await scored();
  const saved = await saveXlsx(
    bench.model,
    functions.map(({ name }) => name),
  );
  const again = open(openXlsx(saved).data);
  expect(mergedIn(again)).toEqual([...merges].sort());
  const { column } = bench.name('KAM_RESULTS')!;
  const scores = (model: PlaygroundBench['model']) =>
    Array.from({ length: height - 1 }, (_, r) => {
      const sheetId = model.getters.getSheetIds()[0];
      return model.getters.getEvaluatedCell({ sheetId, row: r + 1, col: column }).value;
    });
  expect(scores(again)).toEqual(scores(bench.model));
});

test('a formula that can’t spill over them stays a formula, and says why it isn’t frozen', async () => {
  const bench = await scored();
  const { column } = bench.name('KAM_RESULTS')!;
  bench.merge!(area('Accounts', 5, column, 2));
  expect(bench.cell('Accounts', 1, column).value).toBe('#SPILL!');
  const book = await readWholeBook(bench.host);
  const plan = planFreeze(book);
  const left = plan.left.filter(({ reason }) => reason === 'pending');
  expect(left.map((cell) => cell.column)).toContain(column);
  await bench.host.write(freezeBatch(plan, book, 'now'));
  expect(bench.cell('Accounts', 1, column).formula).toMatch(/^=KAMSCORE/);
});
