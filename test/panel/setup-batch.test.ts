import { describe, expect, test } from '@jest/globals';
import { guessCriteria } from '../../shared/model/guess';
import { guessTiers } from '../../shared/model/guess-tiers';
import { templates } from '../../shared/model/templates';
import type { ModelRow } from '../../shared/model/templates/template';
import { accountsArea } from '../../src/panel/book/accounts-table';
import { applyBatch } from '../../src/panel/book/apply-batch';
import type { Book } from '../../src/panel/book/book';
import { withCriterion, withWeight, type Draft } from '../../src/panel/book/draft';
import { extendBatch } from '../../src/panel/book/extend-batch';
import { setupBatch, type SetupPlan } from '../../src/panel/book/setup-batch';
import { inverse, type Content } from '../../src/panel/host';
import { bookAndDraft, loadBook } from './book';
import { MemoryHost } from './memory-host';
import { sampleHeaders, sampleModel, sampleRows, sampleTiers, unscoredBook } from './sample';

const headerRow = 2;
const first = sampleHeaders.length;

function planFor({ accounts }: Book, change: Partial<SetupPlan> = {}): SetupPlan {
  return { model: sampleModel, tiers: sampleTiers, accounts, ...change };
}

async function setUp(host: MemoryHost, change: Partial<SetupPlan> = {}) {
  const book = await loadBook(host);
  const setup = setupBatch(planFor(book, change), book, host.blankIsZero);
  const before = await host.write(setup.batch);
  return { setup, before, after: await loadBook(host) };
}

const formula = (content: Content) => (content as { formula: string }).formula;
const results = (host: MemoryHost, row: number, count = 4) =>
  Array.from({ length: count }, (_, c) => host.at('Accounts', row, first + c));

describe('beside my own accounts', () => {
  test('headings and one formula a column, over all accounts', async () => {
    const host = unscoredBook();
    await setUp(host);
    const values = '$A$4:$K$63';
    const headers = '$A$3:$K$3';
    expect(results(host, headerRow)).toEqual(['Score', 'Rank', 'Tier', 'Coverage']);
    expect(results(host, headerRow + 1).map(formula)).toEqual([
      `=KAMSCORE(${values},KAM_MODEL,${headers})`,
      '=KAMRANK($L$4:$L$63)',
      '=KAMTIER($L$4:$L$63,KAM_TIERS,$K$4:$K$63)',
      `=KAMCOVERAGE(${values},KAM_MODEL,${headers})`,
    ]);
    expect(results(host, headerRow + 2)).toEqual([null, null, null, null]);
  });

  test('the workbook is then read as the model that was meant', async () => {
    const { after } = await setUp(unscoredBook());
    expect(after.model?.model?.criteria.map(({ name, weight }) => [name, weight])).toEqual([
      ['Annual revenue', 6],
      ['Growth potential', 5],
      ['Strategic fit', 4],
      ['Relationship', 3],
      ['Complaints', 2],
    ]);
    expect(after.tiers.map(({ label }) => label)).toEqual(['Tier I', 'Tier II', 'Tier III']);
    expect(after.accounts).toMatchObject({ sheet: 'Accounts', headerRow, headers: [...sampleHeaders] });
    expect(after.present?.counts).toEqual([10, expect.any(Number), expect.any(Number)]);
    expect([after.problem, after.tiersProblem, after.rowsBelow, after.strays]).toEqual([
      undefined,
      undefined,
      0,
      [],
    ]);
  });

  test('it is one batch of a single trip, and one Undo leaves nothing behind', async () => {
    const host = unscoredBook();
    const snapshot = async () =>
      JSON.stringify(await host.read({ names: [], sheets: host.sheetNames(), formulas: true }));
    const was = await snapshot();
    const { setup, before } = await setUp(host);
    expect(host.calls.filter((call) => call === 'write')).toHaveLength(1);
    await host.write(inverse(setup.batch, before));
    expect(await snapshot()).toBe(was);
  });

  test('choices, looks, widths and frozen headers', async () => {
    const host = unscoredBook();
    await setUp(host);
    const offered = host.choices
      .filter(({ area }) => area.sheet === 'KAM Model')
      .map(({ words }) => words[0]);
    expect(offered).toEqual(['Higher', 'Rating', 'Value', 'Skip']);
    expect(host.frozen.get('KAM Model')).toMatchObject({ rows: 4, columns: 1 });
    expect(host.widths.get('KAM Tiers')).toHaveLength(7);
    expect(
      host.looks.filter(({ look }) => look === 'score' || look === 'percent').map(({ area }) => area.rows),
    ).toEqual([60, 60]);
  });

  test('cells in use are passed over, also one far below or one that begins a column later', async () => {
    const host = unscoredBook();
    host.type('Accounts', 40, first + 1, 'a remark');
    const { setup } = await setUp(host);
    expect(setup.results).toMatchObject({ row: headerRow, column: first + 2, rows: 61, columns: 4 });
    expect(host.at('Accounts', 40, first + 1)).toBe('a remark');
  });

  test('what was typed there meanwhile is never overwritten', async () => {
    const host = unscoredBook();
    const book = await loadBook(host);
    const { batch } = setupBatch(planFor(book), book, false);
    host.type('Accounts', 30, first, 'now in use');
    await expect(host.write(batch)).rejects.toThrow('nothing was written');
    expect(host.sheetNames()).toEqual(['Accounts']);
  });

  test('a header that changed meanwhile stops it, one with spaces does not', async () => {
    const host = unscoredBook();
    host.type('Accounts', headerRow, 5, '  Growth potential ');
    const book = await loadBook(host);
    const { batch } = setupBatch(planFor(book), book, false);
    host.type('Accounts', headerRow, 4, 'Turnover');
    await expect(host.write(batch)).rejects.toThrow('nothing was written');
    host.type('Accounts', headerRow, 4, 'Annual revenue');
    await host.write(batch);
    expect((await loadBook(host)).present).toBeDefined();
  });

  test('sheets of the usual names are left alone, and said to be', async () => {
    const host = new MemoryHost({
      Accounts: [[...sampleHeaders], ...sampleRows(9)],
      'KAM Model': [['mine']],
      'kam tiers': [],
    });
    const { setup } = await setUp(host);
    expect(setup.newSheets).toEqual(['KAM Model 2', 'KAM Tiers 2']);
    expect(setup.notes).toHaveLength(2);
    expect(host.at('KAM Model', 0, 0)).toBe('mine');
  });

  test('tiers that are there already are used as they are', async () => {
    const tiers = [
      ['Tier', 'Score'],
      ['Gold', 8],
      ['Other', null],
    ];
    const area = { sheet: 'T', row: 0, column: 0, rows: 3, columns: 2 };
    const host = new MemoryHost(
      { Accounts: [[...sampleHeaders], ...sampleRows(9)], T: tiers },
      { names: { KAM_TIERS: area } },
    );
    const { setup, after } = await setUp(host);
    expect(setup.newSheets).toEqual(['KAM Model']);
    expect(after.tiers.map(({ label }) => label)).toEqual(['Gold', 'Other']);
  });

  test('text in a template that looks like a formula stays text', async () => {
    const host = unscoredBook();
    const model: ModelRow[] = [{ ...sampleModel[0], Owner: '=HYPERLINK("x")' }, sampleModel[1]];
    await setUp(host, { model });
    expect(host.at('KAM Model', 4, 13)).toBe('=HYPERLINK("x")');
  });
});

describe('formulas that fit', () => {
  const scoreFormula = async (model: readonly ModelRow[], options: Parameters<typeof unscoredBook>[0]) => {
    const host = unscoredBook(options);
    await setUp(host, { model });
    return formula(host.at('Accounts', headerRow + 1, first));
  };
  const ratings = sampleModel.slice(2, 4);
  const wrap = 'IF(ISBLANK($A$4:$K$63),"",$A$4:$K$63)';

  test.each<[string, readonly ModelRow[], boolean, boolean]>([
    ['ratings only, blanks as 0', ratings, true, false],
    ['a linear scale, blanks as 0', sampleModel.slice(1, 4), true, true],
    ['a rating that begins at 0, blanks as 0', [{ ...ratings[0], From: 0, To: 10 }], true, true],
    ['a falling rating, blanks as 0', [{ ...ratings[0], From: 10, To: 1 }], true, false],
    ['a linear scale, blanks as they are', sampleModel, false, false],
  ])('%s', async (_what, model, blankIsZero, wrapped) => {
    const text = await scoreFormula(model, { blankIsZero });
    expect(text).toBe(`=KAMSCORE(${wrapped ? wrap : '$A$4:$K$63'},KAM_MODEL,$A$3:$K$3)`);
  });

  test('tiers with minimums of dimensions go by rule', async () => {
    const host = unscoredBook();
    await setUp(host, { tiers: [{ Tier: 'I', minimums: { Growth: 7 } }, { Tier: 'II' }] });
    expect(formula(host.at('Accounts', headerRow + 1, first + 2))).toBe(
      '=KAMRULETIER($A$4:$K$63,KAM_MODEL,KAM_TIERS,$A$3:$K$3,$K$4:$K$63)',
    );
  });

  test('large tables hand over the columns of criteria only', async () => {
    expect(await scoreFormula(sampleModel, { rows: 25_000 })).toBe(
      '=KAMSCORE($E$4:$I$25003,KAM_MODEL,$E$3:$I$3)',
    );
  });

  test('when an applied model needs blanks kept apart, the formulas follow; a formula of the user’s own stays', async () => {
    const host = unscoredBook({ blankIsZero: true });
    await setUp(host, { model: ratings });
    host.type('Accounts', headerRow + 1, first + 3, { formula: '=MYOWN()' });
    const apply = async (change: (draft: Draft) => Draft) => {
      const { book, draft } = await bookAndDraft(host);
      await host.write(applyBatch(book, change(draft), true));
    };
    await apply((draft) => withWeight(draft, 0, 200));
    expect(formula(host.at('Accounts', headerRow + 1, first))).toBe(
      '=KAMSCORE($A$4:$K$63,KAM_MODEL,$A$3:$K$3)',
    );
    const { Weight, ...cells } = sampleModel[1];
    await apply((draft) => withCriterion(draft, cells));
    expect(formula(host.at('Accounts', headerRow + 1, first))).toBe(`=KAMSCORE(${wrap},KAM_MODEL,$A$3:$K$3)`);
    expect(formula(host.at('Accounts', headerRow + 1, first + 3))).toBe('=MYOWN()');
  });
});

describe.each(templates.map((template) => [template.name, template] as const))(
  'template %s',
  (_name, template) => {
    test('makes a form to fill in an empty workbook, and scores what is typed into it', async () => {
      const host = new MemoryHost();
      const { setup, after } = await setUp(host, { ...template, accounts: undefined });
      expect(setup.newSheets).toEqual(['KAM Model', 'KAM Tiers', 'KAM Accounts']);
      expect(after.model?.model?.criteria).toHaveLength(template.model.length);
      expect(after.accounts).toMatchObject({
        headers: ['Account', ...template.model.map(({ Criterion }) => Criterion)],
        rows: [],
      });
      expect([after.problem, after.tiersProblem]).toEqual([undefined, undefined]);
      host.type('KAM Accounts', 1, 0, 'Acme');
      template.model.forEach(({ Scale = 'Rating', To, Points }, k) => {
        const cell =
          Scale === 'Words' ? String(Points).split('=')[0] : Scale === 'Rating' ? 8 : Number(To ?? 5);
        host.type('KAM Accounts', 1, k + 1, cell);
        host.type('KAM Accounts', 2, k + 1, Scale === 'Percentile' ? 1 : cell);
      });
      const filled = await loadBook(host);
      expect(filled.problem).toBeUndefined();
      expect(filled.present!.scores[0]).toBeGreaterThan(5);
    });

    test('its segments stand beside the results', async () => {
      const host = new MemoryHost();
      const { setup } = await setUp(host, { ...template, accounts: undefined });
      expect(setup.results.columns).toBe(4 + (template.segments?.length ?? 0));
    });
  },
);

test('rows written below the accounts are seen, and taken in', async () => {
  const host = unscoredBook();
  await setUp(host);
  host.type('Accounts', 63, 0, 'Newcomer');
  host.type('Accounts', 64, 0, 'Another');
  host.type('Accounts', 66, 0, 'Total');
  const book = await loadBook(host);
  expect([book.rowsBelow, book.accounts?.rows.length]).toEqual([2, 60]);
  await host.write(extendBatch(book));
  expect(results(host, headerRow + 1).map(formula)).toEqual([
    '=KAMSCORE($A$4:$K$65,KAM_MODEL,$A$3:$K$3)',
    '=KAMRANK($L$4:$L$65)',
    '=KAMTIER($L$4:$L$65,KAM_TIERS,$K$4:$K$65)',
    '=KAMCOVERAGE($A$4:$K$65,KAM_MODEL,$A$3:$K$3)',
  ]);
  const after = await loadBook(host);
  expect([after.rowsBelow, after.accounts?.rows.length]).toEqual([0, 62]);
});

test('a sheet of accounts that is guessed from end to end', async () => {
  const host = unscoredBook();
  const { accounts } = await loadBook(host);
  const guesses = guessCriteria(accounts!.headers, accounts!.rows);
  const model = guesses.flatMap(({ chosen, criterion }) => (chosen && criterion ? [criterion] : []));
  const { after } = await setUp(host, { model, tiers: guessTiers(60) });
  expect(model).toHaveLength(5);
  expect(after.problem).toBeUndefined();
  expect(after.present!.accounts.errors.size).toBe(0);
  expect(after.present!.counts[0]).toBeLessThanOrEqual(6);
  expect(accountsArea(after.accounts!)).toMatchObject({ row: 3, rows: 60 });
});
