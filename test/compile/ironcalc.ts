import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import type { Area, Batch, Content, Value } from '../../src/panel/host';

/** IronCalc, a spreadsheet engine that shares no code with ours or with the playground's. */

initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });

const numberType = 1;

export class IronBook {
  private readonly model = new Model('book', 'en', 'UTC', 'en');
  private readonly sheets: string[] = [];

  constructor(sheets: Readonly<Record<string, readonly (readonly Content[])[]>>) {
    this.model.pauseEvaluation();
    Object.entries(sheets).forEach(([name, rows]) => {
      this.addSheet(name);
      this.put(name, 0, 0, rows);
    });
  }

  /** Does the steps of a batch that change cells, and computes. */
  perform({ steps }: Batch): void {
    for (const step of steps) {
      if (step.do === 'add sheet') this.addSheet(step.sheet);
      if (step.do === 'put') this.put(step.area.sheet, step.area.row, step.area.column, step.cells);
    }
    this.model.resumeEvaluation();
    this.model.evaluate();
  }

  /** What the cells of an area show, numbers to fifteen digits. */
  values({ sheet, row, column, rows, columns }: Area): Value[][] {
    const at = this.sheets.indexOf(sheet);
    const range = { sheet: at, row: row + 1, column: column + 1, width: columns, height: rows };
    this.model.updateRangeStyle(range, 'num_fmt', '0.00000000000000E+00');
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => {
        const shown = this.model.getFormattedCellValue(at, row + r + 1, column + c + 1);
        return this.model.getCellType(at, row + r + 1, column + c + 1) === numberType ? Number(shown) : shown;
      }),
    );
  }

  /** Gives the engine's memory back. */
  close(): void {
    this.model.free();
  }

  private addSheet(name: string): void {
    if (this.sheets.length > 0) this.model.newSheet();
    this.model.renameSheet(this.sheets.length, name);
    this.sheets.push(name);
  }

  private put(sheet: string, top: number, left: number, rows: readonly (readonly Content[])[]): void {
    const at = this.sheets.indexOf(sheet);
    rows.forEach((row, r) =>
      row.forEach((content, c) => {
        const typed = input(content);
        if (typed !== '') this.model.setUserInput(at, top + r + 1, left + c + 1, typed);
      }),
    );
  }
}

function input(content: Content): string {
  if (content === null || content === '') return '';
  if (typeof content === 'object') return content.formula;
  if (typeof content === 'string') return `'${content}`;
  return typeof content === 'boolean' ? String(content).toUpperCase() : String(content);
}
