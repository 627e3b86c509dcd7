import { blank } from '../build';
import type { Case, Expression, Textual } from '../expression';
import type { Plan, PlanColumn } from '../plan';
import type { Reading } from '../reading';

export interface Gathered {
  readonly plan: Plan;
  /** By the columns that name a row's first fault: the cells that they look at. */
  readonly cellsOf: ReadonlyMap<string, readonly Reading[]>;
}

/** The faults of a row's cells in one case, where each had a column of its own. */
export function gatherFaults(plan: Plan, readings: readonly Reading[]): Gathered {
  const readingOf = new Map(readings.map((reading) => [reading.fault.id, reading]));
  const expressionOf = new Map(plan.columns.map(({ id, expression }) => [id, expression]));
  const cellsOf = new Map<string, readonly Reading[]>();
  const gathered = (column: PlanColumn): PlanColumn => {
    const found = faultsNamedBy(column.expression).map((id) => readingOf.get(id));
    if (found.length === 0 || !found.every((each) => each !== undefined)) return column;
    cellsOf.set(column.id, found);
    const branches = found.flatMap(({ fault }) => (expressionOf.get(fault.id) as Case<Textual>).branches);
    return { ...column, expression: { kind: 'case', branches, otherwise: blank } } as PlanColumn;
  };
  return { plan: { ...plan, columns: plan.columns.map(gathered) }, cellsOf };
}

/** The columns that a case lists where it does nothing but name the first that isn't blank. */
function faultsNamedBy(expression: Expression): string[] {
  if (expression.kind !== 'case' || expression.otherwise.kind !== 'blank') return [];
  return (expression as Case<Textual>).branches.map(({ then }) => (then.kind === 'column' ? then.id : ''));
}
