import { describe, expect, test } from '@jest/globals';
import { functions } from '../../../shared/functions';
import { templates } from '../../../shared/model/templates';
import { methodsWorkbook } from '../../../src/hosts/playground/sample/methods';
import { formulas, open, shown, shownRows } from './engine';

describe('the workbook of methods', () => {
  const model = open(methodsWorkbook());
  const rowOf = (address: string) => Number(/\d+$/.exec(address)![0]);
  const found = Object.entries(formulas(model)).sort(([a], [b]) => rowOf(a) - rowOf(b));

  test('has a live formula for every example of every function', () => {
    for (const { name, examples } of functions) {
      const calls = found.filter(([, text]) => text.startsWith(`=${name}(`));
      expect([name, calls.length >= examples.length]).toEqual([name, true]);
    }
  });

  test('shows what the declarations promise', () => {
    const numbers = (value: unknown) => (typeof value === 'number' ? value.toFixed(9) : value);
    for (const { name, examples } of functions) {
      const calls = found.filter(([address, text]) => text.startsWith(`=${name}(`) && !isTemplate(address));
      examples.forEach(({ result }, i) => {
        const first = Array.isArray(result) ? (result as unknown[][])[0][0] : result;
        const value = shown(model, calls[i][0]);
        const expected = isError(first)
          ? expect.objectContaining({ error: expect.stringContaining(first.error) })
          : numbers(first);
        expect([name, numbers(value)]).toEqual([name, expected]);
      });
    }
  });

  test('no result is kept from spilling', () => {
    for (const [address] of found) expect(JSON.stringify(shown(model, address))).not.toContain('#SPILL!');
  });

  test.each(templates.map(({ name }) => name))(
    '%s scores the worst, the middle and the best account',
    (name) => {
      const sheet = model.getters
        .getSheetIds()
        .find((id) => model.getters.getSheetName(id) === sheetNameOf(name))!;
      const title = model.getters.getSheetName(sheet);
      const call = found.find(
        ([address, text]) => address.startsWith(`${title}!`) && text.startsWith('=KAMSCORE('),
      )!;
      const [, column, row] = /!([A-Z]+)(\d+)$/.exec(call[0])!;
      const scores = shownRows(
        model,
        `${title}!${column}${row}:${column}${Number(row) + 2}`,
      ).flat() as number[];
      expect(scores[0]).toBeLessThan(scores[1]);
      expect(scores[1]).toBeLessThan(scores[2]);
    },
  );

  test('the segments of a template stand beside its tiers', () => {
    for (const { name, segments = [] } of templates) {
      const calls = found.filter(
        ([address, text]) => address.startsWith(`${sheetNameOf(name)}!`) && text.startsWith('=KAMSEGMENT('),
      );
      expect(calls).toHaveLength(segments.length);
      for (const [address] of calls) {
        const [, sheet, column, row] = /^(.*)!([A-Z]+)(\d+)$/.exec(address)!;
        const labels = shownRows(model, `${sheet}!${column}${row}:${column}${Number(row) + 2}`).flat();
        expect(new Set(labels).size).toBe(3);
      }
    }
  });

  function isTemplate(address: string): boolean {
    return templates.some(({ name }) => address.startsWith(`${sheetNameOf(name)}!`));
  }
});

function sheetNameOf(name: string): string {
  return name.replace(/[,:×]/g, '').replace(/\s+/g, ' ').slice(0, 31).trim();
}

function isError(cell: unknown): cell is { error: string } {
  return typeof cell === 'object' && cell !== null;
}
