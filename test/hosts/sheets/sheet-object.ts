import type { Area } from '../../../src/panel/host';
import { ChartBuilder, ChartObject } from './chart-objects';
import type { Book, SheetState } from './book';
import { RangeListObject, RangeObject } from './range-object';
import { served, unserved, type Execution } from './service';

type Real = GoogleAppsScript.Spreadsheet.Sheet;
type Used =
  | 'getName'
  | 'getType'
  | 'getRangeList'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'getLastRow'
  | 'getLastColumn'
  | 'insertRowsAfter'
  | 'insertColumnsAfter'
  | 'getColumnWidth'
  | 'setColumnWidths'
  | 'hideSheet'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'newChart'
  | 'insertChart'
  | 'getCharts'
  | 'removeChart';

export class SheetObject implements Pick<Real, Used> {
  readonly asServed: Real;

  constructor(
    private readonly book: Book,
    readonly state: SheetState,
    private readonly execution: Execution,
    private readonly types: { readonly GRID: unknown; readonly OBJECT: unknown },
  ) {
    this.asServed = served('Sheet', this, execution) as unknown as Real;
  }

  getName = () => this.state.name;
  getType = () =>
    (this.state.isChart ? this.types.OBJECT : this.types.GRID) as GoogleAppsScript.Spreadsheet.SheetType;
  getMaxRows = () => this.state.maxRows;
  getMaxColumns = () => this.state.maxColumns;
  getLastRow = () => this.state.used().rows;
  getLastColumn = () => this.state.used().columns;

  getRange(row: number, column: number, rows: number, columns: number) {
    return this.range({ sheet: this.state.name, row: row - 1, column: column - 1, rows, columns }).asServed();
  }

  getRangeList(places: string[]) {
    return new RangeListObject(
      places.map((place) => this.range(this.areaAt(place))),
      this.execution,
    ).asServed();
  }

  insertRowsAfter(after: number, count: number): Real {
    if (after !== this.state.maxRows || !(count > 0)) this.execution.fail('rows are added at the end');
    this.state.maxRows += count;
    this.book.checkCells(this.execution.fail);
    return this as unknown as Real;
  }

  insertColumnsAfter(after: number, count: number): Real {
    if (after !== this.state.maxColumns || !(count > 0)) this.execution.fail('columns are added at the end');
    this.state.maxColumns += count;
    this.book.checkCells(this.execution.fail);
    return this as unknown as Real;
  }

  getColumnWidth = (column: number) => this.state.widths.get(column - 1) ?? 100;

  setColumnWidths(first: number, count: number, width: number): Real {
    if (!Number.isInteger(width) || first < 1 || first + count - 1 > this.state.maxColumns) {
      this.execution.fail('Those columns are out of bounds.');
    }
    for (let i = 0; i < count; i++) this.state.widths.set(first - 1 + i, width);
    return this as unknown as Real;
  }

  hideSheet(): Real {
    if (this.book.sheets.every((sheet) => sheet === this.state || sheet.isHidden)) {
      this.execution.fail("You can't hide all the sheets in a document.");
    }
    this.state.isHidden = true;
    return this as unknown as Real;
  }

  setFrozenRows(rows: number): void {
    if (rows >= this.state.maxRows) this.execution.fail("Sorry, it's not possible to freeze all rows.");
    this.state.frozen.rows = rows;
  }

  setFrozenColumns(columns: number): void {
    if (columns >= this.state.maxColumns) {
      this.execution.fail("Sorry, it's not possible to freeze all columns.");
    }
    this.state.frozen.columns = columns;
  }

  newChart = () => new ChartBuilder(this.execution).asServed();

  insertChart(chart: unknown): void {
    this.state.charts.push(unserved(chart, ChartObject, this.execution.fail).chart);
  }

  getCharts = () => this.state.charts.map((chart) => new ChartObject(chart, this.execution).asServed());

  removeChart(chart: unknown): void {
    const at = this.state.charts.indexOf(unserved(chart, ChartObject, this.execution.fail).chart);
    if (at < 0) this.execution.fail('The chart is not on this sheet.');
    this.state.charts.splice(at, 1);
  }

  range(at: Area): RangeObject {
    const { row, column, rows, columns } = at;
    const { fail } = this.execution;
    if (this.state.isChart) fail('A sheet of this type has no cells.');
    if (![row, column, rows, columns].every(Number.isInteger)) fail('A range is made of whole numbers.');
    if (row < 0 || column < 0) fail('The starting row or column of the range is too small.');
    if (rows < 1 || columns < 1) fail('The number of rows and columns in the range must be at least 1.');
    if (row + rows > this.state.maxRows || column + columns > this.state.maxColumns) {
      fail('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return new RangeObject(this.book, this.state, at, this, this.execution);
  }

  private areaAt(place: string): Area {
    const parts = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(place);
    if (!parts) return this.execution.fail(`Range not found: ${place}`);
    const [, left, top, right = left, bottom = top] = parts;
    const [row, column] = [Number(top) - 1, columnOf(left)];
    return {
      sheet: this.state.name,
      row,
      column,
      rows: Number(bottom) - row,
      columns: columnOf(right) - column + 1,
    };
  }
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
