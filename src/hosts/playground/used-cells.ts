import type { Model } from '@odoo/o-spreadsheet';
import { helpers } from '@odoo/o-spreadsheet';
import type { Block, Value } from '../../panel/host';

/** What a sheet's cells show, from A1 to the last that holds anything. Dates come as texts: they are no measures. */
export function usedCells(model: Model, sheetId: string): Block {
  let rows = 0;
  let columns = 0;
  for (const position of model.getters.getEvaluatedCellsPositions(sheetId)) {
    if (model.getters.getEvaluatedCell(position).value === null) continue;
    rows = Math.max(rows, position.row + 1);
    columns = Math.max(columns, position.col + 1);
  }
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, col): Value => {
      const cell = model.getters.getEvaluatedCell({ sheetId, col, row });
      return cell.format !== undefined && helpers.isDateTimeFormat(cell.format)
        ? cell.formattedValue
        : cell.value;
    }),
  );
  return { area: { sheet: model.getters.getSheetName(sheetId), row: 0, column: 0, rows, columns }, values };
}
