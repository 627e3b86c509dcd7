import type { Expression, Numeric, Textual, Truth } from './expression';

/** A cell of the account that the plan reads: a criterion's measure, a published tier. */
export interface PlanInput {
  readonly id: string;
  /** The name of the criterion, or what the cell means. */
  readonly label: string;
  readonly expects: 'number' | 'text';
}

interface ColumnOf<T, E extends Expression> {
  readonly id: string;
  /** What it is, as a heading. */
  readonly label: string;
  readonly type: T;
  /** Of a whole block there is one value, not one for each account: bounds, weights, how many accounts have a value. */
  readonly single: boolean;
  readonly expression: E;
}

export type PlanColumn = ColumnOf<'number', Numeric> | ColumnOf<'text', Textual> | ColumnOf<'truth', Truth>;

/** What is computed, column by column: each refers to inputs and to columns before it, to none after it. */
export interface Plan {
  readonly inputs: readonly PlanInput[];
  readonly columns: readonly PlanColumn[];
}

/** Collects the columns of a plan. */
export class PlanWriter {
  private readonly inputs: PlanInput[] = [];
  private readonly columns: PlanColumn[] = [];

  input(id: string, label: string, expects: PlanInput['expects']) {
    if (!this.inputs.some((input) => input.id === id)) this.inputs.push({ id, label, expects });
    return { kind: 'input', id } as const;
  }

  number(id: string, label: string, expression: Numeric) {
    return this.add({ id, label, type: 'number', single: false, expression });
  }

  text(id: string, label: string, expression: Textual) {
    return this.add({ id, label, type: 'text', single: false, expression });
  }

  truth(id: string, label: string, expression: Truth) {
    return this.add({ id, label, type: 'truth', single: false, expression });
  }

  singleNumber(id: string, label: string, expression: Numeric) {
    return this.add({ id, label, type: 'number', single: true, expression });
  }

  singleTruth(id: string, label: string, expression: Truth) {
    return this.add({ id, label, type: 'truth', single: true, expression });
  }

  plan(): Plan {
    return { inputs: this.inputs, columns: this.columns };
  }

  private add(column: PlanColumn) {
    if (this.columns.some(({ id }) => id === column.id)) {
      throw new Error(`the plan has a column ${column.id}`);
    }
    this.columns.push(column);
    return { kind: 'column', id: column.id } as const;
  }
}
