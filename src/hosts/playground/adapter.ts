// Registers the product's functions with the spreadsheet engine, whose arguments and results come column by column.
import {
  addFunction,
  createAutocompleteArgumentsProvider,
  registries,
  type Arg,
  type ArgDefinition,
  type FunctionResultObject,
} from '@odoo/o-spreadsheet';
import { callFunction, type HostCell } from '../../../shared/call';
import type { Cell } from '../../../shared/cells';
import type { KamFunction } from '../../../shared/define';
import { ScoreError, type CellError } from '../../../shared/errors';

type Shown = HostCell<FunctionResultObject>;

/** Makes the functions known: evaluation, autocomplete, help for every argument, and formulas that survive a download. */
export function registerFunctions(functions: readonly KamFunction[]): void {
  registries.errorTypes.add('#VALUE!');
  for (const fn of functions) {
    const args = argumentsOf(fn);
    addFunction(fn.name, {
      description: fn.summary,
      category: 'KAM Score',
      args,
      isExported: true,
      compute: (...given) => compute(fn, given),
    });
    createAutocompleteArgumentsProvider(fn.name, args);
  }
}

function argumentsOf(fn: KamFunction): ArgDefinition[] {
  return Object.entries(fn.parameters).map(([name, parameter]) => ({
    name,
    description: parameter.help,
    // Every argument takes a range, so that the function itself says what is wrong with one where a cell is wanted.
    type: ['ANY', 'RANGE'],
    acceptMatrix: true,
    acceptErrors: true,
    optional: parameter.optional,
    proposalValues: parameter.options?.map((value) => ({ value })),
  }));
}

function compute(fn: KamFunction, given: readonly Arg[]): FunctionResultObject | FunctionResultObject[][] {
  try {
    const result = callFunction(fn, given.map(toRaw), showError);
    const columns = Array.isArray(result) ? toColumns(result) : [[toResult(result)]];
    columns.forEach(roundForShow);
    return columns;
  } catch (error) {
    if (error instanceof ScoreError) return { value: engineCode(error.code), message: error.message };
    return { value: '#ERROR', message: `${fn.name} met a mistake of its own: ${String(error)}` };
  }
}

/** An argument as rows of cells, or as one cell. */
function toRaw(arg: Arg): unknown {
  if (!Array.isArray(arg)) return arg === undefined ? undefined : toCell(arg);
  const rows = new Array<Cell[]>(arg[0].length);
  for (let r = 0; r < rows.length; r++) {
    const row = new Array<Cell>(arg.length);
    for (let c = 0; c < arg.length; c++) row[c] = toCell(arg[c][r]);
    rows[r] = row;
  }
  return rows;
}

function toCell({ value, message }: FunctionResultObject): Cell {
  if (typeof value !== 'string' || !registries.errorTypes.has(value)) return value;
  return { code: coreCodes[value] ?? value, message };
}

function toColumns(rows: readonly Shown[][]): FunctionResultObject[][] {
  return rows[0].map((_, c) => rows.map((row) => toResult(row[c])));
}

/** Shows a column of broken numbers with as many digits as tell them apart; the values keep all, and a cell's own format wins. */
function roundForShow(cells: FunctionResultObject[]): void {
  let broken = false;
  let largest = 0;
  for (const { value } of cells) {
    if (typeof value !== 'number') continue;
    broken ||= !Number.isInteger(value);
    largest = Math.max(largest, Math.abs(value));
  }
  if (!broken) return;
  const format = largest < 1 ? '0.000' : '0.00';
  for (const cell of cells) if (typeof cell.value === 'number') cell.format = format;
}

function toResult(cell: Shown): FunctionResultObject {
  return typeof cell === 'object' ? cell : { value: cell };
}

function showError(error: CellError): FunctionResultObject {
  return { value: engineCode(error.code), message: error.toMessage() };
}

/** The engine's error values that are spelt otherwise in Excel and Google Sheets. */
const coreCodes: Readonly<Record<string, string>> = { '#REF': '#REF!', '#ERROR': '#VALUE!' };

function engineCode(code: string): string {
  return code === '#REF!' ? '#REF' : code;
}
