import { describe, expect, test } from '@jest/globals';
import { dayIn } from '../../../src/panel/book/days';
import { publicationOf } from '../../../src/panel/book/publication';
import { publishBatch } from '../../../src/panel/book/publish-batch';
import { setupBatch } from '../../../src/panel/book/setup-batch';
import { inverse, type Area, type Batch, type WorkbookHost } from '../../../src/panel/host';
import { nativeExport } from '../../../src/panel/native/native-batch';
import { loadBook } from '../../../src/panel/state/load-book';
import { sampleHeaders, sampleModel, sampleRows, sampleTiers } from '../../panel/sample';
import type { MakeWorkbench, Workbench } from '../workbench';
import { area, everything, failureOf } from './parts';

const today = '2026-11-25';
const columns = sampleHeaders.length;

async function setUp(host: WorkbookHost): Promise<Batch> {
  const book = await loadBook(host);
  const plan = { model: sampleModel, tiers: sampleTiers, accounts: book.accounts };
  return setupBatch(plan, book, host.blankIsZero).batch;
}

async function publish(host: WorkbookHost): Promise<Batch> {
  const book = await loadBook(host);
  const publication = publicationOf(book, dayIn(today)!)!;
  return publishBatch(book, publication, { day: today, follow: false }, host.blankIsZero);
}

async function native(host: WorkbookHost): Promise<Batch> {
  const { sheets } = await host.read({ names: [], sheets: [] });
  return nativeExport(await host.read({ names: [], sheets, formulas: true }), 'spill').batch!;
}

/** What is done, where a workbook has to be set up for it, and merged cells in its way. */
const works: [string, (host: WorkbookHost) => Promise<Batch>, boolean, Area][] = [
  ['the set-up', setUp, false, area('Accounts', 5, columns + 1, 2)],
  ['publishing', publish, true, area('Accounts', 4, sampleHeaders.indexOf('Published tier'), 16)],
  ['the export to native formulas', native, true, area('Accounts', 7, columns, 2, 2)],
];

/** Merged cells among accounts: a batch is written whole, or the message says that nothing was. */
export function mergedCells(make: MakeWorkbench): void {
  async function bookOf(scored: boolean): Promise<Workbench> {
    const bench = await make({ sheets: { Accounts: [[...sampleHeaders], ...sampleRows(20)] } });
    if (scored) await bench.host.write(await setUp(bench.host));
    return bench;
  }

  describe('merged cells', () => {
    test.each(works)('of other columns don’t hinder %s, which can be taken back', async (_, work, scored) => {
      const [plain, bench] = [await bookOf(scored), await bookOf(scored)];
      const others = [area('Accounts', 3, 2, 2, 1), area('Accounts', 9, 2, 3, 1)];
      for (const row of [4, 10, 11]) for (const each of [plain, bench]) each.type('Accounts', row, 2, null);
      others.forEach((each) => bench.merge!(each));
      const was = everything(bench);
      await plain.host.write(await work(plain.host));
      const batch = await work(bench.host);
      const before = await bench.host.write(batch);
      expect(everything(bench)).toEqual(everything(plain));
      await bench.host.write(inverse(batch, before));
      expect(everything(bench)).toEqual(was);
    });

    test.each(works)(
      'in its way: of %s nothing is written, and it is said',
      async (_, work, scored, inTheWay) => {
        const bench = await bookOf(scored);
        const batch = await work(bench.host);
        bench.merge!(inTheWay);
        const was = everything(bench);
        const error = await failureOf(bench.host.write({ ...batch, expect: [] }));
        expect([error.name, error.kind]).toEqual(['HostError', 'conflict']);
        expect(error.message).toMatch(
          /^Accounts!\w+:\w+ are merged cells.*Nothing was written; unmerge them/,
        );
        expect(everything(bench)).toEqual(was);
      },
    );
  });
}
