import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint } from '../../shared/model/fingerprint';
import { modelFileOf, textOfModelFile } from '../../shared/model/model-file';
import { readModel } from '../../shared/model/read-model';
import { templates } from '../../shared/model/templates';
import { modelTable, tierTable } from '../../shared/model/templates/tables';
import { readTiers } from '../../shared/tiers/read-tiers';
import { readModelFile } from '../../src/model-file/read-model-file';
import { applyBatch } from '../../src/panel/book/apply-batch';
import { compareWithBook } from '../../src/panel/book/compare-models';
import { sameDraft, withWeight } from '../../src/panel/book/draft';
import { draftOfTables } from '../../src/panel/book/draft-of-tables';
import { tablesAmong, tablesOfBook, tablesOfFile, type ModelTables } from '../../src/panel/book/model-tables';
import { pastedCells } from '../../src/panel/book/pasted-cells';
import { inverse } from '../../src/panel/host';
import { modelOf, scoringCases } from '../arbitraries';
import { bookAndDraft, loadBook } from './book';
import { sampleModel, sampleTiers, scoredBook } from './sample';

const sheet = 'KAM Model';

async function takeOver(tables: ModelTables, host = scoredBook()) {
  const book = await loadBook(host);
  const batch = applyBatch(book, draftOfTables(book, tables), false);
  const before = await host.write(batch);
  return { host, batch, before, book: await loadBook(host) };
}

const idOf = ({ model, tiers }: ModelTables) =>
  fingerprint(readModel(model as unknown[][]), tiers && readTiers(tiers as unknown[][]));

const tables = (model = sampleModel, tiers = sampleTiers): ModelTables => ({
  model: modelTable(model),
  tiers: tierTable(tiers),
});

describe('taking a model over', () => {
  test('the workbook’s own changes nothing', async () => {
    const { book, draft } = await bookAndDraft(scoredBook());
    expect(sameDraft(draftOfTables(book, tables()), draft)).toBe(true);
    const tenfold = sampleModel.map((row) => ({ ...row, Weight: row.Weight * 10 }));
    expect(sameDraft(draftOfTables(book, tables(tenfold)), draft)).toBe(true);
  });

  test.each(templates.map((template) => [template.name, template] as const))(
    'a template, through its file: %s',
    async (_, { model, tiers }) => {
      const file = readModelFile(textOfModelFile(modelFileOf(modelTable(model), tierTable(tiers))));
      const { book } = await takeOver(tablesOfFile(file));
      expect(idOf(tablesOfBook(book)!)).toBe(idOf(tables(model, tiers)));
    },
  );

  test('fields that no table has are in the file again that the workbook gives', async () => {
    const written = modelFileOf(modelTable(sampleModel), tierTable(sampleTiers));
    const [first, ...others] = written.criteria;
    const file = {
      ...written,
      region: { name: 'North', since: 2024 },
      criteria: [{ ...first, Curve: [[0, 1]] }, ...others],
    };
    const { book } = await takeOver(tablesOfFile(readModelFile(JSON.stringify(file))));
    const { model, tiers } = tablesOfBook(book)!;
    expect(modelFileOf(model, tiers)).toEqual(file);
    expect(idOf(tablesOfBook(book)!)).toBe(idOf(tables()));
  });

  test('weights finer than the panel’s come to the workbook as they are, until one is changed', async () => {
    const thirds = sampleModel.slice(0, 3).map((row) => ({ ...row, Weight: 1 / 3 }));
    const { host } = await takeOver(tables(thirds));
    expect([3, 4, 5].map((row) => host.at(sheet, row, 1))).toEqual([1 / 3, 1 / 3, 1 / 3]);
    const book = await loadBook(scoredBook());
    const edited = withWeight(draftOfTables(book, tables(thirds)), 0, 500);
    const changed = scoredBook();
    await changed.write(applyBatch(book, edited, false));
    expect([3, 4, 5].map((row) => changed.at(sheet, row, 1))).toEqual([50, 25, 25]);
  });

  test('any model over any other: the same fingerprint, and back again by its inverse', () =>
    fc.assert(
      fc.asyncProperty(scoringCases(), async (scoringCase) => {
        const host = scoredBook();
        const was = idOf(tablesOfBook(await loadBook(host))!);
        const other = { model: modelOf(scoringCase) as ModelTables['model'] };
        const { book, batch, before } = await takeOver(other, host);
        expect(idOf({ model: tablesOfBook(book)!.model })).toBe(idOf(other));
        await host.write(inverse(batch, before));
        expect(idOf(tablesOfBook(await loadBook(host))!)).toBe(was);
      }),
      { numRuns: 40 },
    ));

  test('columns of the user’s own: those of the workbook stay with their criterion, those of the file come along', async () => {
    const host = scoredBook();
    host.type(sheet, 2, 14, 'Team');
    sampleModel.forEach((_, k) => host.type(sheet, 3 + k, 14, `team ${k}`));
    const named = { ...host.area('KAM_MODEL')!, columns: 15 };
    await host.write({ title: 'grow', steps: [{ do: 'name', name: 'KAM_MODEL', area: named }] });
    const [header, ...rows] = tables().model;
    const model = [[...header, 'Note'], ...[...rows].reverse().map((row, k) => [...row, `note ${k}`])];
    await takeOver({ model }, host);
    expect([2, 3, 7].map((row) => [14, 15].map((column) => host.at(sheet, row, column)))).toEqual([
      ['Team', 'Note'],
      ['team 4', 'note 0'],
      ['team 0', 'note 4'],
    ]);
  });

  test('tiers: fewer leave no row behind, a column of texts stays, one of numbers goes', async () => {
    const host = scoredBook();
    host.type('KAM Tiers', 2, 7, 'Remark');
    host.type('KAM Tiers', 3, 7, 'ours');
    const named = { ...host.area('KAM_TIERS')!, columns: 8 };
    await host.write({ title: 'grow', steps: [{ do: 'name', name: 'KAM_TIERS', area: named }] });
    const tiers = [
      ['Tier', 'Score', 'Growth'],
      ['Tier I', 8, 6],
      ['Rest', null, null],
    ];
    const { book } = await takeOver({ model: tables().model, tiers }, host);
    expect(book.tiers).toMatchObject([
      { label: 'Tier I', score: 8, capacity: Infinity, dimensions: [{ dimension: 'Growth', minimum: 6 }] },
      { label: 'Rest', score: undefined },
    ]);
    expect(host.at('KAM Tiers', 3, 7)).toBe('ours');
    expect(host.at('KAM Tiers', 5, 0)).toBe(null);
  });

  test('a workbook without tiers gets a sheet for them', async () => {
    const host = scoredBook();
    host.forget('KAM_TIERS');
    const { book } = await takeOver(tables(), host);
    expect(book.tiersBlock?.area.sheet).toBe('KAM Tiers 2');
    expect(book.tiers.map(({ label }) => label)).toEqual(['Tier I', 'Tier II', 'Tier III']);
  });

  test('tiers that somebody changes meanwhile are not overwritten', async () => {
    const host = scoredBook();
    const book = await loadBook(host);
    const other = {
      model: tables().model,
      tiers: [
        ['Tier', 'Score'],
        ['A', 9],
        ['B', null],
      ],
    };
    host.type('KAM Tiers', 3, 1, 7.5);
    await expect(host.write(applyBatch(book, draftOfTables(book, other), false))).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(host.at('KAM Tiers', 3, 0)).toBe('Tier I');
  });
});

describe('cells copied from another workbook', () => {
  const text = [
    'The model',
    '',
    'Criterion\tWeight\tScale\tFrom\tTo',
    'Annual revenue\t60 %\tLog\t10,000\t10,000,000',
    'Strategic fit\t40 %',
    '',
    'Tier\tScore',
    'A\t7.5',
    'B',
  ].join('\r\n');

  test('model and tiers are found by their headers', () => {
    const found = tablesAmong(pastedCells(text));
    expect(readModel(found.model as unknown[][]).criteria).toMatchObject([
      { name: 'Annual revenue', scale: 'Log', from: 10_000, to: 10_000_000 },
      { name: 'Strategic fit', scale: 'Rating' },
    ]);
    expect(readTiers(found.tiers as unknown[][]).map(({ label, score }) => [label, score])).toEqual([
      ['A', 7.5],
      ['B', undefined],
    ]);
  });

  test.each([
    ['no header', 'a\tb', /^the text has no header row with Criterion and Weight; copy/],
    ['a wrong cell', 'Criterion\tWeight\nFit\tmuch', /"much"/],
    ['tiers that rise', `${text}\t9`, 'tiers must fall; got 7.5, 9'],
  ])('%s', (_, pasted, message) => {
    expect(() => tablesAmong(pastedCells(pasted))).toThrow(message);
  });
});

describe('two models side by side', () => {
  test('criteria added, taken out, changed; tiers; who would move', async () => {
    const { book } = await bookAndDraft(scoredBook());
    const other = sampleModel
      .filter(({ Criterion }) => Criterion !== 'Complaints')
      .map((row) => (row.Criterion === 'Annual revenue' ? { ...row, To: 1e8 } : row));
    const comparison = compareWithBook(
      book,
      tables(
        [
          ...other,
          { Criterion: 'Position', Weight: 10, Scale: 'Words', Points: 'Limited=1; Good=5; Strong=9' },
        ],
        [{ Tier: 'Tier I', Score: 8, Capacity: 10, Band: 0.3 }, { Tier: 'Rest' }],
      ),
    );
    expect(comparison.criteria.map(({ name, kind }) => [name, kind])).toEqual([
      ['Annual revenue', 'changed'],
      ['Growth potential', 'same'],
      ['Strategic fit', 'same'],
      ['Relationship', 'same'],
      ['Position', 'added'],
      ['Complaints', 'removed'],
    ]);
    expect(comparison.criteria[0]).toMatchObject({
      from: 0.3,
      to: 0.3,
      changes: [{ column: 'To', from: '10000000', to: '100000000' }],
    });
    expect(comparison.criteria[4]).toMatchObject({ from: undefined, to: 0.1 });
    expect(comparison.tiers.map(({ name, kind }) => [name, kind])).toEqual([
      ['Tier I', 'changed'],
      ['Rest', 'added'],
      ['Tier II', 'removed'],
      ['Tier III', 'removed'],
    ]);
    expect(comparison.standing!.counts).toHaveLength(2);
  });

  test('what Apply writes is what the comparison showed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 5, maxLength: 5 }),
        async (weights) => {
          fc.pre(weights.some((weight) => weight > 0));
          const host = scoredBook();
          const other = tables(sampleModel.map((row, k) => ({ ...row, Weight: weights[k] })));
          const shown = compareWithBook(await loadBook(host), other);
          const { book } = await takeOver(other, host);
          expect(book.present!.scores).toEqual(shown.standing!.scores);
          expect(book.present!.places).toEqual(shown.standing!.places);
        },
      ),
      { numRuns: 25 },
    ));

  test('a column that is missing is said, and the rest is compared', async () => {
    const { book } = await bookAndDraft(scoredBook());
    const { problem, criteria } = compareWithBook(book, {
      model: [
        ['Criterion', 'Weight'],
        ['Charm', 1],
      ],
    });
    expect(problem).toContain('Charm');
    expect(criteria).toHaveLength(6);
  });
});
