/** What Google Sheets makes of what is in cells and what is written there: dates, and texts that look like something else. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Batch, Content } from '../../src/panel/host';
import { area } from './contract';
import { makeSheets, prepareSheets } from './sheets-fake';
import { put, write } from './sheets/batches';

beforeAll(prepareSheets, 60_000);

describe('dates', () => {
  const serialsIn = async (timeZone: string, serials: readonly number[], format = 'yyyy-mm-dd hh:mm') => {
    const bench = await makeSheets({ sheets: { Data: serials.map((serial) => [serial]) } }, { timeZone });
    serials.forEach((_, row) => bench.book.sheet('Data').formats.set(`${row},0`, format));
    bench.serviceCalls();
    const { used } = await bench.host.read({ names: [], sheets: ['Data'] });
    return { read: used.Data.values.map(([cell]) => cell), calls: bench.serviceCalls() };
  };

  test.each([
    'Etc/UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'America/St_Johns',
  ])('are the serial numbers of the spreadsheet’s time zone: %s', async (timeZone) => {
    // around both changes of the clocks of 2025, at both ends of a day, and long ago
    const days = [45_745, 45_746, 45_956, 45_957, 45_725, 45_963, 45_658, 38_717.5, 60_000];
    const serials = days.flatMap((day) => [day, day + 0.25, day + 0.9375]);
    const { read } = await serialsIn(timeZone, serials);
    expect(read).toEqual(serials);
  });

  test('stay exact to the second and the millisecond', async () => {
    const serials = [45_000 + 1 / 86_400, 45_000 + 12_345_678 / 86_400_000];
    const { read } = await serialsIn('Europe/Berlin', serials);
    read.forEach((serial, i) => expect(Math.abs(Number(serial) - serials[i])).toBeLessThan(1e-9));
  });

  test('of a large sheet take few calls', async () => {
    const year = Array.from({ length: 1_500 }, (_, i) => 45_658 + (i % 365));
    const { read, calls } = await serialsIn('Europe/Berlin', year);
    expect(read).toEqual(year);
    expect(calls.filter((call) => call === 'Utilities.formatDate').length).toBeLessThan(75);
  });

  test('are compared and written as serial numbers', async () => {
    const bench = await makeSheets({ sheets: { Data: [[45_000]] } });
    bench.book.sheet('Data').formats.set('0,0', 'dd.mm.yyyy');
    const batch: Batch = {
      title: 'Write',
      expect: [{ area: area('Data', 0, 0), values: [[45_000]] }],
      steps: [put('Data', 0, 0, [[45_001]])],
    };
    const before = await bench.host.write(batch);
    expect(before.cells[0].cells).toEqual([[45_000]]);
    expect(bench.cell('Data', 0, 0).value).toBe(45_001);
  });
});

describe('cells of the format plain text', () => {
  test.each<[string, Content]>([
    ['a number', 5],
    ['a truth value', true],
    ['a formula', { formula: '=1+2' }],
    ['a text that looks like a formula', '=1+1'],
    ['a text that looks like a number', '007'],
    ['a text that begins with an apostrophe', "'tis"],
  ])('take %s for what it is', async (_case, content) => {
    const bench = await makeSheets({ sheets: { Data: [['old']] } });
    bench.book.sheet('Data').formats.set('0,0', '@');
    await write(bench, put('Data', 0, 0, [[content]]));
    expect(bench.cell('Data', 0, 0)).toEqual(
      typeof content === 'object' ? { value: 3, formula: '=1+2' } : { value: content, formula: '' },
    );
  });
});

test('no text is evaluated on the way', async () => {
  const texts = ['=1+1', '+1+1', '-1+1', ' =IMPORTDATA("x")', '\t=1', '@x', "'=1", '=HYPERLINK("x")', '＝1'];
  for (const format of [undefined, '@']) {
    const bench = await makeSheets({ sheets: { Data: [['old']] } });
    const sheet = bench.book.sheet('Data');
    if (format) texts.forEach((_, row) => sheet.formats.set(`${row},0`, format));
    const evaluated: string[] = [];
    const set = sheet.set.bind(sheet);
    sheet.set = (row, column, content) => {
      if (content?.formula) evaluated.push(content.formula);
      set(row, column, content);
    };
    await write(
      bench,
      put(
        'Data',
        0,
        0,
        texts.map((text) => [text]),
      ),
    );
    expect(evaluated).toEqual([]);
    expect(texts.map((_, row) => bench.cell('Data', row, 0).value)).toEqual(texts);
  }
});
