import type { Area } from '../../../src/panel/host';
import type { Chart } from './book';
import { RangeObject } from './range-object';
import { never, served, unserved, type Execution } from './service';

type RealChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type RealBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

export class ChartObject implements Pick<RealChart, 'getOptions'> {
  constructor(
    readonly chart: Chart,
    private readonly execution: Execution,
  ) {}

  getOptions() {
    const get = (option: string) => this.chart.options.get(option) ?? null;
    return served('ChartOptions', { get }, this.execution);
  }

  asServed(): RealChart {
    return served('EmbeddedChart', this, this.execution) as unknown as RealChart;
  }
}

type Used = 'setChartType' | 'addRange' | 'setOption' | 'setNumHeaders' | 'setPosition' | 'build';

export class ChartBuilder implements Pick<RealBuilder, Used> {
  private type: string | undefined;
  private placed = false;
  private readonly ranges: Area[] = [];
  private readonly options = new Map<string, unknown>();

  constructor(private readonly execution: Execution) {}

  setChartType(type: unknown) {
    this.type = String(type);
    return this as unknown as RealBuilder;
  }

  addRange(range: unknown) {
    this.ranges.push(unserved(range, RangeObject, this.execution.fail).at);
    return this as unknown as RealBuilder;
  }

  setOption(option: string, value: unknown) {
    this.options.set(option, value);
    return this as unknown as RealBuilder;
  }

  setNumHeaders(headers: number) {
    this.options.set('headers', headers);
    return this as unknown as RealBuilder;
  }

  setPosition(row: number, column: number, x: number, y: number) {
    if (![row, column].every((place) => place >= 1) || ![x, y].every(Number.isInteger)) {
      this.execution.fail('no such place');
    }
    this.placed = true;
    return this as unknown as RealBuilder;
  }

  build(): RealChart {
    const { type, ranges, options } = this;
    if (type === undefined || ranges.length === 0 || !this.placed) {
      return this.execution.fail('The chart is not complete.');
    }
    const title = options.get('title');
    if (typeof title !== 'string') return this.execution.fail('The title is no text.');
    return new ChartObject({ title, type, ranges, options }, this.execution).asServed();
  }

  asServed(): RealBuilder {
    return served('EmbeddedChartBuilder', this, this.execution, never) as unknown as RealBuilder;
  }
}
