// The export to native formulas, done to a workbook of the playground's engine.
import { helpers, type Model } from '@odoo/o-spreadsheet';
import type { Area, Batch, Block, Content, Snapshot } from '../../../src/panel/host';
import { formula } from './engine';

/** The whole workbook as the panel reads it. */
export function snapshotOf(model: Model): Snapshot {
  const { getters } = model;
  const sheets = getters.getSheetIds().map((id) => getters.getSheetName(id));
  const areaOf = (
    sheetId: string,
    { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
  ): Area => ({
    sheet: getters.getSheetName(sheetId),
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  });
  const used = getters.getSheetIds().map((sheetId): [string, Block] => {
    const area = areaOf(sheetId, getters.getSheetZone(sheetId));
    const rows = Array.from({ length: area.rows }, (_, row) => row);
    const columns = Array.from({ length: area.columns }, (_, column) => column);
    const value = (col: number, row: number) => getters.getEvaluatedCell({ sheetId, col, row }).value;
    return [
      area.sheet,
      {
        area,
        values: rows.map((row) => columns.map((col) => value(col, row) ?? null)),
        formulas: rows.map((row) =>
          columns.map((col) => formula(model, `${area.sheet}!${helpers.toXC(col, row)}`)),
        ),
      },
    ];
  });
  const names = getters
    .getNamedRanges()
    .map(({ name, range }) => [name, areaOf(range.sheetId, range.zone)] as const);
  return {
    sheets,
    active: { sheet: sheets[0], row: 0, column: 0, rows: 1, columns: 1 },
    names: Object.fromEntries(names),
    named: {},
    used: Object.fromEntries(used),
  };
}

/** Does the steps of a batch that change cells and names. */
export function perform(model: Model, { steps }: Batch): void {
  for (const step of steps) {
    if (step.do === 'add sheet') {
      const { length } = model.getters.getSheetIds();
      model.dispatch('CREATE_SHEET', { sheetId: step.sheet, name: step.sheet, position: length });
    }
    if (step.do === 'put') put(model, step.area, step.cells);
  }
}

function put(model: Model, area: Area, rows: readonly (readonly Content[])[]): void {
  const sheetId = model.getters.getSheetIdByName(area.sheet)!;
  grow(model, sheetId, area);
  rows.forEach((cells, r) =>
    cells.forEach((content, c) => {
      const typed = typeof content === 'object' ? (content?.formula ?? '') : asTyped(content);
      model.dispatch('UPDATE_CELL', { sheetId, row: area.row + r, col: area.column + c, content: typed });
    }),
  );
}

function asTyped(content: number | string | boolean): string {
  return typeof content === 'string' && content.startsWith('=') ? `'${content}` : String(content);
}

function grow(model: Model, sheetId: string, { row, rows, column, columns }: Area): void {
  const width = model.getters.getNumberCols(sheetId);
  const height = model.getters.getNumberRows(sheetId);
  const add = (dimension: 'COL' | 'ROW', there: number, wanted: number) => {
    if (wanted <= there) return;
    model.dispatch('ADD_COLUMNS_ROWS', {
      dimension,
      sheetId,
      sheetName: model.getters.getSheetName(sheetId),
      base: there - 1,
      quantity: wanted - there,
      position: 'after',
    });
  };
  add('COL', width, column + columns);
  add('ROW', height, row + rows);
}
