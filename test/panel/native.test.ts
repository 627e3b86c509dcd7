import { describe, expect, test } from '@jest/globals';
import type { Block, Snapshot } from '../../src/panel/host';
import { inverse } from '../../src/panel/host';
import { backBatch } from '../../src/panel/native/back-batch';
import { nativeExport, nativeName } from '../../src/panel/native/native-batch';
import { parseCall } from '../../src/panel/native/parse-call';
import { MemoryHost } from './memory-host';

const scope = {
  sheet: 'Accounts',
  names: { KAM_MODEL: { sheet: 'KAM Model', row: 0, column: 0, rows: 3, columns: 3 } },
};

const area = (row: number, column: number, rows: number, columns: number, sheet = 'Accounts') => ({
  kind: 'area',
  area: { sheet, row, column, rows, columns },
});

describe('a formula of ours is read', () => {
  test.each([
    [
      'a range and a name',
      '=KAMSCORE($B$2:$D$9,kam_model)',
      [area(1, 1, 8, 3), area(0, 0, 3, 3, 'KAM Model')],
    ],
    [
      'another sheet, its name in quotes',
      "=kamscore('Bob''s; data'!A1:B2)",
      [area(0, 0, 2, 2, "Bob's; data")],
    ],
    ['a range whose blanks are kept', '=KAMSCORE(IF(ISBLANK(B2:C3),"",B2:C3))', [area(1, 1, 2, 2)]],
    [
      'what is left out',
      '=KAMDIMENSION(B2,,"a ""b"", c")',
      [area(1, 1, 1, 1), { kind: 'left out' }, { kind: 'constant', value: 'a "b", c' }],
    ],
    [
      'numbers, and semicolons between',
      '=KAMCATEGORY(A1;-1.5e2)',
      [area(0, 0, 1, 1), { kind: 'constant', value: -150 }],
    ],
    [
      'what it does not know',
      '=KAMSCORE(OFFSET(A1,1,1),{1,2})',
      [
        { kind: 'other', text: 'OFFSET(A1,1,1)' },
        { kind: 'other', text: '{1,2}' },
      ],
    ],
  ])('%s', (_, formula, expected) => {
    expect(parseCall(formula, scope)?.arguments).toEqual(expected);
  });

  test.each([
    '=KAMSCORE(A1)+1',
    '=ROUND(KAMSCORE(A1),1)',
    '=KAMSCORE(A1)&KAMSCORE(A2)',
    'KAMSCORE(A1)',
    '=SUM(A1)',
  ])('%s is no single call', (formula) => expect(parseCall(formula, scope)).toBeUndefined());
});

const accounts = [
  ['Account', 'Fit', 'Growth', 'Score', 'Own'],
  ['Acme', 8, 6, { formula: '=KAMSCORE(B2:C3,KAM_MODEL)' }, { formula: '=1+KAMSCORE(B2:C2)' }],
  ['Zenith', 4, 7, null, 'kept'],
];
const model = [
  ['Criterion', 'Weight', 'Scale'],
  ['Fit', 0.6, ''],
  ['Growth', 0.4, ''],
];

const book = () => new MemoryHost({ Accounts: accounts, 'KAM Model': model }, { names: scope.names });
const read = (host: MemoryHost, names: string[] = []) =>
  host.read({ names, sheets: ['Accounts', 'KAM Model', 'KAM Native'], formulas: true });

describe('the export', () => {
  test('writes plain formulas in the place of ours, which stay tied to the weights', async () => {
    const host = book();
    const native = nativeExport(await read(host), 'spill');
    await host.write(native.batch!);
    const { used } = await read(host);
    const formulas = used.Accounts.formulas!;
    expect(formulas[1][3]).toMatch(/^=IF\('KAM Native'!\$[A-Z]+\d+="",IF\(.*SUMPRODUCT\(/);
    expect(formulas[2][3]).toBe(
      formulas[1][3].replace(/(\$[A-Z]+)(\d+)/g, (_, c: string, r: string) => `${c}${Number(r) + 1}`),
    );
    expect(JSON.stringify(used['KAM Native'].formulas)).toContain("ROUND('KAM Model'!$B$2*10,9)/2");
  });

  test('names what it leaves, and says why', async () => {
    const { refused } = nativeExport(await read(book()), 'spill');
    expect(refused.map(({ formula, reason }) => [formula, reason])).toEqual([
      ['=1+KAMSCORE(B2:C2)', 'it is more than one call of a function'],
    ]);
  });

  test('takes another name for its sheet where the user has one of that name', async () => {
    const host = new MemoryHost(
      { Accounts: accounts, 'KAM Model': model, 'KAM Native': [['mine']] },
      { names: scope.names },
    );
    expect(nativeExport(await read(host), 'spill').helperSheet).toBe('KAM Native 2');
  });

  test('undone, leaves the workbook as it was', async () => {
    const host = book();
    const before = await read(host);
    const { batch } = nativeExport(before, 'spill');
    await host.write(inverse(batch!, await host.write(batch!)));
    expect(await read(host)).toEqual(before);
  });

  test('and writes nothing where the results changed since it was looked at', async () => {
    const host = book();
    const { batch } = nativeExport(await read(host), 'spill');
    host.type('Accounts', 2, 3, 'new');
    await expect(host.write(batch!)).rejects.toMatchObject({ kind: 'conflict' });
    expect((await read(host)).sheets).toEqual(['Accounts', 'KAM Model']);
  });
});

describe('the way back', () => {
  const asListed = ({ formula }: { formula: string }) => formula;

  test('puts the KAM formulas where they were', async () => {
    const host = book();
    const before = await read(host);
    await host.write(nativeExport(before, 'spill').batch!);
    const exported: Snapshot = await read(host, [nativeName]);
    const list: Block = exported.named[nativeName];
    await host.write(backBatch(list, exported, asListed));
    const after = await read(host);
    expect(after.used.Accounts).toEqual(before.used.Accounts);
    expect(after.names).toEqual(before.names);
  });

  test('overwrites nothing else', async () => {
    const host = book();
    await host.write(nativeExport(await read(host), 'spill').batch!);
    host.type('Accounts', 1, 3, 'typed over');
    const exported = await read(host, [nativeName]);
    expect(() => backBatch(exported.named[nativeName], exported, asListed)).toThrow(/nothing was written/);
  });

  test('not even a cell that is not the first', async () => {
    const host = book();
    await host.write(nativeExport(await read(host), 'spill').batch!);
    host.type('Accounts', 2, 3, 'typed over');
    const exported = await read(host, [nativeName]);
    expect(() => backBatch(exported.named[nativeName], exported, asListed)).toThrow(/row 3\); nothing was/);
  });

  test('finds a sheet that was renamed since, and formulas follow its name', async () => {
    const host = book();
    await host.write(nativeExport(await read(host), 'spill').batch!);
    const { used, names } = await read(host);
    const moved = used.Accounts.values.map((row, r) =>
      row.map((value, c) => {
        const formula = used.Accounts.formulas![r][c];
        return formula === '' ? value : { formula };
      }),
    );
    const list = used['KAM Native'].values;
    const renamed = new MemoryHost(
      { "Bob's": moved, 'KAM Model': used['KAM Model'].values, 'KAM Native': list },
      { names: { ...names } },
    );
    const sheets = renamed.sheetNames();
    const exported = await renamed.read({ names: [nativeName], sheets, formulas: true });
    await renamed.write(backBatch(exported.named[nativeName], exported, asListed));
    expect(renamed.at("Bob's", 1, 3)).toEqual({ formula: expect.stringMatching(/^=KAMSCORE\(/) });
    const after = await renamed.read({ names: [], sheets: ["Bob's"], formulas: true });
    expect(JSON.stringify(after.used["Bob's"].formulas)).not.toMatch(/KAM Native|Accounts/);
  });
});
