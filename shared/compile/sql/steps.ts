import type { ColumnReference, Expression } from '../expression';
import type { Plan, PlanColumn } from '../plan';

/** What an expression refers to. */
export interface References {
  readonly columns: ReadonlySet<string>;
  readonly inputs: ReadonlySet<string>;
}

export function referencesOf(expression: Expression): References {
  const columns = new Set<string>();
  const inputs = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { kind, id } = node as { kind?: string; id?: string };
    if (kind === 'column' && id !== undefined) columns.add(id);
    else if (kind === 'input' && id !== undefined) inputs.add(id);
    else Object.keys(node).forEach((key) => visit((node as Record<string, unknown>)[key]));
  };
  visit(expression);
  return { columns, inputs };
}

/** The columns on whose values a quick look before a column's expression rests, by the column's id. */
type LookedAt = ReadonlyMap<string, readonly { readonly value: ColumnReference }[]>;

function restsOn({ id, expression }: PlanColumn, looks: LookedAt): readonly string[] {
  return [...referencesOf(expression).columns, ...(looks.get(id) ?? []).map(({ value }) => value.id)];
}

/** The columns that the wanted ones rest on, in the plan's order. */
export function neededColumns(plan: Plan, wanted: readonly string[], looks: LookedAt): PlanColumn[] {
  const needed = new Set(wanted);
  const kept: PlanColumn[] = [];
  for (let i = plan.columns.length - 1; i >= 0; i--) {
    const column = plan.columns[i];
    if (!needed.has(column.id)) continue;
    restsOn(column, looks).forEach((id) => needed.add(id));
    kept.unshift(column);
  }
  return kept;
}

/** Columns in steps: each refers to columns of earlier steps only, as the SELECTs of a query must. */
export function stepsOf(columns: readonly PlanColumn[], looks: LookedAt): PlanColumn[][] {
  const stepOf = new Map<string, number>();
  const steps: PlanColumn[][] = [];
  for (const column of columns) {
    let step = 0;
    restsOn(column, looks).forEach((id) => {
      step = Math.max(step, stepOf.get(id)! + 1);
    });
    stepOf.set(column.id, step);
    (steps[step] ??= []).push(column);
  }
  return steps;
}
