import { describe, expect, test } from '@jest/globals';
import { applyBatch } from '../../../src/panel/book/apply-batch';
import { dayIn } from '../../../src/panel/book/days';
import { draftOf } from '../../../src/panel/book/draft';
import { draftOfTables } from '../../../src/panel/book/draft-of-tables';
import { publicationOf } from '../../../src/panel/book/publication';
import { publishBatch } from '../../../src/panel/book/publish-batch';
import { publishedList, publishedSheetBatch } from '../../../src/panel/book/published-list';
import { raterSheetsBatch, ratersBatch } from '../../../src/panel/book/rater-batch';
import { raterSheetsOf, ratersName, readRaters } from '../../../src/panel/book/rater-sheets';
import { setupBatch } from '../../../src/panel/book/setup-batch';
import { inverse, type Batch } from '../../../src/panel/host';
import { loadBook } from '../../../src/panel/state/load-book';
import { modelTable, tierTable } from '../../../shared/model/templates/tables';
import { tierRules } from '../../../shared/model/templates/tier-rules';
import { sampleHeaders, sampleModel, sampleRows, sampleTiers } from '../../panel/sample';
import type { MakeWorkbench } from '../workbench';
import { everything, failureOf, trickyTexts } from './parts';

const today = '2026-11-25';
const now = dayIn(today)!;

/** What the tab Share writes, with the batches that it makes: whole, or not at all, and taken back exactly. */
export function sharing(make: MakeWorkbench): void {
  /** A scored workbook whose accounts bear names that a spreadsheet might take for something else. */
  async function scored(headers: readonly string[] = sampleHeaders.slice(0, -1)) {
    const rows = sampleRows(20).map((row, i) => [trickyTexts[i] ?? row[0], ...row.slice(1, headers.length)]);
    const bench = await make({ sheets: { Accounts: [[...headers], ...rows] } });
    const { host } = bench;
    const empty = await loadBook(host);
    const plan = { model: sampleModel, tiers: sampleTiers, accounts: empty.accounts };
    await host.write(setupBatch(plan, empty, host.blankIsZero).batch);
    return { bench, host, book: await loadBook(host) };
  }

  type Scored = Awaited<ReturnType<typeof scored>>;
  const publish = ({ book, host }: Scored): Batch =>
    publishBatch(book, publicationOf(book, now)!, { day: today, follow: false }, host.blankIsZero);
  const batches: [string, (made: Scored) => Batch][] = [
    ['publishing tiers', publish],
    [
      'a sheet for raters',
      ({ book }) => ratersBatch([{ name: '=1+1', department: '+49' }], draftIn(book), book.sheets),
    ],
    [
      'a sheet for each rater',
      ({ book }) => raterSheetsBatch([{ name: "'tis", department: '@home' }], draftIn(book), book.sheets),
    ],
    [
      'a model from elsewhere with its tiers',
      ({ book, host }) => {
        const tables = {
          model: modelTable(sampleModel.map((row, k) => ({ ...row, Weight: k + 1 / 3 }))),
          tiers: tierTable(
            tierRules.tiers.map(({ Tier, Capacity }, k) => ({ Tier, Capacity, Score: k < 2 ? 8 - k : '' })),
          ),
        };
        return applyBatch(book, draftOfTables(book, tables), host.blankIsZero);
      },
    ],
  ];

  describe('sharing', () => {
    test.each(batches)('%s takes few trips and is taken back exactly', async (_, batchOf) => {
      const made = await scored();
      const was = everything(made.bench);
      const batch = batchOf(made);
      made.bench.trips();
      const before = await made.host.write(batch);
      expect(made.bench.trips()).toBeLessThanOrEqual(3);
      expect(everything(made.bench)).not.toEqual(was);
      await made.host.write(inverse(batch, before));
      expect(everything(made.bench)).toEqual(was);
    });

    test.each(batches)('%s: a host that fails in the middle has written nothing', async (_, batchOf) => {
      const made = await scored();
      const was = everything(made.bench);
      made.bench.failAfter(2);
      const error = await failureOf(made.host.write(batchOf(made)));
      expect(error.message).toMatch(/nothing was written/i);
      expect(everything(made.bench)).toEqual(was);
    });

    test('published tiers are read again, and a second time there is nothing to publish', async () => {
      const made = await scored();
      await made.host.write(publish(made));
      const book = await loadBook(made.host);
      const again = publicationOf(book, now)!;
      expect(again.rows.keep.length).toBe(again.moves.length - again.rows.unscored.length);
      expect(publish({ ...made, book }).steps).toEqual([]);
    });

    test('the list for customers holds names as texts', async () => {
      const made = await scored();
      await made.host.write(publish(made));
      const book = await loadBook(made.host);
      const list = publishedList(book, publicationOf(book, now)!, now);
      await made.host.write(publishedSheetBatch(list, book.sheets));
      const cells = list.rows.map((_, i) => made.bench.cell('KAM Published', i + 1, 0));
      expect(cells.map(({ formula }) => formula)).toEqual(list.rows.map(() => ''));
      expect(cells.map(({ value }) => value)).toEqual(list.rows.map(({ name }) => name));
    });

    test('points are read from both kinds of raters’ sheets', async () => {
      const made = await scored();
      const names = sampleModel.map(({ Criterion }) => Criterion);
      await made.host.write(
        ratersBatch([{ name: 'Anna', department: 'Sales' }], draftIn(made.book), made.book.sheets),
      );
      await made.host.write(
        raterSheetsBatch([{ name: 'Ben', department: '' }], draftIn(made.book), made.book.sheets),
      );
      names.forEach((_, k) => {
        made.bench.type('KAM Raters', 4, 2 + k, 10 * k);
        made.bench.type('KAM Rater Ben', 6 + k, 1, k + 1);
      });
      const sheets = raterSheetsOf(made.bench.sheets());
      const { rows, problems } = readRaters(await made.host.read({ names: [ratersName], sheets }), names);
      expect(problems).toEqual([]);
      expect(rows).toEqual([
        { name: 'Anna', department: 'Sales', points: [0, 10, 20, 30, 40] },
        { name: 'Ben', department: '', points: [1, 2, 3, 4, 5] },
      ]);
    });
  });
}

function draftIn({ model }: Awaited<ReturnType<typeof loadBook>>) {
  return draftOf(model!.block, model!.model!);
}
