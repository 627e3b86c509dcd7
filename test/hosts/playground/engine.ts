// The playground's engine without a page: what the page's files need of a browser comes from jsdom.
import { helpers, Model, type WorkbookData } from '@odoo/o-spreadsheet';
import { JSDOM } from 'jsdom';
import { functions } from '../../../shared/functions';
import { registerFunctions } from '../../../src/hosts/playground/adapter';
import { workbookOf, type Content } from '../../../src/hosts/playground/sheet-plan';

const { DOMParser, XMLSerializer, document } = new JSDOM('').window;
Object.assign(globalThis, { DOMParser, XMLSerializer });
Object.assign(globalThis.document, { implementation: document.implementation });
// The engine is written for browsers and Node 22, which have it.
(Object as { groupBy?: unknown }).groupBy ??= <T>(items: readonly T[], keyOf: (item: T) => string) => {
  const groups: Record<string, T[]> = {};
  for (const item of items) (groups[keyOf(item)] ??= []).push(item);
  return groups;
};
// The engine tells how long everything took.
Object.assign(console, { debug: () => undefined, log: () => undefined });

registerFunctions(functions);

/** A workbook of one sheet called Sheet with these cells from A1 on. */
export function sheetOf(rows: readonly (readonly Content[])[], names: Record<string, string> = {}): Model {
  return new Model(workbookOf([{ name: 'Sheet', rows, widths: [], decor: {} }], names));
}

export function open(data: WorkbookData): Model {
  return new Model(data);
}

/** What a cell shows, `Accounts!B2` say: its value, or `{ error, code }`. */
export function shown(model: Model, address: string): unknown {
  const { value, message } = model.getters.getEvaluatedCell(positionOf(model, address));
  return helpers.isEvaluationError(value) ? { code: value, error: message ?? '' } : value;
}

/** What a range shows, in rows. */
export function shownRows(model: Model, range: string): unknown[][] {
  const [sheet, area] = range.includes('!') ? range.split('!') : ['Sheet', range];
  const { left, top, right, bottom } = helpers.toZone(area);
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_, c) =>
      shown(model, `${sheet}!${helpers.toXC(left + c, top + r)}`),
    ),
  );
}

/** The range that a formula's result covers: `B2:B61`. */
export function spillOf(model: Model, address: string): string {
  const zone = model.getters.getSpreadZone(positionOf(model, address));
  if (!zone) return address;
  return `${helpers.toXC(zone.left, zone.top)}:${helpers.toXC(zone.right, zone.bottom)}`;
}

export function formula(model: Model, address: string): string {
  const cell = model.getters.getCell(positionOf(model, address));
  return cell?.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : '';
}

export function type(model: Model, address: string, content: string): void {
  model.dispatch('UPDATE_CELL', { ...positionOf(model, address), content });
}

/** Every formula of a workbook, by address. */
export function formulas(model: Model): Record<string, string> {
  const found: Record<string, string> = {};
  for (const sheetId of model.getters.getSheetIds()) {
    for (const { col, row } of model.getters.getEvaluatedCellsPositions(sheetId)) {
      const address = `${model.getters.getSheetName(sheetId)}!${helpers.toXC(col, row)}`;
      const text = formula(model, address);
      if (text) found[address] = text;
    }
  }
  return found;
}

export function names(model: Model): Record<string, string> {
  const entries = model.getters.getNamedRanges().map(({ name, range }) => {
    const sheet = model.getters.getSheetName(range.sheetId);
    return [
      name,
      `${sheet}!${model.getters.getRangeString(range, range.sheetId).replace(/^.*!/, '')}`,
    ] as const;
  });
  return Object.fromEntries(entries);
}

function positionOf(model: Model, address: string) {
  const at = address.lastIndexOf('!');
  const [sheet, xc] = at < 0 ? ['Sheet', address] : [address.slice(0, at), address.slice(at + 1)];
  const sheetId = model.getters.getSheetIdByName(sheet);
  if (sheetId === undefined) throw new Error(`no sheet called ${sheet}`);
  return { sheetId, ...helpers.toCartesian(xc) };
}
