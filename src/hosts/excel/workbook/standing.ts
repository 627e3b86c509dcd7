/**
 * How things stand before a batch: the first trip of a write. It gathers what the checks need, and what is to be put
 * back should the batch be taken back.
 */
import type { Area, Batch, Before, Content, Step } from '../../../panel/host';
import { dresses } from '../../dresses';
import { reachOf } from '../../merged-cells';
import { contentOf } from './cell-content';
import { drawnReader, formatsOf, wishesOf } from './drawn';
import { charactersOf } from './looks';
import { mergedReader, readMerged } from './merged';
import { cellReader, readCells } from './read-cells';
import { areaOf, areaOfReference, key, place, rangeOf } from './references';
import { knowsSpills, withoutSpilled } from './spilled';

export interface Standing {
  /** The sheets that are there, by their key. */
  readonly sheets: ReadonlyMap<string, SheetStanding>;
  readonly structureLocked: boolean;
  /** The workbook's names, by their key. */
  readonly names: ReadonlyMap<string, NameStanding>;
  /** What the batch writes to, in the order of its steps; not on sheets that it adds or that are gone. */
  readonly puts: readonly PutStanding[];
  /** How the cells are drawn that the batch draws anew, and how wide its columns are. */
  readonly dresses: NonNullable<Before['dresses']>;
  readonly widths: NonNullable<Before['widths']>;
  /** The values of the areas that the batch has expectations of; undefined where the sheet is gone. */
  readonly expected: readonly (unknown[][] | undefined)[];
  /** The first cell in use of each area that should be empty and isn't. */
  readonly used: readonly Area[];
  /** Merged cells that the batch may meet. */
  readonly merged: readonly Area[];
}

interface SheetStanding {
  readonly name: string;
  readonly locked: boolean;
  /** The names of its charts, where the batch removes some. */
  readonly charts: readonly string[];
}

interface NameStanding {
  readonly area: Area | null;
  /** It stands for something else than one area, which could not be put back. */
  readonly taken: boolean;
}

export interface PutStanding {
  readonly area: Area;
  readonly cells: Content[][];
  /** As Excel gives them, values where there is none. */
  readonly formulas: unknown[][];
  readonly numberFormat: unknown[][];
  /** Whether a protected sheet would let it be written. */
  readonly unlocked: boolean;
  readonly hiddenRows: boolean;
  readonly hiddenColumns: boolean;
}

/** First as if all the sheets were there, in one trip; else asks which are, and for less at once. */
export async function standingOf(context: Excel.RequestContext, batch: Batch): Promise<Standing> {
  try {
    return await gather(context, batch, () => true);
  } catch {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const there = new Set(sheets.items.map(({ name }) => key(name)));
    return gather(context, batch, (sheet) => there.has(key(sheet)), true);
  }
}

async function gather(
  context: Excel.RequestContext,
  batch: Batch,
  there: (sheet: string) => boolean,
  slowly = false,
): Promise<Standing> {
  const { workbook } = context;
  const { steps, expect = [], empty = [] } = batch;
  const added = new Set(steps.flatMap((step) => (step.do === 'add sheet' ? [key(step.sheet)] : [])));
  const exists = ({ sheet }: { sheet: string }) => !added.has(key(sheet)) && there(sheet);
  const areas = steps.flatMap((step) => (step.do === 'put' ? [step.area] : [])).filter(exists);
  const drawing = steps.filter((step) => 'area' in step && step.area !== null && exists(step.area));
  const formatted = drawing.flatMap((step) =>
    step.do === 'look' && dresses[step.look].numberFormat !== undefined ? [step.area] : [],
  );
  const widened = steps.filter((step) => step.do === 'widths').filter(exists);
  const expected = expect.map(({ area }) => area).filter(exists);
  const empties = empty.filter(exists);
  const chartSheets = [
    ...new Set(
      steps
        .filter(removesChart)
        .filter(exists)
        .map(({ sheet }) => sheet),
    ),
  ];

  const sheets = workbook.worksheets.load('items/name,items/protection/protected');
  const names = workbook.names.load('items/name,items/formula,items/scope');
  const structure = workbook.protection.load('protected');
  const ranges = areas.map((area) => {
    const range = rangeOf(context, area).load([
      'rowHidden',
      'columnHidden',
      ...(knowsSpills() ? ['hasSpill'] : []),
    ]);
    range.format.protection.load('locked');
    return range;
  });
  const used = empties.map((area) =>
    rangeOf(context, area)
      .getUsedRangeOrNullObject(true)
      .load([...place]),
  );
  const charts = chartSheets.map((sheet) => workbook.worksheets.getItem(sheet).charts.load('items/name'));
  const reader = cellReader(
    context,
    [...areas, ...expected],
    ['values', 'formulas', 'valueTypes', 'numberFormat'],
  );
  const reach = reachOf(batch).filter(exists);
  const merged = mergedReader(context, slowly ? [] : reach);
  const formatReader = cellReader(context, formatted, ['numberFormat']);
  const drawn = drawnReader(context, wishesOf(drawing));
  const columns = widened.map(({ sheet, widths }) =>
    widths.map((_, column) => rangeOf(context, { sheet, row: 0, column, rows: 1, columns: 1 }).format),
  );
  for (const format of columns.flat()) format.load('columnWidth');
  if (!slowly) {
    reader.ask();
    formatReader.ask();
  }
  drawn.ask();
  await context.sync();

  const formats = await formatReader.take();
  const drawnBefore = await drawn.take();
  const cells = await reader.take();
  const contents = cells.slice(0, areas.length).map(contentsOf);
  const spilling = areas.filter((_, i) => knowsSpills() && ranges[i].hasSpill !== false);
  await withoutSpilled(context, spilling, (area) => contents[areas.indexOf(area)]);
  const chartNames = new Map(
    chartSheets.map((sheet, i) => [key(sheet), charts[i].items.map(({ name }) => name)]),
  );
  return {
    sheets: new Map(
      sheets.items.map(({ name, protection }) => {
        return [key(name), { name, locked: protection.protected, charts: chartNames.get(key(name)) ?? [] }];
      }),
    ),
    structureLocked: structure.protected,
    names: new Map(names.items.filter(({ scope }) => scope === 'Workbook').map(nameStanding)),
    puts: areas.map((area, i) => ({
      area,
      cells: contents[i],
      formulas: cells[i].formulas,
      numberFormat: cells[i].numberFormat,
      unlocked: ranges[i].format.protection.locked === false,
      hiddenRows: ranges[i].rowHidden !== false,
      hiddenColumns: ranges[i].columnHidden !== false,
    })),
    dresses: [
      ...formatted.map((area, i) => ({ area, dress: formatsOf(formats[i].numberFormat) })),
      ...areas.flatMap((area, i) => {
        const { numberFormat } = cells[i];
        return numberFormat.flat().includes('@') ? [{ area, dress: formatsOf(numberFormat) }] : [];
      }),
      ...drawnBefore,
    ],
    widths: widened.map(({ sheet }, i) => ({
      sheet,
      widths: columns[i].map(({ columnWidth }) => charactersOf(columnWidth)),
    })),
    expected: expect.map(({ area }) => {
      const at = expected.indexOf(area);
      return at < 0 ? undefined : cells[areas.length + at].values;
    }),
    used: await firstCells(
      context,
      used.flatMap((range, i) => (range.isNullObject ? [] : [areaOf(empties[i].sheet, range)])),
    ),
    merged: await (slowly ? readMerged(context, reach) : merged()),
  };
}

/** The first cell in use of areas that begin with a row in use. */
async function firstCells(context: Excel.RequestContext, areas: readonly Area[]): Promise<Area[]> {
  const rows = areas.map((area) => ({ ...area, rows: 1 }));
  const cells = await readCells(context, rows, ['formulas']);
  return rows.map((row, i) => {
    const first = cells[i].formulas[0].findIndex((formula) => formula !== '');
    return { ...row, column: row.column + Math.max(0, first), columns: 1 };
  });
}

function removesChart(step: Step): step is Extract<Step, { do: 'remove chart' }> {
  return step.do === 'remove chart';
}

function contentsOf(cells: {
  values: unknown[][];
  formulas: unknown[][];
  valueTypes: unknown[][];
}): Content[][] {
  return cells.values.map((row, r) =>
    row.map((value, c) => contentOf({ value, formula: cells.formulas[r][c], type: cells.valueTypes[r][c] })),
  );
}

function nameStanding({ name, formula }: Excel.NamedItem): [string, NameStanding] {
  const text = String(formula);
  const area = areaOfReference(text) ?? null;
  // a name whose cells are gone stands for nothing any more
  return [key(name), { area, taken: area === null && !text.includes('#REF!') }];
}
