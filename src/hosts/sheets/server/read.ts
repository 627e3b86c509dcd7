import { digestOf } from '../../../../shared/digest';
import type { Area, Block, ReadRequest, Snapshot } from '../../../panel/host';
import { shapeOf, type Glance, type Seen } from '../protocol';
import { Workbook } from './workbook';

export function read(request: ReadRequest): Snapshot {
  const workbook = new Workbook();
  const names = workbook.names();
  const active = workbook.active();
  const wanted = request.sheets.map((sheet) => (sheet === 'active' ? active.sheet : sheet));
  const sheets = [...new Set(wanted)].filter((sheet) => workbook.has(sheet) && hasCells(workbook, sheet));
  const block = (area: Area): Block => blockAt(workbook, area, request.formulas === true);
  return {
    ...workbook.shape(),
    active,
    named: Object.fromEntries(
      request.names.flatMap((name): [string, Block][] => {
        const area = names.get(name);
        return area ? [[name, block(area)]] : [];
      }),
    ),
    used: Object.fromEntries(
      sheets.map((sheet): [string, Block] => [sheet, block(workbook.usedArea(sheet))]),
    ),
  };
}

export function look({ areas }: Glance): Seen {
  const workbook = new Workbook();
  return {
    active: workbook.active(),
    shape: shapeOf(workbook.shape()),
    digests: areas.map((area) => (workbook.has(area.sheet) ? digestOf(workbook.values(area)) : null)),
    used: Object.fromEntries(
      workbook.sheetNames().flatMap((sheet): [string, [number, number]][] => {
        if (!hasCells(workbook, sheet)) return [];
        const { rows, columns } = workbook.usedArea(sheet);
        return [[sheet, [rows, columns]]];
      }),
    ),
  };
}

export function select(area: Area): null {
  const workbook = new Workbook();
  const there = workbook.onGrid(area);
  if (there) workbook.book.setActiveRange(workbook.range(there));
  return null;
}

function blockAt(workbook: Workbook, area: Area, formulas: boolean): Block {
  if (area.rows === 0 || area.columns === 0) {
    return { area, values: [], ...(formulas ? { formulas: [] } : {}) };
  }
  const values = workbook.values(area);
  return formulas ? { area, values, formulas: workbook.formulas(area) } : { area, values };
}

/** A sheet that is one large chart has no cells to ask for. */
function hasCells(workbook: Workbook, sheet: string): boolean {
  return workbook.sheet(sheet).getType() === SpreadsheetApp.SheetType.GRID;
}
