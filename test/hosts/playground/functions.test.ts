import { helpers, registries } from '@odoo/o-spreadsheet';
import { describe, expect, test } from '@jest/globals';
import { isDate, serialOf } from '../../../shared/cells';
import type { Example, KamFunction } from '../../../shared/define';
import { formulaOf } from '../../../shared/formula-text';
import { functions } from '../../../shared/functions';
import type { Content } from '../../../src/hosts/playground/sheet-plan';
import { allExamples, expectResult } from '../../examples';
import { formulas, sheetOf, shown, shownRows, spillOf, type } from './engine';

/** An example typed into a sheet: each argument in cells of its own, and the formula that refers to them. */
function typeExample(fn: KamFunction, { arguments: args }: Example) {
  const rows: Content[][] = [[]];
  const references = args.map((arg) => {
    if (arg === undefined || arg === null) return '';
    const block = (Array.isArray(arg) ? (Array.isArray(arg[0]) ? arg : [arg]) : [[arg]]) as unknown[][];
    const left = rows[0].length;
    block.forEach((cells, r) => {
      rows[r] ??= [];
      while (rows[r].length < left) rows[r].push('');
      rows[r].push(...cells.map(contentOf));
    });
    rows[0].push(''); // a gap between arguments
    return `${helpers.toXC(left, 0)}:${helpers.toXC(left + block[0].length - 1, block.length - 1)}`;
  });
  const formula = `=${fn.name}(${references.join(',')})`;
  return sheetOf([...rows, [], [{ formula }]]);
}

function contentOf(cell: unknown): Content {
  if (cell === null || cell === undefined) return '';
  if (isDate(cell)) return serialOf(cell);
  return cell as Content;
}

/** The result as an example writes it; the row that the sentence begins with is checked on the way. */
function resultAt(model: ReturnType<typeof sheetOf>, address: string): unknown {
  const spill = spillOf(model, address);
  const cells = shownRows(model, spill).map((row, r) =>
    row.map((cell) => {
      if (typeof cell !== 'object' || cell === null) return cell;
      const { error } = cell as { error: string };
      return { error: error.replace(new RegExp(`^Row ${r + 1}, `), '') };
    }),
  );
  return cells;
}

const asRows = (result: unknown): unknown => (Array.isArray(result) ? result : [[result]]);

describe('every example of every function', () => {
  test.each(allExamples(functions))('$title, from cells', ({ fn, example }) => {
    const model = typeExample(fn, example);
    const [start] = Object.keys(formulas(model)).map((address) => address.replace('Sheet!', ''));
    expectResult(resultAt(model, start), asRows(example.result), (error) => ({ error }));
  });

  test.each(allExamples(functions))('$title, as one formula', ({ fn, example }) => {
    const model = sheetOf([[{ formula: formulaOf(fn, example) }]]);
    expectResult(resultAt(model, 'A1'), asRows(example.result), (error) => ({ error }));
  });
});

describe('errors', () => {
  test('a bad cell costs its row and says which', () => {
    const model = sheetOf([[8], ['abc'], [6], [{ formula: '=KAMSCORE(A1:A3)' }]]);
    expect(shownRows(model, 'A4:A6')).toEqual([
      [8],
      [{ code: '#VALUE!', error: 'Row 2, Criterion 1: "abc" is not a number' }],
      [6],
    ]);
  });

  test('a wrong model fails the call with its sentence', () => {
    const model = sheetOf([[8, 5, { formula: '=KAMSCORE(A1:B1,{1,2,3})' }]]);
    expect(shown(model, 'C1')).toEqual({
      code: '#VALUE!',
      error: expect.stringMatching(/^KAMSCORE: values have 2 columns but the model has 3 criteria;/),
    });
  });

  test('an error keeps its sentence on the way through another function', () => {
    const model = sheetOf([[8, { formula: '=KAMSCORE(A1:A2)' }, { formula: '=KAMRANK(B1:B2)' }], ['abc']]);
    expect(shown(model, 'C1')).toBe(1);
    expect(shown(model, 'C2')).toEqual(shown(model, 'B2'));
  });

  test('an error of the engine is a bad cell too, and IFERROR catches ours', () => {
    const model = sheetOf([
      [8, { formula: '=1/0' }, { formula: '=KAMSCORE(A1:B1)' }, { formula: '=IFERROR(C1,"caught")' }],
      [8, { formula: '=NA()' }, { formula: '=KAMSCORE(A2:B2)' }],
    ]);
    expect(shown(model, 'C1')).toMatchObject({ error: expect.stringContaining('Criterion 2: #DIV/0!') });
    expect(shown(model, 'C2')).toMatchObject({ error: expect.stringContaining('Criterion 2: #N/A') });
    expect(shown(model, 'D1')).toBe('caught');
  });

  test('a range where one cell is wanted is refused in words, not spread over its cells', () => {
    const model = sheetOf([[8], [7], [{ formula: '=KAMRANK(A1:A2,A1:A2)' }]]);
    expect(shown(model, 'A3')).toMatchObject({ error: expect.stringMatching(/^KAMRANK: ties must be/) });
  });
});

test.each([
  ['=KAMSCORE({8,6;4,7})', ['7.00', '5.50']],
  ['=KAMRANK({3;9})', ['2', '1']],
  ['=KAMCOVERAGE({8,"",4;8,4,2})', ['0.67', '1.00']],
  ['=KAMLOSS({1;3;4})', ['0.125', '0.375', '0.500']],
])('%s is shown without more digits than help', (text, expected) => {
  const model = sheetOf([[{ formula: text }]]);
  const cells = expected.map((_, row) => model.getters.getEvaluatedCell({ sheetId: 'Sheet', col: 0, row }));
  expect(cells.map(({ formattedValue }) => formattedValue)).toEqual(expected);
});

describe('arguments', () => {
  test.each([
    '=KAMSCORE(A1:B1)',
    '=KAMSCORE(A1:B1,)',
    '=KAMSCORE(A1:B1,"")',
    '=KAMSCORE(A1:B1,Z1)',
    '=KAMSCORE(A1:B1,,)',
  ])('left out in one way or another: %s', (formula) => {
    expect(shown(sheetOf([[8, 4], [{ formula }]]), 'A2')).toBe(6);
  });

  test('one cell is a range of one', () => {
    expect(shown(sheetOf([[7, { formula: '=KAMSCORE(A1)' }]]), 'B1')).toBe(7);
    expect(shown(sheetOf([[{ formula: '=KAMSCORE(7)' }]]), 'A1')).toBe(7);
  });

  test('a range fed by a formula arrives row by row', () => {
    const model = sheetOf([[1, 9], [3, 5], [{ formula: '=KAMSCORE(TRANSPOSE(A1:B2))' }]]);
    expect(shownRows(model, 'A3:A4')).toEqual([[2], [7]]);
  });

  test('a change of a weight is followed at once', () => {
    const model = sheetOf([[8, 4], [1, 1], [{ formula: '=KAMSCORE(A1:B1,A2:B2)' }]]);
    expect(shown(model, 'A3')).toBe(6);
    type(model, 'A2', '3');
    expect(shown(model, 'A3')).toBe(7);
  });

  test('a hundred thousand accounts of eight criteria, as the engine hands them over: column by column', () => {
    const columns = Array.from({ length: 8 }, (_, c) =>
      Array.from({ length: 100_000 }, (_, r) => ({
        value: r === 99_999 && c === 7 ? 'abc' : 1 + ((r + c) % 10),
      })),
    );
    const { compute } = registries.functionRegistry.get('KAMSCORE');
    const [scores, ...others] = compute.call({} as never, columns) as {
      value: unknown;
      message?: string;
    }[][];
    expect(others).toEqual([]);
    expect(scores).toHaveLength(100_000);
    expect(scores.slice(0, 2)).toMatchObject([{ value: 4.5 }, { value: 5.5 }]);
    expect(scores[99_999]).toEqual({
      value: '#VALUE!',
      message: 'Row 100000, Criterion 8: "abc" is not a number',
    });
  });
});
