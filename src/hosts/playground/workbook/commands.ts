// A batch's steps as commands to the engine.
import { helpers, type CellPosition, type CoreCommand, type Model } from '@odoo/o-spreadsheet';
import type { Area, Content, Step } from '../../../panel/host';
import { contentText, oneOf } from '../sheet-plan';
import { chartCommand, chartSpan, removeChartCommands } from './charts';
import { redrawCommands } from './drawn';
import { dressCommand, pixelsOf } from './dress';
import { zoneOf } from './places';

/** The workbook as it will be when the commands so far are done. */
interface Ahead {
  readonly sheets: Map<string, { readonly id: string; rows: number; columns: number }>;
  readonly names: Set<string>;
  readonly rulesGone: Set<string>;
}

export function commandsOf(model: Model, steps: readonly Step[]): CoreCommand[] {
  const ahead = asItIs(model);
  return steps.flatMap((step) => [...roomFor(step, ahead), ...stepCommands(model, step, ahead)]);
}

const key = (name: string) => name.trim().toLowerCase();

function asItIs({ getters }: Model): Ahead {
  const sheets = getters.getSheetIds().map((id) => {
    const size = { rows: getters.getNumberRows(id), columns: getters.getNumberCols(id) };
    return [key(getters.getSheetName(id)), { id, ...size }] as const;
  });
  return {
    sheets: new Map(sheets),
    names: new Set(getters.getNamedRanges().map(({ name }) => key(name))),
    rulesGone: new Set(),
  };
}

function stepCommands(model: Model, step: Step, { sheets, names, rulesGone }: Ahead): CoreCommand[] {
  const sheetId = (sheet: string) => sheets.get(key(sheet))?.id ?? '';
  switch (step.do) {
    case 'add sheet': {
      const added = { id: model.uuidGenerator.uuidv4(), rows: 100, columns: 26 };
      const { id, rows, columns: cols } = added;
      const position = sheets.size;
      sheets.set(key(step.sheet), added);
      return [{ type: 'CREATE_SHEET', sheetId: id, name: step.sheet, position, rows, cols }];
    }
    case 'remove sheet': {
      const gone = sheets.get(key(step.sheet));
      sheets.delete(key(step.sheet));
      return gone ? [{ type: 'DELETE_SHEET', sheetId: gone.id, sheetName: step.sheet }] : [];
    }
    case 'hide sheet':
      return [{ type: 'HIDE_SHEET', sheetId: sheetId(step.sheet) }];
    case 'put':
      return putCommands(model, sheetId(step.area.sheet), step.area, step.cells);
    case 'name':
      return nameCommands(
        step.name,
        step.area && { sheetId: sheetId(step.area.sheet), area: step.area },
        names,
      );
    case 'look':
      return [dressCommand(sheetId(step.area.sheet), step.area, step.look)];
    case 'dress':
      return redrawCommands(model, sheetId(step.area.sheet), step.area, step.dress, rulesGone);
    case 'choices': {
      const id = sheetId(step.area.sheet);
      const rule = { id: model.uuidGenerator.uuidv4(), criterion: oneOf(step.words), isBlocking: false };
      const ranges = [{ _sheetId: id, _zone: zoneOf(step.area) }];
      return [{ type: 'ADD_DATA_VALIDATION_RULE', sheetId: id, ranges, rule }];
    }
    case 'widths':
      return step.widths.map((characters, column) => ({
        type: 'RESIZE_COLUMNS_ROWS',
        sheetId: sheetId(step.sheet),
        dimension: 'COL',
        elements: [column],
        size: pixelsOf(characters),
      }));
    case 'freeze':
      return freezeCommands(sheetId(step.sheet), step.rows, step.columns);
    case 'chart':
      return [chartCommand(model, sheetId(step.chart.sheet), step.chart)];
    case 'remove chart':
      return removeChartCommands(model, step.sheet, step.title);
  }
}

function putCommands(
  { getters }: Model,
  sheetId: string,
  { row, column }: Area,
  cells: readonly (readonly Content[])[],
): CoreCommand[] {
  // What lies below a merge is blank, and the engine will not have it said.
  const isCovered = (position: CellPosition) =>
    getters.tryGetSheet(sheetId) !== undefined &&
    getters.isInMerge(position) &&
    !helpers.deepEquals(getters.getMainCellPosition(position), position);
  return cells.flatMap((contents, r) =>
    contents.flatMap((content, c): CoreCommand[] => {
      const position = { sheetId, row: row + r, col: column + c };
      if (content === null && isCovered(position)) return [];
      return [{ type: 'UPDATE_CELL', ...position, content: content === null ? '' : contentText(content) }];
    }),
  );
}

/** A name is moved and not made anew, so that formulas with it never lose it. */
function nameCommands(
  name: string,
  place: { readonly sheetId: string; readonly area: Area } | null,
  names: Set<string>,
): CoreCommand[] {
  const isThere = names.has(key(name));
  if (place === null) {
    names.delete(key(name));
    return isThere ? [{ type: 'DELETE_NAMED_RANGE', name }] : [];
  }
  names.add(key(name));
  // Unless it is told of a sheet, the engine asks whether the area is inside the one in view.
  const where = { sheetId: place.sheetId, ranges: [{ _sheetId: place.sheetId, _zone: zoneOf(place.area) }] };
  return isThere
    ? [{ type: 'UPDATE_NAMED_RANGE', oldRangeName: name, newRangeName: name, ...where }]
    : [{ type: 'CREATE_NAMED_RANGE', name, ...where }];
}

function freezeCommands(sheetId: string, rows: number, columns: number): CoreCommand[] {
  return [
    { type: 'UNFREEZE_COLUMNS_ROWS', sheetId },
    ...(rows > 0 ? [{ type: 'FREEZE_ROWS', sheetId, quantity: rows } as const] : []),
    ...(columns > 0 ? [{ type: 'FREEZE_COLUMNS', sheetId, quantity: columns } as const] : []),
  ];
}

/** Rows and columns for what a step puts beyond the sheet's edge. */
function roomFor(step: Step, ahead: Ahead): CoreCommand[] {
  if (step.do === 'chart') {
    const { sheet, data, at } = step.chart;
    return [data, { sheet, ...at, ...chartSpan }].flatMap((area) => roomForArea(area, ahead));
  }
  return 'area' in step && step.area ? roomForArea(step.area, ahead) : [];
}

function roomForArea(area: Area, { sheets }: Ahead): CoreCommand[] {
  const sheet = sheets.get(key(area.sheet));
  if (!sheet) return [];
  const grow = (dimension: 'ROW' | 'COL', there: number, wanted: number): CoreCommand[] =>
    wanted <= there
      ? []
      : [
          {
            type: 'ADD_COLUMNS_ROWS',
            sheetId: sheet.id,
            sheetName: area.sheet,
            dimension,
            base: there - 1,
            quantity: wanted - there,
            position: 'after',
          },
        ];
  const commands = [
    ...grow('ROW', sheet.rows, area.row + area.rows),
    ...grow('COL', sheet.columns, area.column + area.columns),
  ];
  sheet.rows = Math.max(sheet.rows, area.row + area.rows);
  sheet.columns = Math.max(sheet.columns, area.column + area.columns);
  return commands;
}
