import type { NativeChart } from '../../../panel/host';
import type { Range, Workbook } from './workbook';

export function insertChart(workbook: Workbook, { sheet: name, title, type, data, at }: NativeChart): void {
  const sheet = workbook.sheet(name);
  let builder = sheet.newChart().setChartType(chartType(type));
  for (const range of rangesOf(workbook, type, data)) builder = builder.addRange(range);
  if (type === 'stacked bar') builder = builder.setOption('isStacked', true);
  const chart = builder
    .setNumHeaders(1)
    .setOption('title', title)
    .setPosition(at.row + 1, at.column + 1, 0, 0)
    .build();
  sheet.insertChart(chart);
}

/** Without a chart of that title there is nothing to do: somebody removed or renamed it. */
export function removeChart(workbook: Workbook, name: string, title: string): void {
  if (!workbook.has(name)) return;
  const sheet = workbook.sheet(name);
  const chart = sheet.getCharts().find((each) => each.getOptions().get('title') === title);
  if (chart) sheet.removeChart(chart);
}

function chartType(type: NativeChart['type']): GoogleAppsScript.Charts.ChartType {
  const types = Charts.ChartType;
  switch (type) {
    case 'bar':
    case 'stacked bar':
      return types.BAR;
    case 'column':
      return types.COLUMN;
    case 'line':
      return types.LINE;
    case 'scatter':
      return types.SCATTER;
    case 'bubble':
      return types.BUBBLE;
  }
}

/** The whole table; for bubbles its columns one by one, as Google Sheets wants them: name, x, y, group, size. */
function rangesOf(workbook: Workbook, type: NativeChart['type'], data: NativeChart['data']): Range[] {
  if (type !== 'bubble') return [workbook.range(data)];
  const order = data.columns === 5 ? [0, 1, 2, 4, 3] : Array.from({ length: data.columns }, (_, c) => c);
  return order.map((c) => workbook.range({ ...data, column: data.column + c, columns: 1 }));
}
