import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { publishBatch, formulaAmong } from '../../src/panel/book/publish-batch';
import { publicationOf, publishedHeadings, type MoveKind } from '../../src/panel/book/publication';
import {
  latestPublication,
  publishedList,
  publishedSheetBatch,
  publishedTable,
} from '../../src/panel/book/published-list';
import { resultColumns } from '../../src/panel/book/result-columns';
import { dayIn } from '../../src/panel/book/days';
import { inverse, type Content } from '../../src/panel/host';
import { loadBook } from './book';
import { MemoryHost } from './memory-host';

const today = '2026-11-25';

interface Account {
  readonly name: string;
  readonly rating: number | null;
  readonly published?: string;
  readonly on?: Content;
  readonly before?: string;
}

const tiers = [
  ['Tier', 'Score', 'Band', 'Minimum stay'],
  ['A', 8, 0.5, 12],
  ['B', 5, 0, 6],
  ['C', null, null, null],
];

/** One criterion, so that the rating is the score; published columns where an account has any. */
function workbook(
  accounts: readonly Account[],
  columns = ['Published tier', 'Published on', 'Published before'],
) {
  const rows = accounts.map(({ name, rating, published, on, before }): Content[] => [
    name,
    rating,
    ...[published ?? null, on ?? null, before ?? null].slice(0, columns.length),
  ]);
  return new MemoryHost(
    {
      Accounts: [['Account', 'Fit', ...columns], ...rows],
      'KAM Model': [
        ['Criterion', 'Weight'],
        ['Fit', 1],
      ],
      'KAM Tiers': tiers,
    },
    {
      names: {
        KAM_ACCOUNTS: { sheet: 'Accounts', row: 0, column: 0, rows: rows.length + 1, columns: 2 },
        KAM_MODEL: { sheet: 'KAM Model', row: 0, column: 0, rows: 2, columns: 2 },
        KAM_TIERS: { sheet: 'KAM Tiers', row: 0, column: 0, rows: 4, columns: 4 },
      },
    },
  );
}

async function publicationIn(host: MemoryHost) {
  const book = await loadBook(host);
  return { book, publication: publicationOf(book, dayIn(today)!)! };
}

async function publish(host: MemoryHost, follow = false) {
  const { book, publication } = await publicationIn(host);
  const batch = publishBatch(book, publication, { day: today, follow }, false);
  return { batch, before: await host.write(batch) };
}

describe('what publishing would do', () => {
  test.each<[string, Account, MoveKind]>([
    ['nothing published', { name: 'x', rating: 9 }, 'new'],
    ['the same', { name: 'x', rating: 9, published: 'A' }, 'keep'],
    ['case and spaces do not matter', { name: 'x', rating: 9, published: ' a ' }, 'keep'],
    ['a better tier', { name: 'x', rating: 9, published: 'C' }, 'promote'],
    ['within the band', { name: 'x', rating: 7.5, published: 'A' }, 'keep'],
    ['below the band, since unknown', { name: 'x', rating: 7.4, published: 'A' }, 'hold'],
    ['below, stay not over', { name: 'x', rating: 6, published: 'A', on: '2025-11-26' }, 'hold'],
    ['below, stay over today', { name: 'x', rating: 6, published: 'A', on: '2025-11-25' }, 'over'],
    [
      'below, since a date’s number',
      { name: 'x', rating: 6, published: 'A', on: dayIn('2025-11-26')! },
      'hold',
    ],
    ['no score', { name: 'x', rating: null, published: 'A' }, 'unscored'],
    ['a word that is no tier', { name: 'x', rating: 9, published: 'Gold' }, 'unknown'],
  ])('%s: %s → %s', async (_, account, kind) => {
    const { publication } = await publicationIn(workbook([account, { name: 'y', rating: 1 }]));
    expect(publication.moves[0].kind).toBe(kind);
    expect(publication.rows[kind]).toContain(0);
  });

  test('the best tier and the highest score come first', async () => {
    const ratings = [5, 9, 8.5, 1, 6];
    const { publication } = await publicationIn(
      workbook(ratings.map((rating, i) => ({ name: `n${i}`, rating }))),
    );
    expect(publication.rows.new).toEqual([1, 2, 4, 0, 3]);
  });
});

describe('publishing', () => {
  const accounts: Account[] = [
    { name: 'Up', rating: 9, published: 'B', on: '2026-01-01', before: 'C' },
    { name: 'Held', rating: 6, published: 'A', on: '2026-06-01' },
    { name: 'Over', rating: 2, published: 'B', on: '2026-01-01' },
    { name: 'New', rating: 6 },
    { name: 'Gold', rating: 6, published: 'Gold' },
    { name: 'Same', rating: 1, published: 'C' },
  ];
  const columns = (host: MemoryHost) =>
    accounts.map((_, i) => [2, 3, 4].map((column) => host.at('Accounts', 1 + i, column)));

  test('promotions and new ones are written with their day and what was before; holds stay', async () => {
    const host = workbook(accounts);
    await publish(host);
    expect(columns(host)).toEqual([
      ['A', today, 'B'],
      ['A', '2026-06-01', null],
      ['B', '2026-01-01', null],
      ['B', today, null],
      ['Gold', null, null],
      ['C', today, null],
    ]);
  });

  test('those whose stay is over follow only on request', async () => {
    const host = workbook(accounts);
    await publish(host, true);
    expect(columns(host)[2]).toEqual(['C', today, 'B']);
    expect(columns(host)[1]).toEqual(['A', '2026-06-01', null]);
  });

  test('is one batch, and taking it back leaves every cell as it was', async () => {
    const host = workbook(accounts);
    const was = columns(host);
    const { batch, before } = await publish(host);
    await host.write(inverse(batch, before));
    expect(columns(host)).toEqual(was);
  });

  test('columns that are missing are made in free ones, headings and all', async () => {
    const host = workbook(accounts, []);
    host.type('Accounts', 3, 2, 'a remark of mine');
    await publish(host);
    expect([3, 4, 5].map((column) => host.at('Accounts', 0, column))).toEqual(
      Object.values(publishedHeadings),
    );
    expect([1, 2].map((row) => host.at('Accounts', row, 3))).toEqual(['A', 'B']);
    expect(host.at('Accounts', 3, 2)).toBe('a remark of mine');
  });

  test('refuses where the sheet was sorted meanwhile, and writes nothing', async () => {
    const host = workbook(accounts);
    const { book, publication } = await publicationIn(host);
    host.type('Accounts', 1, 0, 'Another');
    const was = columns(host);
    const batch = publishBatch(book, publication, { day: today, follow: false }, false);
    await expect(host.write(batch)).rejects.toMatchObject({ kind: 'conflict' });
    expect(columns(host)).toEqual(was);
  });

  test('a formula in a published column is seen before it is lost', async () => {
    const host = workbook(accounts);
    host.type('Accounts', 3, 2, { formula: '=A4' });
    const { book, publication } = await publicationIn(host);
    const { used } = await host.read({ names: [], sheets: ['Accounts'], formulas: true });
    expect(formulaAmong(used.Accounts, book, publication.columns)).toBe(4);
    host.type('Accounts', 3, 2, 'B');
    const values = await host.read({ names: [], sheets: ['Accounts'], formulas: true });
    expect(formulaAmong(values.used.Accounts, book, publication.columns)).toBeUndefined();
  });

  test.each([[[] as string[]], [['Published tier']]])(
    'the formula for tiers looks at what is published, so that the band holds: with %j there',
    async (there) => {
      const host = workbook(accounts, there);
      const book = await loadBook(host);
      const column = 3;
      const plan = {
        table: book.accounts!,
        rows: accounts.length,
        model: book.model!.model!,
        tiers: book.tiers,
        column,
        blankIsZero: false,
      };
      const formulas = resultColumns({ ...plan, publishedColumn: -1 });
      formulas.forEach(({ heading, formula }, c) => {
        host.type('Accounts', 0, column + c, heading);
        host.type('Accounts', 1, column + c, { formula });
      });
      const area = { sheet: 'Accounts', row: 0, column, rows: 2, columns: formulas.length };
      await host.write({ title: 'name', steps: [{ do: 'name', name: 'KAM_RESULTS', area }] });
      await publish(host);
      const at = there.length > 0 ? 'C' : 'H';
      expect(host.at('Accounts', 1, column + 2)).toEqual({
        formula: `=KAMTIER($D$2:$D$7,KAM_TIERS,$${at}$2:$${at}$7)`,
      });
      const again = await publicationIn(host);
      const batch = publishBatch(again.book, again.publication, { day: today, follow: false }, false);
      expect(batch.steps).toEqual([]);
    },
  );

  test('any accounts: no tier falls unasked, a second time changes nothing, and what follows is asked for', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            name: fc.string().map((text) => `Account ${text}`), // without one there is nothing to publish
            rating: fc.option(fc.integer({ min: 2, max: 20 }).map((half) => half / 2)),
            published: fc.option(fc.constantFrom('A', 'B', 'C', 'Gold'), { nil: undefined }),
            on: fc.option(fc.constantFrom('2020-01-31', '2026-11-01', 'soon'), { nil: undefined }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        fc.boolean(),
        async (list, follow) => {
          const host = workbook(list);
          await publish(host, follow);
          const order = ['A', 'B', 'C'];
          list.forEach(({ published, on }, i) => {
            const now = host.at('Accounts', 1 + i, 2);
            if (published === undefined) return;
            const fell = order.indexOf(now as string) > order.indexOf(published);
            expect(fell && !(follow && on === '2020-01-31')).toBe(false);
          });
          const { book, publication } = await publicationIn(host);
          expect(publishBatch(book, publication, { day: today, follow }, false).steps).toEqual([]);
        },
      ),
      { numRuns: 60 },
    ));
});

describe('the list for customers', () => {
  const accounts: Account[] = [
    { name: 'Zeta', rating: 9.7, published: 'A', on: today, before: 'B' },
    { name: 'Beta', rating: 6.3, published: 'A', on: '2026-02-01', before: 'B' },
    { name: '=1+1', rating: 2.9, published: 'B', on: today, before: 'A' },
    { name: 'Nobody', rating: 8.1 },
  ];

  test('names by tier and name, promotions of the period, never a hold or a score', async () => {
    const { book, publication } = await publicationIn(workbook(accounts));
    expect(latestPublication(book, publication)).toBe(dayIn(today));
    expect(publishedTable(publishedList(book, publication, dayIn(today)!))).toEqual([
      ['Account', 'Tier', 'Promotion'],
      ['Beta', 'A', ''],
      ['Zeta', 'A', 'Promoted from B'],
      ['=1+1', 'B', ''],
    ]);
    expect(publishedList(book, publication, dayIn('2026-01-01')!).promotions).toBe(2);
  });

  test('a sheet of its own, texts only, beside one of that name', async () => {
    const host = workbook(accounts);
    const { book, publication } = await publicationIn(host);
    const list = publishedList(book, publication, dayIn(today)!);
    await host.write(publishedSheetBatch(list, book.sheets));
    const second = publishedSheetBatch(list, host.sheetNames());
    await host.write(second);
    expect(host.sheetNames()).toEqual(expect.arrayContaining(['KAM Published', 'KAM Published 2']));
    expect(host.at('KAM Published', 3, 0)).toBe('=1+1');
  });
});
