import { expect, test } from '@jest/globals';
import { templates } from '../../../shared/model/templates';
import { applyBatch } from '../../../src/panel/book/apply-batch';
import { draftOf } from '../../../src/panel/book/draft';
import { setupBatch } from '../../../src/panel/book/setup-batch';
import { inverse } from '../../../src/panel/host';
import { loadBook } from '../../../src/panel/state/load-book';
import { sampleHeaders, sampleModel, sampleRows, sampleTiers } from '../../panel/sample';
import type { MakeWorkbench } from '../workbench';
import { everything } from './parts';

/** What the panel does most, with the batches that it makes. */
export function travelling(make: MakeWorkbench): void {
  test('loading, setting up and applying take few trips, and can be taken back', async () => {
    const bench = await make({
      sheets: { Accounts: [['Our accounts'], [], [...sampleHeaders], ...sampleRows(60)] },
    });
    const { host } = bench;
    const tripsOf = async <T>(work: Promise<T>): Promise<[T, number]> => {
      bench.trips();
      return [await work, bench.trips()];
    };
    const was = everything(bench);
    const [empty, firstLoad] = await tripsOf(loadBook(host));
    expect(firstLoad).toBeLessThanOrEqual(3);

    const plan = { model: sampleModel, tiers: sampleTiers, accounts: empty.accounts };
    const { batch, results } = setupBatch(plan, empty, host.blankIsZero);
    const [before, setUp] = await tripsOf(host.write(batch));
    const [book, load] = await tripsOf(loadBook(host));
    expect(load).toBeLessThanOrEqual(3);
    expect(setUp + load).toBeLessThanOrEqual(6);
    expect(book.model?.model?.criteria.map(({ name }) => name)).toEqual(
      sampleModel.map(({ Criterion }) => Criterion),
    );
    expect(bench.cell('Accounts', results.row + 1, results.column).formula).toMatch(/^=KAMSCORE\(/);

    const draft = draftOf(book.model!.block, book.model!.model!);
    const [first] = draft.criteria;
    const changed = {
      ...draft,
      criteria: [{ ...first, weight: first.weight + 50 }, ...draft.criteria.slice(1)],
    };
    const apply = applyBatch(book, changed, host.blankIsZero);
    const model = everything(bench);
    const [, applied] = await tripsOf(host.write(apply).then((held) => host.write(inverse(apply, held))));
    expect(applied).toBeLessThanOrEqual(2 * 3);
    expect(everything(bench)).toEqual(model);

    await host.write(inverse(batch, before));
    expect(everything(bench)).toEqual(was);
  });

  test('an empty workbook is set up by a template, with a form for more accounts than the sheet in view has rows', async () => {
    const bench = await make({ sheets: { Sheet1: [] } });
    const { host } = bench;
    const was = everything(bench);
    const empty = await loadBook(host);
    const { model, tiers } = templates[0];
    const { batch, newSheets } = setupBatch({ model, tiers }, empty, host.blankIsZero);
    const before = await host.write(batch);
    expect(bench.sheets()).toEqual(['Sheet1', ...newSheets]);
    expect(bench.name('KAM_ACCOUNTS')).toMatchObject({ sheet: 'KAM Accounts', row: 0, rows: 101 });
    const book = await loadBook(host);
    expect(book.accounts?.headers).toEqual(['Account', ...model.map(({ Criterion }) => Criterion)]);
    expect(book.problem).toBeUndefined();
    await host.write(inverse(batch, before));
    expect(everything(bench)).toEqual(was);
  });
}
