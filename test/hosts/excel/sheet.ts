// One sheet of the fake: contents, formats, what hides and locks cells, and just enough calculation for spills.
import { ExcelError } from './excel-error';
import { typedInput, type Content } from './typed-input';

type Value = number | string | boolean;

export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Chart {
  name: string;
  title: string;
  type: string;
  legend: boolean;
  /** Addresses of its source and of what its series are pointed at. */
  source: string;
  seriesBy: string;
  series: Record<string, string>[];
  at?: string;
}

export class Sheet {
  readonly charts: Chart[] = [];
  readonly unlocked = new Set<string>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merged: Place[] = [];
  readonly formats = new Map<string, string>();
  /** Formatting and validation that was set, by property, the latest last. */
  readonly dressed: { place: Place; property: string; value: unknown }[] = [];
  frozen = '';
  locked = false;
  hidden = false;
  private readonly contents = new Map<string, Content>();
  private readonly formulas = new Map<string, string>();
  private readonly spilled = new Map<string, { value: Value; source: string }>();

  constructor(
    readonly id: string,
    public name: string,
    /** What formulas come to, where arithmetic on numbers is not enough. */
    private readonly results: ReadonlyMap<string, readonly (readonly Value[])[]>,
  ) {}

  content(row: number, column: number): Content | undefined {
    const at = cellKey(row, column);
    const content = this.contents.get(at);
    if (content) return content;
    const spilled = this.spilled.get(at);
    return spilled && { value: spilled.value };
  }

  /** The cell whose formula fills this one: itself where it holds a formula that spills. */
  spillSource(row: number, column: number): { row: number; column: number } | undefined {
    if (this.spilled.size === 0) return undefined;
    const at = cellKey(row, column);
    const source =
      this.spilled.get(at)?.source ??
      ([...this.spilled.values()].some((cell) => cell.source === at) ? at : undefined);
    return source === undefined ? undefined : placeOfKey(source);
  }

  /** What the formula in a cell fills, itself included. */
  filledFrom(row: number, column: number): Place | undefined {
    const filled = [...this.spilled].filter(([, { source }]) => source === cellKey(row, column));
    if (filled.length === 0) return undefined;
    const places = filled.map(([at]) => placeOfKey(at));
    const rows = 1 - least(places.map((cell) => -cell.row)) - row;
    return { row, column, rows, columns: 1 - least(places.map((cell) => -cell.column)) - column };
  }

  /** Sets cells as Excel does: null keeps a cell, hidden rows and columns put a block out of step, merged cells swallow. */
  set(place: Place, inputs: readonly (readonly unknown[])[]): void {
    const rowsSlip = place.rows > 1 && rowsOf(place).some((row) => this.hiddenRows.has(row));
    const columnsSlip =
      place.columns > 1 && columnsOf(place).some((column) => this.hiddenColumns.has(column));
    each(place, (row, column, r, c) => {
      if ((rowsSlip && this.hiddenRows.has(row)) || (columnsSlip && this.hiddenColumns.has(column))) return;
      const input = inputs[rowsSlip ? 0 : r][columnsSlip ? 0 : c];
      if (input === null || this.swallowed(row, column)) return;
      const content = typedInput(input, this.format(row, column));
      this.keep(row, column, content);
    });
    this.calculate();
  }

  /** A person's content, as it is. */
  put(row: number, column: number, content: Content | undefined): void {
    this.keep(row, column, content);
    this.calculate();
  }

  format(row: number, column: number): string {
    return this.formats.get(cellKey(row, column)) ?? 'General';
  }

  setFormats(place: Place, formats: string | readonly (readonly unknown[])[]): void {
    each(place, (row, column, r, c) => {
      const format = typeof formats === 'string' ? formats : formats[r][c];
      if (typeof format === 'string') this.formats.set(cellKey(row, column), format);
    });
  }

  /** What was set last of a property of a cell. */
  drawn(row: number, column: number, property: string): unknown {
    for (let i = this.dressed.length - 1; i >= 0; i--) {
      const { place, property: set, value } = this.dressed[i];
      const inside =
        row >= place.row &&
        row < place.row + place.rows &&
        column >= place.column &&
        column < place.column + place.columns;
      // a width is the whole column's
      if (set === property && (inside || (property === 'columnWidth' && column === place.column))) {
        return value;
      }
    }
    return undefined;
  }

  isLocked(place: Place): boolean | null {
    return uniform(place, (row, column) => !this.unlocked.has(cellKey(row, column)));
  }

  /** The part of a place with something in it. */
  used(place: Place): Place | undefined {
    const inside = [...this.contents.keys(), ...this.spilled.keys()]
      .map(placeOfKey)
      .filter(
        ({ row, column }) =>
          row >= place.row &&
          row < place.row + place.rows &&
          column >= place.column &&
          column < place.column + place.columns,
      );
    if (inside.length === 0) return undefined;
    const [top, left] = [least(inside.map((cell) => cell.row)), least(inside.map((cell) => cell.column))];
    const [bottom, right] = [
      -least(inside.map((cell) => -cell.row)),
      -least(inside.map((cell) => -cell.column)),
    ];
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  private swallowed(row: number, column: number): boolean {
    return this.merged.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns &&
        (row !== area.row || column !== area.column),
    );
  }

  private keep(row: number, column: number, content: Content | undefined): void {
    const at = cellKey(row, column);
    if (content) this.contents.set(at, content);
    else this.contents.delete(at);
    if (content?.formula === undefined) this.formulas.delete(at);
    else this.formulas.set(at, content.formula);
  }

  private calculate(): void {
    this.spilled.clear();
    for (const [at, formula] of this.formulas) {
      const results = this.results.get(formula) ?? [[arithmetic(formula)]];
      this.contents.set(at, { formula, ...this.spill(at, results) });
    }
  }

  private spill(at: string, results: readonly (readonly Value[])[]): Content {
    const { row, column } = placeOfKey(at);
    const place = { row, column, rows: results.length, columns: results[0].length };
    let free = true;
    each(place, (r, c) => {
      const key = cellKey(r, c);
      if (key !== at && (this.contents.has(key) || this.spilled.has(key))) free = false;
    });
    if (!free) return { value: '#SPILL!', error: true };
    each(place, (r, c, i, j) => {
      if (cellKey(r, c) !== at) this.spilled.set(cellKey(r, c), { value: results[i][j], source: at });
    });
    const value = results[0][0];
    return typeof value === 'string' && /^#[A-Z/0!?]+$/.test(value) ? { value, error: true } : { value };
  }
}

/** `=1+2` is 3; whatever else the fake doesn't know is no name to it. */
function arithmetic(formula: string): Value {
  const sum = /^=(\d+)\+(\d+)$/.exec(formula);
  if (sum) return Number(sum[1]) + Number(sum[2]);
  const error = /^=(#[A-Z/0!?]+)$/.exec(formula);
  return error ? error[1] : '#NAME?';
}

export function each(
  { row, column, rows, columns }: Place,
  visit: (row: number, column: number, r: number, c: number) => void,
): void {
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) visit(row + r, column + c, r, c);
}

/** What all cells have in common; null, as Excel says it, where they differ. */
export function uniform<T>(place: Place, of: (row: number, column: number) => T): T | null {
  const first = of(place.row, place.column);
  for (let row = place.row; row < place.row + place.rows; row++) {
    for (let column = place.column; column < place.column + place.columns; column++) {
      if (of(row, column) !== first) return null;
    }
  }
  return first;
}

function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

function placeOfKey(key: string): { row: number; column: number } {
  const [row, column] = key.split(',').map(Number);
  return { row, column };
}

function rowsOf({ row, rows }: Place): number[] {
  return Array.from({ length: rows }, (_, r) => row + r);
}

function columnsOf({ column, columns }: Place): number[] {
  return Array.from({ length: columns }, (_, c) => column + c);
}

/** Math.min for more numbers than arguments may be. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => (b < a ? b : a));
}

/** Excel's limits of a sheet's name. */
export function checkSheetName(name: unknown): asserts name is string {
  if (typeof name !== 'string' || name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) {
    throw new ExcelError('InvalidArgument', `no sheet can be called ${JSON.stringify(name)}`);
  }
}
