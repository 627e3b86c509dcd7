import {
  HostError,
  type Area,
  type Batch,
  type Before,
  type Block,
  type Content,
  type Look,
  type NativeChart,
  type ReadRequest,
  type Snapshot,
  type Step,
  type Value,
  type WorkbookHost,
} from '../../src/panel/host';

/**
 * A workbook in memory that holds a host to the letter of its contract: nothing is written when anything is wrong,
 * shapes must fit, sheets and names must exist. It evaluates no formula: what one comes to is told to it by `results`,
 * and fills the cells below and beside it where they are free; else a cell with a formula shows nothing.
 */
export class MemoryHost implements WorkbookHost {
  readonly kind: WorkbookHost['kind'];
  readonly blankIsZero: boolean;
  readonly charts: NativeChart[] = [];
  readonly looks: { area: Area; look: Look }[] = [];
  readonly choices: { area: Area; words: readonly string[] }[] = [];
  readonly widths = new Map<string, readonly number[]>();
  readonly frozen = new Map<string, { rows: number; columns: number }>();
  readonly hidden = new Set<string>();
  /** What was called, for counting trips. */
  readonly calls: string[] = [];
  readonly batches: Batch[] = [];
  /** Fails the next call with this. */
  failNext: HostError | undefined;

  private results: Results;
  private sheets = new Map<string, Content[][]>();
  private names = new Map<string, Area>();
  private active: Area = { sheet: '', row: 0, column: 0, rows: 1, columns: 1 };
  private changeListeners = new Set<(sheets: readonly string[]) => void>();
  private selectListeners = new Set<(area: Area) => void>();

  constructor(
    sheets: Readonly<Record<string, readonly (readonly Content[])[]>> = { Sheet1: [] },
    options: {
      kind?: WorkbookHost['kind'];
      blankIsZero?: boolean;
      names?: Readonly<Record<string, Area>>;
      results?: Results;
    } = {},
  ) {
    this.results = options.results ?? (() => undefined);
    this.kind = options.kind ?? 'playground';
    this.blankIsZero = options.blankIsZero ?? false;
    for (const [sheet, rows] of Object.entries(sheets)) {
      this.sheets.set(sheet, []);
      this.fill({ sheet, row: 0, column: 0, rows: rows.length, columns: 0 }, rows);
    }
    for (const [name, area] of Object.entries(options.names ?? {})) this.names.set(name, area);
    this.active = { ...this.active, sheet: Object.keys(sheets)[0] };
  }

  async read({ names, sheets, formulas }: ReadRequest): Promise<Snapshot> {
    await this.trip('read');
    const wanted = sheets.map((sheet) => (sheet === 'active' ? this.active.sheet : sheet));
    const there = wanted.filter((sheet) => this.sheets.has(sheet));
    const named = names.filter((name) => this.names.has(name));
    return {
      sheets: [...this.sheets.keys()],
      active: this.active,
      names: Object.fromEntries(this.names),
      named: Object.fromEntries(named.map((name) => [name, this.block(this.names.get(name)!, formulas)])),
      used: Object.fromEntries(there.map((sheet) => [sheet, this.block(this.usedArea(sheet), formulas)])),
    };
  }

  async write(batch: Batch): Promise<Before> {
    await this.trip('write');
    for (const { area, values } of batch.expect ?? []) {
      if (
        JSON.stringify(this.block(area).values) !== JSON.stringify(values.map((row) => row.map(blankAsNull)))
      ) {
        throw new HostError(
          'conflict',
          'The sheet changed meanwhile; nothing was written. Look again and repeat it.',
        );
      }
    }
    for (const area of batch.empty ?? []) {
      if (
        this.block(area)
          .values.flat()
          .some((value) => value !== null) ||
        this.hasFormula(area)
      ) {
        throw new HostError('conflict', `Cells of ${area.sheet} are in use; nothing was written.`);
      }
    }
    const saved = this.save();
    const before: { cells: Before['cells'][number][]; names: Before['names'][number][] } = {
      cells: [],
      names: [],
    };
    try {
      for (const step of batch.steps) this.take(step, before);
    } catch (error) {
      this.restore(saved);
      throw error;
    }
    this.batches.push(batch);
    this.announce(sheetsOf(batch));
    return { cells: before.cells.reverse(), names: before.names.reverse() };
  }

  async select(area: Area): Promise<void> {
    await this.trip('select');
    this.inside(area);
    this.moveSelection(area);
  }

  onChange(listener: (sheets: readonly string[]) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onSelect(listener: (area: Area) => void): () => void {
    this.selectListeners.add(listener);
    return () => this.selectListeners.delete(listener);
  }

  /** A person types into the sheet. */
  type(sheet: string, row: number, column: number, content: Content): void {
    this.set(sheet, row, column, content);
    this.announce([sheet]);
  }

  /** A person deletes a name. */
  forget(name: string): void {
    this.names.delete(name);
    this.announce([]);
  }

  /** A person moves the selection. */
  moveSelection(area: Area): void {
    this.active = area;
    for (const listener of this.selectListeners) listener(area);
  }

  /** The content of a cell: its value, or its formula. */
  at(sheet: string, row: number, column: number): Content {
    return this.sheets.get(sheet)?.[row]?.[column] ?? null;
  }

  area(name: string): Area | undefined {
    return this.names.get(name);
  }

  sheetNames(): string[] {
    return [...this.sheets.keys()];
  }

  private async trip(call: string): Promise<void> {
    this.calls.push(call);
    await Promise.resolve();
    const failure = this.failNext;
    this.failNext = undefined;
    if (failure) throw failure;
  }

  private announce(sheets: readonly string[]): void {
    for (const listener of this.changeListeners) listener(sheets);
  }

  private take(
    step: Step,
    before: { cells: Before['cells'][number][]; names: Before['names'][number][] },
  ): void {
    switch (step.do) {
      case 'add sheet':
        if (this.sheets.has(step.sheet)) {
          throw new HostError('failed', `There is a sheet ${step.sheet} already.`);
        }
        this.sheets.set(step.sheet, []);
        return;
      case 'remove sheet':
        if (!this.sheets.delete(step.sheet)) {
          throw new HostError('failed', `There is no sheet ${step.sheet}.`);
        }
        for (const [name, area] of this.names) if (area.sheet === step.sheet) this.names.delete(name);
        return;
      case 'hide sheet':
        this.exists(step.sheet);
        this.hidden.add(step.sheet);
        return;
      case 'put':
        this.inside(step.area);
        fits(step.area, step.cells);
        before.cells.push({ area: step.area, cells: this.contents(step.area) });
        this.fill(step.area, step.cells);
        return;
      case 'name':
        before.names.push({ name: step.name, area: this.names.get(step.name) ?? null });
        if (step.area === null) this.names.delete(step.name);
        else {
          this.inside(step.area);
          this.names.set(step.name, step.area);
        }
        return;
      case 'look':
        this.inside(step.area);
        this.looks.push(step);
        return;
      case 'dress':
        // keeps no looks of cells, so there is nothing to draw
        return;
      case 'choices':
        this.inside(step.area);
        this.choices.push(step);
        return;
      case 'widths':
        this.exists(step.sheet);
        this.widths.set(step.sheet, step.widths);
        return;
      case 'freeze':
        this.exists(step.sheet);
        this.frozen.set(step.sheet, step);
        return;
      case 'chart':
        this.exists(step.chart.sheet);
        this.inside(step.chart.data);
        this.charts.push(step.chart);
        return;
      case 'remove chart': {
        const at = this.charts.findIndex(({ sheet, title }) => sheet === step.sheet && title === step.title);
        if (at < 0) throw new HostError('failed', `There is no chart ${step.title}.`);
        this.charts.splice(at, 1);
      }
    }
  }

  private exists(sheet: string): void {
    if (!this.sheets.has(sheet)) throw new HostError('failed', `There is no sheet ${sheet}.`);
  }

  private inside({ sheet, row, column, rows, columns }: Area): void {
    this.exists(sheet);
    const whole = [row, column, rows, columns].every(Number.isInteger);
    if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1) {
      throw new HostError('failed', `No area: ${JSON.stringify({ sheet, row, column, rows, columns })}.`);
    }
  }

  private fill({ sheet, row, column }: Area, cells: readonly (readonly Content[])[]): void {
    cells.forEach((line, r) => line.forEach((content, c) => this.set(sheet, row + r, column + c, content)));
  }

  private set(sheet: string, row: number, column: number, content: Content): void {
    this.exists(sheet);
    const cells = (this.sheets.get(sheet)![row] ??= []);
    cells[column] = content === '' ? null : content;
  }

  private contents({ sheet, row, column, rows, columns }: Area): Content[][] {
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.at(sheet, row + r, column + c)),
    );
  }

  private block(area: Area, formulas = false): Block {
    const contents = this.contents(area);
    const { shown, spills } = this.shown(area.sheet);
    const values = contents.map((row, r) =>
      row.map((content, c): Value => {
        const value = shown.get(`${area.row + r},${area.column + c}`);
        return isFormula(content) ? (value ?? null) : (content ?? value ?? null);
      }),
    );
    if (!formulas) return { area, values };
    return {
      area,
      values,
      formulas: contents.map((row) => row.map((it) => (isFormula(it) ? it.formula : ''))),
      // Google Sheets does not tell.
      ...(this.kind === 'sheets' ? {} : { spills }),
    };
  }

  /** What a sheet's formulas come to, by place, and what those fill that fill more than a cell. */
  private shown(sheet: string): { shown: Map<string, Value>; spills: Area[] } {
    const shown = new Map<string, Value>();
    const spills: Area[] = [];
    this.sheets.get(sheet)!.forEach((cells, row) =>
      cells.forEach((content, column) => {
        const result = isFormula(content) ? this.results(content.formula) : undefined;
        if (result === undefined) return;
        const area = { sheet, row, column, rows: result.length, columns: result[0].length };
        const others = this.contents(area).flat().slice(1);
        if (others.some((other) => other !== null)) return void shown.set(`${row},${column}`, '#SPILL!');
        result.forEach((line, r) => line.forEach((value, c) => shown.set(`${row + r},${column + c}`, value)));
        if (others.length > 0) spills.push(area);
      }),
    );
    return { shown, spills };
  }

  private hasFormula(area: Area): boolean {
    return this.contents(area).flat().some(isFormula);
  }

  private usedArea(sheet: string): Area {
    let rows = 0;
    let columns = 0;
    for (const area of this.shown(sheet).spills) {
      rows = Math.max(rows, area.row + area.rows);
      columns = Math.max(columns, area.column + area.columns);
    }
    this.sheets.get(sheet)!.forEach((cells, row) => {
      cells.forEach((content, column) => {
        if (content === null) return;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      });
    });
    return { sheet, row: 0, column: 0, rows, columns };
  }

  private save() {
    return {
      sheets: new Map([...this.sheets].map(([sheet, rows]) => [sheet, rows.map((cells) => [...cells])])),
      names: new Map(this.names),
      charts: [...this.charts],
    };
  }

  private restore({ sheets, names, charts }: ReturnType<MemoryHost['save']>): void {
    this.sheets = sheets;
    this.names = names;
    this.charts.splice(0, this.charts.length, ...charts);
  }
}

/** What a formula comes to, row by row; undefined where nobody said. */
type Results = (formula: string) => Value[][] | undefined;

function isFormula(content: Content): content is { readonly formula: string } {
  return typeof content === 'object' && content !== null;
}

function blankAsNull(value: Value): Value {
  return value === '' ? null : value;
}

function fits({ rows, columns }: Area, cells: readonly (readonly Content[])[]): void {
  if (cells.length !== rows || cells.some((row) => row.length !== columns)) {
    throw new HostError('failed', `Cells of another shape than their area of ${rows} × ${columns}.`);
  }
}

function sheetsOf({ steps }: Batch): string[] {
  const sheets = steps.flatMap((step) => {
    if (step.do === 'chart') return [step.chart.sheet];
    if (step.do === 'name') return step.area ? [step.area.sheet] : [];
    return 'area' in step ? [step.area.sheet] : [step.sheet];
  });
  return [...new Set(sheets)];
}
