import { describe, expect, test } from '@jest/globals';
import { modelColumns } from '../../shared/model/read-model';
import { modelTable } from '../../shared/model/templates/tables';
import { applyBatch, replacedFormulas } from '../../src/panel/book/apply-batch';
import {
  withCells,
  withCriterion,
  withMove,
  withWeight,
  withWeights,
  without,
  type Draft,
} from '../../src/panel/book/draft';
import { HostError, inverse, type Content, type Step } from '../../src/panel/host';
import { bookAndDraft, loadBook } from './book';
import { MemoryHost } from './memory-host';
import { sampleHeaders, sampleModel, sampleRows, scoredBook } from './sample';

const column = (name: (typeof modelColumns)[number]) => modelColumns.indexOf(name);

/** Applies an edit to a fresh workbook; gives back the host, the batch and what it wrote. */
async function applied(change: (draft: Draft) => Draft, host: MemoryHost = scoredBook()) {
  const { book, draft } = await bookAndDraft(host);
  const batch = applyBatch(book, change(draft), host.blankIsZero);
  const before = await host.write(batch);
  return { host, batch, before, puts: putsOf(batch.steps), book };
}

function putsOf(steps: readonly Step[]) {
  return steps.flatMap((step) => (step.do === 'put' ? [step] : []));
}

const sheet = 'KAM Model';
/** The table begins in row 2; a table row counts from its header, 0. */
const cell = (host: MemoryHost, row: number, name: (typeof modelColumns)[number]) =>
  host.at(sheet, 2 + row, column(name));

describe('only changed cells are written', () => {
  test('nothing edited, nothing written', async () => {
    expect((await applied((draft) => draft)).puts).toEqual([]);
  });

  test('weights: the cells that changed, in per cent', async () => {
    const { puts, host } = await applied((draft) => withWeights(draft, [300, 250, 120, 230, 100]));
    expect(puts).toEqual([
      { do: 'put', area: { sheet, row: 5, column: 1, rows: 2, columns: 1 }, cells: [[12], [23]] },
    ]);
    expect([1, 2, 3, 4, 5].map((row) => cell(host, row, 'Weight'))).toEqual([30, 25, 12, 23, 10]);
  });

  test('weights that were shares of 1 stay shares of 1, others become per cent', async () => {
    const shares = scoredBook({ model: sampleModel.map((row) => ({ ...row, Weight: row.Weight / 100 })) });
    expect((await applied((draft) => withWeight(draft, 0, 650), shares)).puts[0].cells).toEqual([
      [0.65],
      [0.125],
      [0.1],
      [0.075],
      [0.05],
    ]);
    const points = scoredBook({ model: sampleModel.map((row) => ({ ...row, Weight: row.Weight / 5 })) });
    expect((await applied((draft) => withWeight(draft, 0, 650), points)).puts[0].cells).toEqual([
      [65],
      [12.5],
      [10],
      [7.5],
      [5],
    ]);
  });

  test('a bound and a description', async () => {
    const { puts } = await applied((draft) =>
      withCells(withCells(draft, 0, { To: 5e6 }), 3, { Description: 'Depth' }),
    );
    expect(puts.map(({ area, cells }) => [area.row, area.column, cells])).toEqual([
      [3, column('To'), [[5e6]]],
      [6, column('Description'), [['Depth']]],
    ]);
  });

  test('a name like a formula is written as text', async () => {
    const { host } = await applied((draft) => withCells(draft, 0, { Owner: '=1+1' }));
    expect(cell(host, 1, 'Owner')).toBe('=1+1');
  });
});

describe('rows', () => {
  test('moved: cells of both rows, weights with them', async () => {
    const { host, batch } = await applied((draft) => withMove(draft, 0, 1));
    expect(
      [1, 2].map((row) => [cell(host, row, 'Criterion'), cell(host, row, 'Weight'), cell(host, row, 'From')]),
    ).toEqual([
      ['Growth potential', 25, 0],
      ['Annual revenue', 30, 10_000],
    ]);
    expect(batch.steps.some((step) => step.do === 'name')).toBe(false);
  });

  test('taken out: the rows below move up, the last is blank, the weights make 100', async () => {
    const { host } = await applied((draft) => without(draft, 1));
    expect([1, 2, 3, 4, 5].map((row) => cell(host, row, 'Criterion'))).toEqual([
      'Annual revenue',
      'Strategic fit',
      'Relationship',
      'Complaints',
      null,
    ]);
    expect([1, 2, 3, 4].reduce((sum, row) => sum + Number(cell(host, row, 'Weight')), 0)).toBeCloseTo(100, 9);
    expect((await loadBook(host)).problem).toBeUndefined();
  });

  test('added: the name grows over a row that must be empty', async () => {
    const { host, batch } = await applied((draft) =>
      withCriterion(draft, { Criterion: 'Position', Scale: 'Words', Points: 'Limited=1; Good=5; Strong=9' }),
    );
    expect(batch.empty).toEqual([{ sheet, row: 8, column: 0, rows: 1, columns: modelColumns.length }]);
    expect(host.area('KAM_MODEL')).toMatchObject({ row: 2, rows: 7 });
    expect(cell(host, 6, 'Criterion')).toBe('Position');
    expect(host.choices.some(({ area }) => area.row === 8 && area.column === column('Scale'))).toBe(true);
  });

  test('added where something stands below: refused, nothing written', async () => {
    const host = scoredBook();
    host.type(sheet, 8, 3, 'mine');
    await expect(applied((draft) => withCriterion(draft, { Criterion: 'Position' }), host)).rejects.toThrow(
      HostError,
    );
    expect(cell(host, 1, 'Weight')).toBe(30);
    expect(host.area('KAM_MODEL')?.rows).toBe(6);
  });

  test('added into spare rows of the table: the name stays', async () => {
    const table = modelTable(sampleModel);
    const host = scoredBook();
    const area = { ...host.area('KAM_MODEL')!, rows: table.length + 3 };
    await host.write({ title: 'spare', steps: [{ do: 'name', name: 'KAM_MODEL', area }] });
    const { batch } = await applied((draft) => withCriterion(draft, { Criterion: 'Position' }), host);
    expect(batch.steps.map((step) => step.do)).not.toContain('name');
    expect(cell(host, 6, 'Criterion')).toBe('Position');
  });
});

describe("the user's own table", () => {
  /** Columns in another order, two of their own, several missing, and a blank row. */
  const table: Content[][] = [
    ['Note', 'Weight', 'Criterion', 'Team'],
    ['a', 2, 'Strategic fit', 'Sales'],
    [],
    ['b', { formula: '=1+1' }, 'Relationship', 'KAM'],
    ['c', 4, 'Annual revenue', 'Finance'],
  ];
  const own = () => {
    const host = new MemoryHost(
      {
        Accounts: [[...sampleHeaders], ...sampleRows(20)],
        Mine: table.map((row) => row.map((it) => (typeof it === 'object' && it !== null ? 2 : it))),
      },
      { names: { KAM_MODEL: { sheet: 'Mine', row: 0, column: 0, rows: 5, columns: 4 } } },
    );
    return host;
  };
  const grid = (host: MemoryHost) =>
    Array.from({ length: 5 }, (_, row) => Array.from({ length: 5 }, (_, c) => host.at('Mine', row, c)));

  test('its own columns travel with their rows, and its order of columns stays', async () => {
    const { host } = await applied((draft) => withMove(draft, 2, -1), own());
    expect(grid(host).map((row) => row.slice(0, 4))).toEqual([
      ['Note', 'Weight', 'Criterion', 'Team'],
      ['a', 2, 'Strategic fit', 'Sales'],
      ['c', 4, 'Annual revenue', 'Finance'],
      ['b', 2, 'Relationship', 'KAM'],
      [null, null, null, null],
    ]);
  });

  test('a column that the table lacks is added beside it, which must be empty', async () => {
    const { host, batch } = await applied((draft) => withCells(draft, 0, { Dimension: 'Growth' }), own());
    expect(grid(host).map((row) => row[4])).toEqual(['Dimension', 'Growth', null, null, null]);
    expect(batch.empty).toEqual([{ sheet: 'Mine', row: 0, column: 4, rows: 5, columns: 1 }]);
    expect(host.area('KAM_MODEL')?.columns).toBe(5);
  });
});

test('a renamed criterion renames the heading of its column in the same batch', async () => {
  const { host, batch } = await applied((draft) => withCells(draft, 0, { Criterion: 'Umsatz' }));
  expect(host.at('Accounts', 2, sampleHeaders.indexOf('Annual revenue'))).toBe('Umsatz');
  expect(batch.expect).toHaveLength(2);
  const book = await loadBook(host);
  expect(book.problem).toBeUndefined();
});

test('formulas that a value will take the place of are counted', async () => {
  const host = scoredBook();
  const { book, draft } = await bookAndDraft(host);
  const formulas = draft.base.values.map((row, r) => row.map((_, c) => (c === 1 && r > 0 ? '=A1' : '')));
  const base = { ...draft.base, formulas };
  expect(replacedFormulas(book, { ...draft, base })).toBe(0);
  expect(replacedFormulas(book, withWeights({ ...draft, base }, [310, 240, 200, 150, 100]))).toBe(2);
});

test('someone else was faster: nothing is written', async () => {
  const host = scoredBook();
  const { book, draft } = await bookAndDraft(host);
  host.type(sheet, 3, 1, 35);
  await expect(host.write(applyBatch(book, withWeight(draft, 1, 900), false))).rejects.toThrow(
    'nothing was written',
  );
  expect(cell(host, 2, 'Weight')).toBe(25);
});

test('its inverse restores every cell and name', async () => {
  const host = scoredBook();
  const snapshot = async () =>
    JSON.stringify(await host.read({ names: ['KAM_MODEL'], sheets: [sheet, 'Accounts'] }));
  const was = await snapshot();
  const { batch, before } = await applied(
    (draft) =>
      withCells(withCriterion(without(draft, 1), { Criterion: 'Position' }), 0, { Criterion: 'Umsatz' }),
    host,
  );
  expect(await snapshot()).not.toBe(was);
  await host.write(inverse(batch, before));
  expect(await snapshot()).toBe(was);
});
