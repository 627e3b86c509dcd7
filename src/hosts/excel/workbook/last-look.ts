/**
 * The last look. Excel has no lock, and between the trip that looks and the trip that writes somebody else may write too. Of
 * one trip it does the commands in a row, so what is asked at the head of the writing trip is what stood there when it was
 * written over.
 */
import { HostError, type Area, type Batch, type Before, type Content } from '../../../panel/host';
import { contentOf } from './cell-content';
import { checkEmpty, checkExpected } from './checks';
import { areaOf, key, place, rangeOf } from './references';
import type { PutStanding, Standing } from './standing';

/** What was missed, and what to put back for it. */
interface Missed {
  readonly reason: HostError;
  readonly before: Before;
}

/** More cells than a person’s change of a model are not looked at twice. */
const mostCells = 20_000;

/** Asks at once; after the writing trip it tells whether something else stood there than was looked at before. */
export function lastLook(
  context: Excel.RequestContext,
  batch: Batch,
  standing: Standing,
  before: Before,
): () => Missed | undefined {
  const { expect = [], empty = [] } = batch;
  const isThere = ({ sheet }: Area) => standing.sheets.has(key(sheet));
  const cells = [...expect, ...standing.puts].reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  if (cells > mostCells || expect.length + empty.length === 0) return () => undefined;
  const expected = expect.map(({ area }) => rangeOf(context, area).load('values'));
  const puts = standing.puts.map(({ area }) =>
    rangeOf(context, area).load(['values', 'formulas', 'valueTypes']),
  );
  const used = empty.filter(isThere).map(({ sheet, ...area }) => ({
    sheet,
    range: rangeOf(context, { sheet, ...area })
      .getUsedRangeOrNullObject(true)
      .load([...place]),
  }));
  return () => {
    const reason = complaintOf(() => {
      checkExpected(batch, { expected: expected.map(({ values }) => values) });
      checkEmpty({
        used: used.flatMap(({ sheet, range }) => (range.isNullObject ? [] : [areaOf(sheet, range)])),
      });
    });
    const found = standing.puts.map((put, i) => ({ area: put.area, cells: contentsThen(put, puts[i]) }));
    return reason && { reason, before: { ...before, cells: found } };
  };
}

function complaintOf(check: () => void): HostError | undefined {
  try {
    check();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  return undefined;
}

/** As before, but for the cells that hold something else since: what a formula fills is to stay its own. */
function contentsThen({ cells, formulas }: PutStanding, range: Excel.Range): Content[][] {
  return cells.map((row, r) =>
    row.map((content, c) => {
      const formula: unknown = range.formulas[r][c];
      if (formula === formulas[r][c]) return content;
      return contentOf({ value: range.values[r][c], formula, type: range.valueTypes[r][c] });
    }),
  );
}
