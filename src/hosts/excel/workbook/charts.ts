import type { Area, NativeChart } from '../../../panel/host';
import { rangeOf } from './references';

const types = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  line: 'Line',
  scatter: 'XYScatter',
  bubble: 'Bubble',
  'stacked bar': 'BarStacked',
} as const satisfies Record<NativeChart['type'], `${Excel.ChartType}`>;

/** Adds a chart of Excel's own. Which column holds names or x is said outright: left to itself Excel goes by their look. */
export function addChart(context: Excel.RequestContext, { sheet, title, type, data, at }: NativeChart): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const series = Math.max(1, data.columns - 1);
  const source =
    type === 'bubble'
      ? columnsOf(data, data.columns > 3 ? 1 : 0, 3)
      : columnsOf(data, data.columns - series, series);
  const chart = worksheet.charts.add(
    types[type] as Excel.ChartType,
    rangeOf(context, source),
    'Columns' as Excel.ChartSeriesBy,
  );
  // by its name the chart is found when it is to be removed
  chart.name = title;
  chart.title.text = title;
  chart.legend.visible = series > 1 && type !== 'bubble';
  if (type === 'bubble') pointBubbles(context, chart, data);
  else if (data.columns > 1) {
    const names = rangeOf(context, below(columnsOf(data, 0, 1)));
    for (let i = 0; i < series; i++) chart.series.getItemAt(i).setXAxisValues(names);
  }
  chart.setPosition(worksheet.getRangeByIndexes(at.row, at.column, 1, 1));
}

/** x, y and size, after the names where there are any. Excel has no groups among bubbles. */
function pointBubbles(context: Excel.RequestContext, chart: Excel.Chart, data: Area): void {
  const first = data.columns > 3 ? 1 : 0;
  const column = (i: number) => rangeOf(context, below(columnsOf(data, first + i, 1)));
  const bubbles = chart.series.getItemAt(0);
  bubbles.setXAxisValues(column(0));
  bubbles.setValues(column(1));
  bubbles.setBubbleSizes(column(2));
}

function columnsOf(area: Area, from: number, columns: number): Area {
  return { ...area, column: area.column + from, columns };
}

/** The area without its header row. */
function below(area: Area): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}
