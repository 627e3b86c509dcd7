/**
 * What can be seen of the workbook in one trip: sheets, names, the selection, the tables asked for by name, and how far
 * the sheets asked for are used. The quick way trusts that nothing asked for is huge, and that Excel lets a missing sheet
 * or name pass through a chain of calls; where that goes wrong, or where a chart is selected and no cells, the ways
 * after it ask for less at once.
 */
import type { Area, ReadRequest } from '../../../panel/host';
import { areaOf, areaOfReference, gridColumns, gridRows, key, place } from './references';
import { readCells } from './read-cells';

export interface Sight {
  readonly sheets: string[];
  readonly names: Map<string, Area>;
  readonly active: Area;
  readonly named: Map<string, { area: Area; values: unknown[][]; formulas: unknown[][] }>;
  /** From A1 to the last used cell, by sheet; no rows where a sheet is empty. */
  readonly used: Map<string, Area>;
}

export async function look(context: Excel.RequestContext, request: ReadRequest): Promise<Sight> {
  const { workbook } = context;
  try {
    return await quickLook(context, request, workbook.getSelectedRange());
  } catch {
    try {
      return await quickLook(context, request, workbook.getActiveCell());
    } catch {
      return await carefulLook(context, request);
    }
  }
}

async function quickLook(
  context: Excel.RequestContext,
  request: ReadRequest,
  selected: Excel.Range,
): Promise<Sight> {
  const { worksheets, names } = context.workbook;
  const lists = loadLists(context);
  selected.load([...place, 'worksheet/name']);
  const active = worksheets.getActiveWorksheet();
  const named = request.names.map((name) => {
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    return {
      name,
      range: range.load([...place, 'worksheet/name', 'values', ...(request.formulas ? ['formulas'] : [])]),
    };
  });
  const used = [...new Set(request.sheets)].map((asked) => {
    const sheet = asked === 'active' ? active : worksheets.getItemOrNullObject(asked);
    return { sheet: sheet.load('name'), range: sheet.getUsedRangeOrNullObject(true).load([...place]) };
  });
  await context.sync();
  const sight = sightOf(lists, request, areaOf(selected.worksheet.name, selected));
  for (const { name, range } of named) {
    if (range.isNullObject) continue;
    const area = areaOf(range.worksheet.name, range);
    sight.named.set(name, { area, values: range.values, formulas: request.formulas ? range.formulas : [] });
    // one that is worked out (=OFFSET(…)) has no reference to parse
    sight.names.set(name, area);
  }
  for (const { sheet, range } of used) {
    if (!sheet.isNullObject) sight.used.set(sheet.name, usedArea(sheet.name, range));
  }
  return sight;
}

/** Asks for nothing before it knows that it is there, and for the cells of a large name only where they are used. */
async function carefulLook(context: Excel.RequestContext, request: ReadRequest): Promise<Sight> {
  const { worksheets } = context.workbook;
  const lists = loadLists(context);
  await context.sync();
  const sight = sightOf(lists, request, await activeCell(context, lists.sheets.items[0].name));
  const sheets = new Map(sight.sheets.map((sheet) => [key(sheet), sheet]));
  const asked = request.sheets.map((sheet) =>
    sheet === 'active' ? sight.active.sheet : sheets.get(key(sheet)),
  );
  const named = request.names.flatMap((name) => {
    const area = sight.names.get(name);
    return area && sheets.has(key(area.sheet)) ? [{ name, area }] : [];
  });
  const wanted = new Set([
    ...asked.filter((sheet) => sheet !== undefined),
    ...named.map(({ area }) => area.sheet),
  ]);
  const used = [...wanted].map((sheet) => {
    return {
      sheet,
      range: worksheets
        .getItem(sheet)
        .getUsedRangeOrNullObject(true)
        .load([...place]),
    };
  });
  await context.sync();
  const ends = new Map(used.map(({ sheet, range }) => [sheet, usedArea(sheet, range)]));
  for (const sheet of asked) if (sheet !== undefined) sight.used.set(sheet, ends.get(sheet)!);
  const areas = named.map(({ area }) => clipped(area, ends.get(area.sheet)!));
  const cells = await readCells(context, areas, ['values', 'formulas']);
  named.forEach(({ name }, i) => sight.named.set(name, { area: areas[i], ...cells[i] }));
  return sight;
}

function loadLists({ workbook }: Excel.RequestContext) {
  return {
    sheets: workbook.worksheets.load('items/name'),
    names: workbook.names.load('items/name,items/formula,items/scope'),
  };
}

function sightOf({ sheets, names }: ReturnType<typeof loadLists>, request: ReadRequest, active: Area): Sight {
  const asked = new Map(request.names.map((name) => [key(name), name]));
  const areas = names.items.flatMap(({ name, formula, scope }): [string, Area][] => {
    const area = scope === 'Workbook' && typeof formula === 'string' ? areaOfReference(formula) : undefined;
    return area ? [[asked.get(key(name)) ?? name, area]] : [];
  });
  return {
    sheets: sheets.items.map(({ name }) => name),
    names: new Map(areas),
    active,
    named: new Map(),
    used: new Map(),
  };
}

async function activeCell(context: Excel.RequestContext, firstSheet: string): Promise<Area> {
  const cell = context.workbook.getActiveCell().load([...place, 'worksheet/name']);
  try {
    await context.sync();
    return areaOf(cell.worksheet.name, cell);
  } catch {
    // a sheet that is one chart has no cell
    return { sheet: firstSheet, row: 0, column: 0, rows: 1, columns: 1 };
  }
}

function usedArea(sheet: string, range: Excel.Range): Area {
  if (range.isNullObject) return { sheet, row: 0, column: 0, rows: 0, columns: 0 };
  const { row, column, rows, columns } = areaOf(sheet, range);
  return { sheet, row: 0, column: 0, rows: row + rows, columns: column + columns };
}

/** A name over whole columns or rows ends where the sheet is used no more. */
function clipped(area: Area, used: Area): Area {
  const rows = area.rows === gridRows ? Math.max(1, used.rows) : area.rows;
  const columns = area.columns === gridColumns ? Math.max(1, used.columns) : area.columns;
  return { ...area, rows, columns };
}
