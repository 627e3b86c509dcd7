import { describe, expect, test } from '@jest/globals';
import { accountsArea, findAccounts } from '../../src/panel/book/accounts-table';
import type { Block, Value } from '../../src/panel/host';

function block(values: Value[][], row = 0, column = 0): Block {
  const columns = Math.max(...values.map((cells) => cells.length));
  const full = values.map((cells) => Array.from({ length: columns }, (_, c) => cells[c] ?? null));
  return { area: { sheet: 'S', row, column, rows: values.length, columns }, values: full };
}

describe('findAccounts', () => {
  test('passes over a title, a note and a blank row', () => {
    const table = findAccounts(
      block([
        ['Our accounts 2026'],
        ['as of', 46_000],
        [],
        [null, 'Account', 'Revenue', 'Fit'],
        [null, 'Acme', 12, 3],
        [null, 'Zenith', 5, 7],
      ]),
    )!;
    expect(table).toMatchObject({
      headerRow: 3,
      firstColumn: 1,
      headers: ['Account', 'Revenue', 'Fit'],
      nameColumn: 0,
    });
    expect(table.rows).toEqual([
      ['Acme', 12, 3],
      ['Zenith', 5, 7],
    ]);
    expect(accountsArea(table, 1, 2)).toEqual({ sheet: 'S', row: 4, column: 2, rows: 2, columns: 2 });
  });

  test('a row of words below the header is no better header than the header', () => {
    expect(
      findAccounts(
        block([
          ['Name', 'City', 'Fit'],
          ['Acme', 'Bonn', 3],
          ['Zenith', 'Köln', 5],
        ]),
      )?.headerRow,
    ).toBe(0);
  });

  test('blank rows at the end are no accounts, those between are', () => {
    const rows = findAccounts(
      block([['Name', 'Fit'], ['Acme', 3], [], ['Zenith', 5], [], [null, ' ']]),
    )!.rows;
    expect(rows).toEqual([
      ['Acme', 3],
      [null, null],
      ['Zenith', 5],
    ]);
  });

  test('a name column may stand behind a number or a repeated word', () => {
    const table = findAccounts(
      block([
        ['No', 'Country', 'Customer'],
        [1, 'DE', 'Acme'],
        [2, 'DE', 'Zenith'],
        [3, 'FR', 'Orion'],
      ]),
    )!;
    expect(table.nameColumn).toBe(2);
  });

  test.each<[string, Value[][]]>([
    ['an empty sheet', []],
    ['a header without rows', [['Name', 'Fit']]],
    [
      'a list of numbers',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ['one cell', [['Hello']]],
  ])('%s has none', (_what, values) => {
    expect(findAccounts(block(values.length ? values : [[]]))).toBeUndefined();
  });

  test('where the used cells do not begin at A1, rows and columns still count from there', () => {
    expect(
      findAccounts(
        block(
          [
            ['Name', 'Fit'],
            ['Acme', 3],
          ],
          4,
          2,
        ),
      ),
    ).toMatchObject({ headerRow: 4, firstColumn: 2 });
  });
});
