/** Freezing and bringing back in Google Sheets: the built script works the formulas out, and the built panel's client writes. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { freezeBatch, planFreeze } from '../../src/panel/book/freeze';
import { frozenSheet } from '../../src/panel/book/frozen-sheet';
import { forThisHost } from '../../src/panel/book/refit-formulas';
import { setupBatch } from '../../src/panel/book/setup-batch';
import { planThaw, thawBatch } from '../../src/panel/book/thaw';
import { readWholeBook } from '../../src/panel/book/whole-book';
import { inverse, type Area, type Batch, type HostError } from '../../src/panel/host';
import { parseCall } from '../../src/panel/native/parse-call';
import { loadBook } from '../../src/panel/state/load-book';
import { sampleHeaders, sampleModel, sampleRows, sampleTiers } from '../panel/sample';
import { area } from './contract';
import { makeSheets, prepareSheets, type SheetsBench } from './sheets-fake';

beforeAll(prepareSheets, 60_000);

const accounts = 20;

/** Set up, with every formula's results where Google would spill them. */
async function scored(): Promise<SheetsBench> {
  const bench = await makeSheets({
    sheets: { Accounts: [[...sampleHeaders], ...sampleRows(accounts)], Notes: [['mine']] },
  });
  const book = await loadBook(bench.host);
  const plan = { model: sampleModel, tiers: sampleTiers, accounts: book.accounts };
  await bench.host.write(setupBatch(plan, book, false).batch);
  calculate(bench);
  return bench;
}

function calculate(bench: SheetsBench): void {
  const { sheet, row, column, columns } = bench.name('KAM_RESULTS')!;
  for (let c = column; c < column + columns; c++) {
    const { formula } = bench.cell(sheet, row + 1, c);
    const results = workedOut(bench, sheet, formula) as (string | number)[][];
    expect(results).toHaveLength(accounts);
    results.forEach(([value], r) =>
      bench.book
        .sheet(sheet)
        .set(row + 1 + r, c, r === 0 ? { value, formula } : value === '' ? undefined : { value }),
    );
  }
}

function workedOut(bench: SheetsBench, sheet: string, formula: string): unknown {
  const names = Object.fromEntries(
    ['KAM_MODEL', 'KAM_TIERS'].map((name) => [name, bench.name(name)!] as const),
  );
  const call = parseCall(formula, { sheet, names })!;
  return bench.callFunction(
    call.name,
    call.arguments.map((argument) =>
      argument.kind === 'area' ? valuesOf(bench, argument.area) : 'value' in argument ? argument.value : '',
    ),
  );
}

function valuesOf(bench: SheetsBench, { sheet, row, column, rows, columns }: Area): unknown[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => bench.cell(sheet, row + r, column + c).value ?? ''),
  );
}

/** All cells, those that only a formula fills as blanks. */
function held(bench: SheetsBench, sheets = ['Accounts', 'KAM Model', 'KAM Tiers', 'Notes']) {
  const { row, column, columns } = bench.name('KAM_RESULTS')!;
  return sheets.map((sheet) =>
    Array.from({ length: accounts + 2 }, (_, r) =>
      Array.from({ length: columns + column + 1 }, (__, c) => {
        const { value, formula } = bench.cell(sheet, r, c);
        if (formula !== '') return formula;
        return sheet === 'Accounts' && r > row + 1 && c >= column && c < column + columns ? null : value;
      }),
    ),
  );
}

const shown = (bench: SheetsBench) => valuesOf(bench, area('Accounts', 0, 0, accounts + 1, 20));
const formulas = (bench: SheetsBench) =>
  Array.from({ length: 20 }, (_, c) => bench.cell('Accounts', 1, c).formula).filter(
    (formula) => formula !== '',
  );

async function freezing({ host }: SheetsBench): Promise<Batch> {
  const book = await readWholeBook(host);
  const plan = planFreeze(book);
  expect(plan.left).toEqual([]);
  return freezeBatch(plan, book, '2026-11-25 10:00');
}

async function thawing({ host }: SheetsBench): Promise<Batch> {
  const book = await readWholeBook(host);
  return thawBatch(planThaw(book), book, false, forThisHost(book, host));
}

test('every formula becomes the values that it shows, is kept on a hidden sheet, and comes back', async () => {
  const bench = await scored();
  const [was, values, live] = [held(bench), shown(bench), formulas(bench)];
  expect(live.length).toBeGreaterThanOrEqual(4);
  await bench.host.write(await freezing(bench));
  expect(shown(bench)).toEqual(values);
  expect(formulas(bench)).toEqual([]);
  expect(bench.book.sheet(frozenSheet).isHidden).toBe(true);
  expect(live.map((_, i) => `=${bench.cell(frozenSheet, 1 + i, 2).value}`)).toEqual(live);
  await bench.host.write(await thawing(bench));
  expect(held(bench)).toEqual(was);
  expect(bench.cell(frozenSheet, 1, 2).value).toBe(null);
});

test('both are taken back', async () => {
  const bench = await scored();
  const was = held(bench);
  const freeze = await freezing(bench);
  const before = await bench.host.write(freeze);
  const frozen = shown(bench);
  const thaw = await thawing(bench);
  await bench.host.write(inverse(thaw, await bench.host.write(thaw)));
  expect(shown(bench)).toEqual(frozen);
  expect(formulas(bench)).toEqual([]);
  await bench.host.write(inverse(freeze, before));
  expect(held(bench)).toEqual(was);
  expect(bench.sheets()).not.toContain(frozenSheet);
});

describe('all or nothing', () => {
  const refused = async (bench: SheetsBench, batch: Batch) => {
    const was = [shown(bench), held(bench), bench.sheets()];
    const error = await bench.host.write(batch).then(
      () => Promise.reject(new Error('it went well')),
      (reason: HostError) => reason,
    );
    expect(error.message).toMatch(/nothing was written/i);
    expect([shown(bench), held(bench), bench.sheets()]).toEqual(was);
  };

  test.each([0, 2, 5])('Google fails after %i changes', async (changes) => {
    const bench = await scored();
    const freeze = await freezing(bench);
    bench.failAfter(changes);
    // what spilled is blank again, for Google to fill from the formula, which is back
    const error = await bench.host.write(freeze).catch((reason: HostError) => reason);
    expect((error as HostError).message).toMatch(/nothing was written/i);
    expect(formulas(bench).length).toBeGreaterThanOrEqual(4);
    calculate(bench);
    await bench.host.write(freeze);
    const thaw = await thawing(bench);
    bench.failAfter(Math.min(changes, 2)); // it makes few
    await refused(bench, thaw);
  });

  test('a protected sheet stays as it is, and the message says so', async () => {
    const bench = await scored();
    const freeze = await freezing(bench);
    bench.protect!('Accounts');
    await refused(bench, freeze);
  });

  test('a score that changed since it was looked at is not frozen', async () => {
    const bench = await scored();
    const freeze = await freezing(bench);
    bench.book.sheet('Accounts').set(3, bench.name('KAM_RESULTS')!.column, { value: 9.9 });
    await refused(bench, freeze);
  });

  test('merged cells among the results stay merged and blank', async () => {
    const bench = await scored();
    const { column } = bench.name('KAM_RESULTS')!;
    bench.book.sheet('Accounts').set(6, column, undefined);
    bench.merge!(area('Accounts', 5, column, 2));
    const values = shown(bench);
    await bench.host.write(await freezing(bench));
    expect(shown(bench)).toEqual(values);
  });
});
