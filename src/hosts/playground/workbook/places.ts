// Where things are, between the panel's areas and the engine's sheets and zones.
import type { CellPosition, Model, Range, Zone } from '@odoo/o-spreadsheet';
import type { Area } from '../../../panel/host';

export function zoneOf({ row, column, rows, columns }: Area): Zone {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function areaOf(sheet: string, { top, left, bottom, right }: Zone): Area {
  return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The sheet of a name; the engine's own way to look one up minds capitals. */
export function sheetIdOf({ getters }: Model, name: string): string | undefined {
  return getters.getSheetIds().find((id) => isSameName(getters.getSheetName(id), name));
}

/** Names are told apart by their letters alone, be they small or large. */
export function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** The names defined over one area that is still there. */
export function namedAreas({ getters }: Model): Map<string, Area> {
  const areas = getters.getNamedRanges().flatMap(({ name, range }): [string, Area][] => {
    const sheet = isThere(range) ? getters.tryGetSheetName(range.sheetId) : undefined;
    return sheet === undefined ? [] : [[name, areaOf(sheet, range.zone)]];
  });
  return new Map(areas);
}

function isThere({ invalidXc, invalidSheetName }: Range): boolean {
  return invalidXc === undefined && invalidSheetName === undefined;
}

export function selectedArea({ getters }: Model): Area {
  return areaOf(getters.getSheetName(getters.getActiveSheetId()), getters.getSelectedZone());
}

/** What is done for each cell of an area, row by row; beyond the sheet's edge there is nothing to look at. */
export function mapCells<T>(
  model: Model,
  { sheet, row, column, rows, columns }: Area,
  look: (position: CellPosition) => T,
  beyond: T,
): T[][] {
  const sheetId = sheetIdOf(model, sheet);
  const height = sheetId === undefined ? 0 : model.getters.getNumberRows(sheetId);
  const width = sheetId === undefined ? 0 : model.getters.getNumberCols(sheetId);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) =>
      sheetId !== undefined && row + r < height && column + c < width
        ? look({ sheetId, row: row + r, col: column + c })
        : beyond,
    ),
  );
}
