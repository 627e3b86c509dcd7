import type { CellPosition, Model } from '@odoo/o-spreadsheet';
import type { Area, Content, Value } from '../../../panel/host';
import { mapCells } from './places';

export function valuesOf(model: Model, area: Area): Value[][] {
  return mapCells(model, area, (position) => valueAt(model, position), null);
}

export function formulasOf(model: Model, area: Area): string[][] {
  return mapCells(model, area, (position) => formulaAt(model, position), '');
}

/** What was put into the cells; those that a formula elsewhere spills into hold nothing themselves. */
export function contentsOf(model: Model, area: Area): Content[][] {
  return mapCells(model, area, (position) => contentAt(model, position), null);
}

function contentAt(model: Model, position: CellPosition): Content {
  const cell = model.getters.getCell(position);
  if (cell === undefined) return null;
  return cell.isFormula ? { formula: formulaAt(model, position) } : blankAsNull(cell.parsedValue);
}

/** The engine gives an error as its text, and a date as its serial number. */
function valueAt({ getters }: Model, position: CellPosition): Value {
  return blankAsNull(getters.getEvaluatedCell(position).value);
}

function formulaAt({ getters }: Model, position: CellPosition): string {
  const cell = getters.getCell(position);
  return cell?.isFormula ? cell.compiledFormula.toFormulaString(getters) : '';
}

/** The used cells of a sheet, from A1 to the last that shows anything. */
export function usedArea(model: Model, sheetId: string): Area {
  let rows = 0;
  let columns = 0;
  for (const position of model.getters.getEvaluatedCellsPositions(sheetId)) {
    if (position.row < rows && position.col < columns) continue;
    if (valueAt(model, position) === null && formulaAt(model, position) === '') continue;
    rows = Math.max(rows, position.row + 1);
    columns = Math.max(columns, position.col + 1);
  }
  return { sheet: model.getters.getSheetName(sheetId), row: 0, column: 0, rows, columns };
}

function blankAsNull(value: Value): Value {
  return value === '' ? null : value;
}
