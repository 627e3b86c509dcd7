import { ExcelError } from './excel-error';
import { RangeObject } from './range-object';
import type { Fakes } from './served';
import type { Chart, Sheet } from './sheet';

const chartTypes = ['BarClustered', 'ColumnClustered', 'Line', 'XYScatter', 'Bubble', 'BarStacked'];

export class ChartCollectionObject implements Fakes<Excel.ChartCollection, 'items' | 'getItemAt' | 'add'> {
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  get items() {
    return this.#sheet.charts.map(
      (chart) => new ChartObject(this.#sheet, chart),
    ) as object[] as Excel.Chart[];
  }
  getItemAt(index: number) {
    const chart = this.#sheet.charts.at(index);
    if (!chart || index < 0) throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
    return new ChartObject(this.#sheet, chart);
  }
  add(type: string, source: unknown, seriesBy: string) {
    if (this.#sheet.locked) throw new ExcelError('AccessDenied', 'the sheet is protected');
    if (!chartTypes.includes(type)) throw new ExcelError('InvalidArgument', `no chart is of type ${type}`);
    const { columns } = RangeObject.cellsOf(source).place;
    const chart: Chart = {
      name: `Chart ${this.#sheet.charts.length + 1}`,
      title: '',
      type,
      legend: true,
      source: RangeObject.addressOf(source),
      seriesBy,
      series: Array.from({ length: type === 'Bubble' ? 1 : columns }, () => ({})),
    };
    this.#sheet.charts.push(chart);
    return new ChartObject(this.#sheet, chart);
  }
}

class ChartObject implements Fakes<
  Excel.Chart,
  'id' | 'name' | 'title' | 'legend' | 'series' | 'setPosition' | 'delete'
> {
  readonly #sheet: Sheet;
  readonly #chart: Chart;

  constructor(sheet: Sheet, chart: Chart) {
    this.#sheet = sheet;
    this.#chart = chart;
  }

  get id() {
    return `chart ${this.#sheet.charts.indexOf(this.#chart)}`;
  }
  get name() {
    return this.#chart.name;
  }
  set name(name: string) {
    this.#chart.name = name;
  }
  get title() {
    return new TitleObject(this.#chart);
  }
  get legend() {
    return new LegendObject(this.#chart);
  }
  get series() {
    return new SeriesCollectionObject(this.#chart);
  }
  setPosition(start: unknown) {
    this.#chart.at = RangeObject.addressOf(start);
  }
  delete() {
    this.#sheet.charts.splice(this.#sheet.charts.indexOf(this.#chart), 1);
  }
}

class TitleObject implements Fakes<Excel.ChartTitle, 'text'> {
  readonly #chart: Chart;

  constructor(chart: Chart) {
    this.#chart = chart;
  }

  get text() {
    return this.#chart.title;
  }
  set text(text: string) {
    this.#chart.title = text;
  }
}

class LegendObject implements Fakes<Excel.ChartLegend, 'visible'> {
  readonly #chart: Chart;

  constructor(chart: Chart) {
    this.#chart = chart;
  }

  get visible() {
    return this.#chart.legend;
  }
  set visible(visible: boolean) {
    this.#chart.legend = visible;
  }
}

class SeriesCollectionObject implements Fakes<Excel.ChartSeriesCollection, 'getItemAt'> {
  readonly #chart: Chart;

  constructor(chart: Chart) {
    this.#chart = chart;
  }

  getItemAt(index: number) {
    const series = this.#chart.series.at(index);
    if (!series) throw new ExcelError('ItemNotFound', `the chart has no series ${index}`);
    return new SeriesObject(this.#chart, series);
  }
}

class SeriesObject implements Fakes<Excel.ChartSeries, 'setXAxisValues' | 'setValues' | 'setBubbleSizes'> {
  readonly #chart: Chart;
  readonly #series: Record<string, string>;

  constructor(chart: Chart, series: Record<string, string>) {
    this.#chart = chart;
    this.#series = series;
  }

  setXAxisValues(range: unknown) {
    this.#series.x = RangeObject.addressOf(range);
  }
  setValues(range: unknown) {
    this.#series.y = RangeObject.addressOf(range);
  }
  setBubbleSizes(range: unknown) {
    if (this.#chart.type !== 'Bubble') throw new ExcelError('InvalidOperation', 'only bubbles have sizes');
    this.#series.size = RangeObject.addressOf(range);
  }
}
