// What the arguments of a call stand for, or a sentence that says why plain formulas can't be made of them.
import { ScoreError } from '../../../shared/errors';
import type { Area, Block, Value } from '../host';
import { cellsOf } from './cells-of';
import type { FoundCall } from './found-calls';

export interface Cells {
  readonly area: Area;
  readonly cells: Value[][];
}

export class ArgumentReader {
  constructor(
    readonly call: FoundCall,
    private readonly used: Readonly<Record<string, Block>>,
  ) {}

  /** A range that may be left out. */
  optionalRange(index: number, name: string): Cells | undefined {
    const argument = this.call.arguments[index] ?? { kind: 'left out' };
    if (argument.kind === 'left out') return undefined;
    if (argument.kind !== 'area') throw new ScoreError(`${name} is not a range of cells`);
    return { area: argument.area, cells: cellsOf(argument.area, this.used) };
  }

  range(index: number, name: string): Cells {
    const given = this.optionalRange(index, name);
    if (given === undefined) throw new ScoreError(`${name} is left out`);
    return given;
  }

  /** One cell for each account, below each other. */
  column(index: number, name: string, rows?: number): Area {
    const { area } = this.range(index, name);
    if (area.columns !== 1) throw new ScoreError(`${name} is more than one column`);
    if (rows !== undefined && area.rows !== rows) {
      throw new ScoreError(`${name} has ${area.rows} cells for ${rows} accounts`);
    }
    return area;
  }

  optionalColumn(index: number, name: string, rows: number): Area | undefined {
    return this.optionalRange(index, name) && this.column(index, name, rows);
  }

  text(index: number, name: string): string {
    const argument = this.call.arguments[index] ?? { kind: 'left out' };
    if (argument.kind === 'left out') return '';
    if (argument.kind === 'constant') return String(argument.value);
    if (argument.kind === 'area' && argument.area.rows * argument.area.columns === 1) {
      return String(cellsOf(argument.area, this.used)[0][0] ?? '');
    }
    throw new ScoreError(`${name} is neither a word nor a cell with one`);
  }

  /** A number, and the cell that it stands in where it does; undefined where it is left out. */
  number(index: number, name: string): { value: number; cell?: Area } | undefined {
    const argument = this.call.arguments[index] ?? { kind: 'left out' };
    if (argument.kind === 'left out') return undefined;
    const cell = argument.kind === 'area' ? argument.area : undefined;
    const value = cell
      ? cellsOf(cell, this.used)[0][0]
      : argument.kind === 'constant'
        ? argument.value
        : undefined;
    if (typeof value !== 'number') throw new ScoreError(`${name} is neither a number nor a cell with one`);
    return { value, cell };
  }
}
