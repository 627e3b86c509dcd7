import type { ChartDefinition, CoreCommand, Model } from '@odoo/o-spreadsheet';
import { addressOf, type Area, type NativeChart } from '../../../panel/host';
import { sheetIdOf } from './places';

/** In pixels. */
const size = { width: 560, height: 340 };

/** Cells that a chart covers at most. */
export const chartSpan = { rows: 16, columns: 8 };

/** The product's colours, as the panel's charts have them. */
const colours = ['#0B5A63', '#E08A00', '#4AA39C', '#7A5195', '#B8C400', '#C2507F', '#5B7FB9', '#8A6D4F'];

export function chartCommand(model: Model, sheetId: string, chart: NativeChart): CoreCommand {
  return {
    type: 'CREATE_CHART',
    sheetId,
    chartId: model.uuidGenerator.uuidv4(),
    figureId: model.uuidGenerator.uuidv4(),
    col: chart.at.column,
    row: chart.at.row,
    offset: { x: 0, y: 0 },
    size,
    definition: definitionOf(chart),
  };
}

function definitionOf({ title, type, data }: NativeChart): ChartDefinition {
  const [labels, ...series] = columnsOf({ type, data });
  const ids = series.map((_, i) => String(i));
  const common = {
    title: { text: title },
    legendPosition: series.length > 1 ? 'top' : 'none',
    dataSetStyles: Object.fromEntries(
      ids.map((id, i) => [id, { backgroundColor: colours[i % colours.length] }]),
    ),
    dataSource: {
      type: 'range',
      dataSets: series.map((column, i) => ({ dataSetId: ids[i], dataRange: addressOf(column) })),
      dataSetsHaveTitle: true,
      labelRange: addressOf(labels),
    },
  } as const;
  if (type === 'line') return { ...common, type, labelsAsText: false, stacked: false, cumulative: false };
  if (type === 'scatter' || type === 'bubble') return { ...common, type: 'scatter', labelsAsText: false };
  return { ...common, type: 'bar', stacked: type === 'stacked bar', horizontal: type !== 'column' };
}

/** Labels or x, then the series. The engine draws no bubbles of different sizes: theirs are points at x and y. */
function columnsOf({ type, data }: Pick<NativeChart, 'type' | 'data'>): Area[] {
  const column = (i: number): Area => ({ ...data, column: data.column + i, columns: 1 });
  const all = Array.from({ length: data.columns }, (_, i) => column(i));
  const first = data.columns > 3 ? 1 : 0; // after the names, where there are any
  return type === 'bubble' ? all.slice(first, first + 2) : all.length > 1 ? all : [all[0], all[0]];
}

/** Takes away the last chart of a title; nothing where there is none any more. */
export function removeChartCommands(model: Model, sheet: string, title: string): CoreCommand[] {
  const { getters } = model;
  const sheetId = sheetIdOf(model, sheet);
  if (sheetId === undefined) return [];
  const chartId = getters
    .getChartIds(sheetId)
    .filter((id) => getters.getChartDefinition(id).title?.text === title)
    .at(-1);
  return chartId === undefined
    ? []
    : [{ type: 'DELETE_FIGURE', sheetId, figureId: getters.getFigureIdFromChartId(chartId) }];
}
