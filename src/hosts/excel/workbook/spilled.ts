import { HostError, addressOf, type Area, type Content } from '../../../panel/host';
import { place } from './references';

/** Each cell is asked for by itself; beyond this many that would take too long. */
const mostCells = 5_000;

/**
 * Blanks the contents of cells that a formula elsewhere spills into: written back as values they would be in its way.
 * One trip, and only where areas hold such cells.
 */
export async function withoutSpilled(
  context: Excel.RequestContext,
  areas: readonly Area[],
  contentsOf: (area: Area) => Content[][],
): Promise<void> {
  if (areas.length === 0) return;
  const filled = areas.flatMap((area) =>
    contentsOf(area).flatMap((row, r) =>
      row.flatMap((content, c) => (content === null ? [] : [{ area, row, r, c }])),
    ),
  );
  if (filled.length > mostCells) {
    const address = addressOf(areas[0], false);
    throw new HostError(
      'limit',
      `Formulas spill over too many cells of ${address} to write there. Nothing was written.`,
    );
  }
  const cells = filled.map(({ area, row, r, c }) => {
    const sheet = context.workbook.worksheets.getItem(area.sheet);
    const [cellRow, cellColumn] = [area.row + r, area.column + c];
    const source = sheet
      .getRangeByIndexes(cellRow, cellColumn, 1, 1)
      .getSpillParentOrNullObject()
      .load([...place]);
    return { row, c, cellRow, cellColumn, source };
  });
  await context.sync();
  for (const { row, c, cellRow, cellColumn, source } of cells) {
    if (source.isNullObject) continue;
    if (source.rowIndex !== cellRow || source.columnIndex !== cellColumn) row[c] = null;
  }
}
