import { expect } from '@jest/globals';
import type { KamFunction } from '../shared/define';

/** How a host shows a row's error, given its sentence. */
type ShowError = (sentence: string) => unknown;

/** Compares what a host's function gave with an example's result: numbers within 1e-9, errors as the host shows them. */
export function expectResult(actual: unknown, expected: unknown, showError: ShowError): void {
  if (!Array.isArray(expected)) {
    expectCell(actual, expected, showError);
    return;
  }
  const rows = expected as unknown[][];
  expect(shapeOf(actual)).toEqual(shapeOf(rows));
  rows.forEach((row, r) =>
    row.forEach((cell, c) => expectCell((actual as unknown[][])[r][c], cell, showError)),
  );
}

function shapeOf(rows: unknown): unknown {
  return Array.isArray(rows) ? (rows as unknown[][]).map((row) => row.length) : 'one cell';
}

function expectCell(actual: unknown, expected: unknown, showError: ShowError): void {
  if (typeof expected === 'number') {
    expect(typeof actual).toBe('number');
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    );
  } else if (isError(expected)) {
    expect(actual).toEqual(showError(expected.error));
  } else {
    expect(actual).toBe(expected);
  }
}

function isError(cell: unknown): cell is { error: string } {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

/** Every example of every function, as rows for `test.each`: `KAMSCORE: Two accounts, …`. */
export function allExamples(functions: readonly KamFunction[]) {
  return functions.flatMap((fn) =>
    fn.examples.map((example) => ({ title: `${fn.name}: ${example.title}`, fn, example })),
  );
}
