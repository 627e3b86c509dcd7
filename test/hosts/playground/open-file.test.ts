import { expect, test } from '@jest/globals';
import { openFile } from '../../../src/hosts/playground/open-file';
import { open } from './engine';

test('rows far down a long table are not measured, and are as high as those that are', async () => {
  const lines = Array.from({ length: 700 }, (_, i) => `Account ${i},${i}`);
  const { data, name } = await openFile(new File([['Name,Sales', ...lines].join('\n')], 'long.csv'));
  expect(name).toBe('long');
  const [sheet] = data.sheets;
  expect([sheet.rows[10], sheet.rows[600]]).toEqual([undefined, { size: 23 }]);
  const { getters } = open(data);
  const heightOf = (row: number) => getters.getRowSize(getters.getActiveSheetId(), row);
  expect(heightOf(600)).toBe(heightOf(10));
});

test.each([
  ['an empty file', 'empty.csv', '', 'it is empty'],
  ['an old workbook', 'old.xls', 'no zip', 'it is no .xlsx file, or it is damaged'],
])('%s is refused in a sentence', async (_case, name, content, sentence) => {
  await expect(openFile(new File([content], name))).rejects.toThrow(sentence);
});
