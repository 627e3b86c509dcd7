// The playground's host over the real engine.
import {
  helpers,
  registries,
  UIPlugin,
  type Command,
  type CommandResult,
  type Model,
} from '@odoo/o-spreadsheet';
import { createPlaygroundHost, type PlaygroundHost } from '../../../src/hosts/playground/workbook-host';
import { contentText, inSheet, rangeOf, workbookOf } from '../../../src/hosts/playground/sheet-plan';
import type { Area, Content } from '../../../src/panel/host';
import type { Setup, Workbench } from '../workbench';
import { formula, open } from './engine';

export interface PlaygroundBench extends Workbench {
  readonly host: PlaygroundHost;
  readonly model: Model;
}

/** Changes that are still let through before one is refused. */
let left = Infinity;

class Failing extends UIPlugin {
  override allowDispatch({ type }: Command): CommandResult {
    const changes = /^(?:UPDATE_CELL|CREATE_SHEET|\w+_NAMED_RANGE)$/.test(type);
    const refused = changes && left-- === 0;
    return (refused ? 'Readonly' : 'Success') as unknown as CommandResult;
  }
}
registries.featurePluginRegistry.add('failing', Failing);

export function makePlayground({ sheets, names = {} }: Setup): PlaygroundBench {
  left = Infinity;
  const plans = Object.entries(sheets).map(([name, rows]) => {
    return { name, rows: rows.map((row) => row.map((cell) => cell ?? '')), widths: [], decor: {} };
  });
  const ranges = Object.entries(names).map(([name, { sheet, column, row, columns, rows }]) => {
    return [name, inSheet(sheet, rangeOf(column, row, columns, rows))];
  });
  return benchOf(open(workbookOf(plans, Object.fromEntries(ranges) as Record<string, string>)));
}

function benchOf(model: Model): PlaygroundBench {
  const { getters } = model;
  const idOf = (sheet: string) => getters.getSheetIdByName(sheet)!;
  const zoneOf = ({ row, column, rows, columns }: Area) =>
    helpers.toZone(rangeOf(column, row, columns, rows));
  let trips = 0;
  model.on('update', {}, () => trips++);
  const host = createPlaygroundHost(model);
  return {
    host: {
      ...host,
      read: (request) => (trips++, host.read(request)),
    },
    model,
    sheets: () => getters.getSheetIds().map((id) => getters.getSheetName(id)),
    cell: (sheet, row, col) => ({
      value: getters.getEvaluatedCell({ sheetId: idOf(sheet), row, col }).value,
      formula: formula(model, `${sheet}!${helpers.toXC(col, row)}`),
    }),
    name: (name) => {
      const range = getters.getNamedRange(name)?.range;
      if (!range) return undefined;
      const { top, left, bottom, right } = range.zone;
      const size = { rows: bottom - top + 1, columns: right - left + 1 };
      return { sheet: getters.getSheetName(range.sheetId), row: top, column: left, ...size };
    },
    charts: (sheet) =>
      getters.getChartIds(idOf(sheet)).map((id) => getters.getChartDefinition(id).title.text ?? ''),
    dressOf: (sheet, row, col) => {
      const position = { sheetId: idOf(sheet), row, col };
      const { style, format } = getters.getCell(position) ?? {};
      const rule = getters.getValidationRuleForCell(position);
      return {
        ...{ style: style ?? {}, format: format ?? '', width: getters.getColSize(idOf(sheet), col) },
        rule: rule && { id: rule.id, criterion: rule.criterion },
      };
    },
    type: (sheet, row, col, content: Content) => {
      const text = content === null ? '' : contentText(content);
      model.dispatch('UPDATE_CELL', { sheetId: idOf(sheet), row, col, content: text });
    },
    select: (area) => {
      const sheetIdTo = idOf(area.sheet);
      model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo });
      model.selection.selectZone({ cell: { col: area.column, row: area.row }, zone: zoneOf(area) });
    },
    rename: (oldName, newName) => {
      model.dispatch('RENAME_SHEET', { sheetId: idOf(oldName), oldName, newName });
    },
    remove: (sheetName) => void model.dispatch('DELETE_SHEET', { sheetId: idOf(sheetName), sheetName }),
    forget: (name) => void model.dispatch('DELETE_NAMED_RANGE', { name }),
    protect: (sheet) => void model.dispatch('LOCK_SHEET', { sheetId: idOf(sheet) }),
    merge: (area) =>
      void model.dispatch('ADD_MERGE', { sheetId: idOf(area.sheet), target: [zoneOf(area)], force: true }),
    filterOut: (sheet, rows) => {
      model.dispatch('HIDE_COLUMNS_ROWS', { sheetId: idOf(sheet), dimension: 'ROW', elements: [...rows] });
    },
    failAfter: (changes) => (left = changes),
    trips: () => {
      const made = trips;
      trips = 0;
      return made;
    },
  };
}
