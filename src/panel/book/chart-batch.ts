import type { Batch, Block, NativeChart, Step, Value } from '../host';

/** A chart's figures: what its columns are, and its rows, the name or x first. */
export interface ChartTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** How a column's figures are written where not as they are, by its place. */
  readonly looks?: Readonly<Record<number, 'percent' | 'score'>>;
}

export const dashboardSheet = 'KAM Dashboard';

/** Rows that a chart and its figures take up at least; bands begin at multiples of it, so charts never overlap. */
const band = 20;

/** Puts a chart with its figures below what the dashboard sheet holds already; makes the sheet where there is none. */
export function chartBatch(title: string, type: NativeChart['type'], table: ChartTable, used?: Block): Batch {
  const sheet = dashboardSheet;
  const filled = used?.values.length ?? 0;
  const row = Math.ceil(filled / band) * band;
  const columns = table.header.length;
  const data = { sheet, row: row + 1, column: 0, rows: table.rows.length + 1, columns };
  const titleCell = { sheet, row, column: 0, rows: 1, columns: 1 };
  const name = filled === 0 ? title : `${title} (${row / band + 1})`;
  const body = { ...data, row: row + 2, rows: table.rows.length };
  const looks = Object.entries(table.looks ?? {}).map(([column, look]): Step => {
    return { do: 'look', area: { ...body, column: Number(column), columns: 1 }, look };
  });
  const steps: Step[] = [
    { do: 'put', area: titleCell, cells: [[title]] },
    { do: 'look', area: titleCell, look: 'title' },
    { do: 'put', area: data, cells: [table.header, ...table.rows] },
    { do: 'look', area: { ...data, rows: 1 }, look: 'header' },
    ...looks,
    { do: 'chart', chart: { sheet, title: name, type, data, at: { row: row + 1, column: columns + 1 } } },
  ];
  return {
    title: `Insert the chart ${title}`,
    steps: used ? steps : [{ do: 'add sheet', sheet }, { do: 'widths', sheet, widths: [28] }, ...steps],
    empty: used ? [{ sheet, row, column: 0, rows: data.rows + 1, columns }] : undefined,
  };
}
