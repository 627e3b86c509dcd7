// A batch's steps as commands to Excel, which does them in order at the sync; new sheets are there already.
import { addressOf, type Area, type Content, type Step } from '../../../panel/host';
import { typed } from './cell-content';
import { addChart } from './charts';
import { redraw } from './drawn';
import { drawLook, offerChoices, pointsOf } from './looks';
import { pacer, type Pacer } from './pacer';
import { key, rangeOf } from './references';
import type { PutStanding, Standing } from './standing';

export async function perform(
  context: Excel.RequestContext,
  steps: readonly Step[],
  standing: Standing,
): Promise<void> {
  const pace = pacer(context);
  const sheets = new Set(standing.sheets.keys());
  const names = new Set(standing.names.keys());
  const charts = new Map([...standing.sheets].map(([sheet, { charts }]) => [sheet, [...charts]]));
  for (const step of steps) await take(step);
  await context.sync();

  async function take(step: Step): Promise<void> {
    const { worksheets, names: named } = context.workbook;
    switch (step.do) {
      case 'add sheet':
        sheets.add(key(step.sheet));
        break;
      case 'remove sheet':
        if (sheets.delete(key(step.sheet))) worksheets.getItem(step.sheet).delete();
        break;
      case 'hide sheet':
        worksheets.getItem(step.sheet).visibility = 'Hidden';
        break;
      case 'put':
        await put(
          context,
          step.area,
          step.cells,
          standing.puts.find(({ area }) => area === step.area),
          pace,
        );
        break;
      case 'name':
        if (step.area === null) {
          if (names.delete(key(step.name))) named.getItem(step.name).delete();
        } else if (names.has(key(step.name))) {
          // changed and not made anew, so that formulas with the name never lose it
          named.getItem(step.name).formula = `=${addressOf(step.area)}`;
        } else {
          named.add(step.name, rangeOf(context, step.area));
          names.add(key(step.name));
        }
        break;
      case 'look':
        drawLook(rangeOf(context, step.area), step.look);
        break;
      case 'dress':
        redraw(rangeOf(context, step.area), step.dress);
        break;
      case 'choices':
        offerChoices(rangeOf(context, step.area), step.words);
        break;
      case 'widths':
        step.widths.forEach((characters, column) => {
          const area = { sheet: step.sheet, row: 0, column, rows: 1, columns: 1 };
          rangeOf(context, area).format.columnWidth = pointsOf(characters);
        });
        break;
      case 'freeze':
        freeze(worksheets.getItem(step.sheet), step);
        break;
      case 'chart':
        addChart(context, step.chart);
        break;
      case 'remove chart': {
        const left = charts.get(key(step.sheet)) ?? [];
        const at = left.lastIndexOf(step.title);
        if (at < 0) break;
        worksheets.getItem(step.sheet).charts.getItemAt(at).delete();
        left.splice(at, 1);
      }
    }
    await pace(commandSize * 8);
  }
}

/** About what one command takes on its way to Excel, in characters. */
const commandSize = 250;

/**
 * Writes cells. Where a filter hides rows Excel on the desktop puts a block's cells into the wrong ones, a row at a time
 * it does not. A cell formatted as text would keep a formula as text and a number too, so it loses that format.
 */
async function put(
  context: Excel.RequestContext,
  area: Area,
  cells: readonly (readonly Content[])[],
  standing: PutStanding | undefined,
  pace: Pacer,
): Promise<void> {
  const formulas = cells.some((row) =>
    row.some((content) => typeof content === 'object' && content !== null),
  );
  for (const strip of strips(area, standing)) {
    const range = rangeOf(context, strip);
    const at = { row: strip.row - area.row, column: strip.column - area.column };
    const part = <T>(grid: readonly (readonly T[])[]) =>
      grid.slice(at.row, at.row + strip.rows).map((row) => row.slice(at.column, at.column + strip.columns));
    const formats = part(standing?.numberFormat ?? []);
    if (formats.flat().includes('@')) {
      range.numberFormat = formats.map((row) => row.map((format) => (format === '@' ? 'General' : null)));
    }
    const contents = part(cells).map((row) => row.map(typed));
    if (formulas) range.formulas = contents;
    else range.values = contents;
    await pace(commandSize * 3 + sizeOf(contents));
  }
}

/** The area as it is written: whole, or in strips small enough for one trip, or row by row. */
function* strips(area: Area, standing: PutStanding | undefined): Generator<Area> {
  const rows = standing?.hiddenRows ? 1 : Math.max(1, Math.floor(cellsAtOnce / area.columns));
  const columns = standing?.hiddenColumns ? 1 : area.columns;
  for (let r = 0; r < area.rows; r += rows) {
    for (let c = 0; c < area.columns; c += columns) {
      const [row, column] = [area.row + r, area.column + c];
      yield {
        ...area,
        row,
        column,
        rows: Math.min(rows, area.rows - r),
        columns: Math.min(columns, area.columns - c),
      };
    }
  }
}

const cellsAtOnce = 20_000;

function sizeOf(contents: readonly (readonly unknown[])[]): number {
  return JSON.stringify(contents).length;
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: { rows: number; columns: number }): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}
