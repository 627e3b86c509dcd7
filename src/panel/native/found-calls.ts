// The formulas of ours on a sheet, as blocks of results: one that spills, or one filled down, a row each.
import type { Area, Block } from '../host';
import { callsOurs, parseCall, type Argument, type Call, type Scope } from './parse-call';

export interface FoundCall extends Call {
  /** The formula of each cell, the first on top. */
  readonly formulas: readonly string[];
  /** The cells that hold the formula: one, or as many as it was filled down. */
  readonly anchor: Area;
  /** Whether it was filled down, so that each cell sees its own row only. */
  readonly filled: boolean;
}

export interface UnreadCall {
  readonly at: Area;
  readonly formula: string;
}

export function findCalls(
  { area, formulas = [] }: Block,
  names: Scope['names'],
): { calls: FoundCall[]; unread: UnreadCall[] } {
  const scope = { sheet: area.sheet, names };
  const calls: FoundCall[] = [];
  const unread: UnreadCall[] = [];
  const columns = formulas.length > 0 ? formulas[0].length : 0;
  for (let c = 0; c < columns; c++) {
    formulas.forEach((row, r) => {
      const formula = row[c];
      if (!callsOurs(formula)) return;
      const at = { sheet: area.sheet, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      const call = parseCall(formula, scope);
      if (call === undefined) unread.push({ at, formula });
      else addCall(calls, { ...call, formulas: [formula], anchor: at, filled: false });
    });
  }
  return { calls, unread };
}

/** Joins a call to the one above it that says the same of the row above. */
function addCall(calls: FoundCall[], call: FoundCall): void {
  const above = calls.pop();
  if (above === undefined) calls.push(call);
  else if (goesOn(above, call)) calls.push(joined(above, call));
  else calls.push(above, call);
}

function goesOn(above: FoundCall, call: FoundCall): boolean {
  const { rows } = above.anchor;
  const isNext = (argument: Argument, i: number) => isNextRow(argument, call.arguments[i], rows);
  return (
    above.name === call.name &&
    above.anchor.column === call.anchor.column &&
    above.anchor.row + rows === call.anchor.row &&
    above.arguments.length === call.arguments.length &&
    above.arguments.some(isNext) &&
    above.arguments.every((argument, i) => isNext(argument, i) || isSame(argument, call.arguments[i]))
  );
}

function joined(above: FoundCall, call: FoundCall): FoundCall {
  const { rows } = above.anchor;
  return {
    ...above,
    filled: true,
    formulas: [...above.formulas, ...call.formulas],
    anchor: { ...above.anchor, rows: rows + 1 },
    arguments: above.arguments.map((argument, i): Argument => {
      if (argument.kind !== 'area' || !isNextRow(argument, call.arguments[i], rows)) return argument;
      return { kind: 'area', area: { ...argument.area, rows: rows + 1 } };
    }),
  };
}

/** Whether a range of one row, joined to `height` rows so far, goes on in the next row. */
function isNextRow(above: Argument, below: Argument, height: number): boolean {
  if (above.kind !== 'area' || below.kind !== 'area' || below.area.rows !== 1) return false;
  const { sheet, row, rows, column, columns } = above.area;
  return (
    rows === height &&
    below.area.row === row + height &&
    below.area.sheet === sheet &&
    below.area.column === column &&
    below.area.columns === columns
  );
}

function isSame(a: Argument, b: Argument): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
