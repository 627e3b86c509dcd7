import type { Expression } from '../../shared/compile';
import type { Input, Numeric, Rank } from '../../shared/compile/expression';
import { calculated, compared } from '../../shared/compile/operators';
import type { Plan } from '../../shared/compile/plan';
import { isBlank, nameKey } from '../../shared/cells';
import { withoutDust } from '../../shared/plain-number';

/** A value of the algebra; undefined is a blank. */
export type Value = number | string | boolean | undefined;

/** The accounts' cells by the ids of the plan's inputs. */
export type Cells = Readonly<Record<string, readonly unknown[]>>;

/**
 * Runs a plan over accounts, column by column: what the tree means, and what every printer has to agree with. It fails
 * where an operator meets a blank, for the algebra forbids it.
 */
export function evaluate(plan: Plan, cells: Cells, rows: number): Map<string, readonly Value[]> {
  const columns = new Map<string, readonly Value[]>();
  for (const { id, expression, single } of plan.columns) {
    const run = new Run(cells, columns);
    const values = Array.from({ length: single ? 1 : rows }, (_, row) => run.value(expression, row));
    columns.set(id, single ? Array<Value>(rows).fill(values[0]) : values);
  }
  return columns;
}

class Run {
  constructor(
    private readonly cells: Cells,
    private readonly columns: ReadonlyMap<string, readonly Value[]>,
  ) {}

  value(expression: Expression, row: number): Value {
    switch (expression.kind) {
      case 'constant':
      case 'parameter':
        return expression.value;
      case 'blank':
        return undefined;
      case 'column':
        return this.column(expression.id)[row];
      case 'number of':
        return this.numberIn(expression.of, row);
      case 'key of':
        return expression.of.kind === 'parameter'
          ? nameKey(expression.of.value)
          : nameKey(this.cell(expression.of, row));
      case 'is blank':
        return expression.of.kind === 'input'
          ? isBlank(this.cell(expression.of, row))
          : this.column(expression.of.id)[row] === undefined;
      case 'is number':
        return typeof this.cell(expression.of, row) === 'number';
      case 'is no number':
        return !isBlank(this.cell(expression.of, row)) && typeof this.cell(expression.of, row) !== 'number';
      case 'arithmetic':
        return calculated(
          expression.operator,
          this.number(expression.left, row),
          this.number(expression.right, row),
        );
      case 'comparison':
        return compared(
          expression.operator,
          this.number(expression.left, row),
          this.number(expression.right, row),
        );
      case 'same text':
        return some(this.value(expression.left, row)) === some(this.value(expression.right, row));
      case 'logarithm':
        return Math.log(this.number(expression.of, row));
      case 'without dust':
        return withoutDust(this.number(expression.of, row));
      case 'least':
        return Math.min(...expression.of.map((each) => this.number(each, row)));
      case 'greatest':
        return Math.max(...expression.of.map((each) => this.number(each, row)));
      case 'not':
        return !this.truth(expression.of, row);
      case 'and':
        return expression.of.map((each) => this.truth(each, row)).every(Boolean);
      case 'or':
        return expression.of.map((each) => this.truth(each, row)).some(Boolean);
      case 'case': {
        const taken = expression.branches.find(({ when }) => this.truth(when, row));
        return this.value(taken ? taken.then : expression.otherwise, row);
      }
      case 'sum of products':
      case 'sum of weights': {
        let sum = 0;
        for (const { weight, value } of expression.pairs) {
          const number = this.column(value.id)[row] as number | undefined;
          if (number === undefined) continue;
          sum += this.number(weight, row) * (expression.kind === 'sum of weights' ? 1 : number);
        }
        return sum;
      }
      case 'lookup': {
        const key = this.value(expression.key, row);
        return expression.entries.find((entry) => this.value(entry.key, row) === key)?.value;
      }
      case 'curve': {
        const x = this.number(expression.of, row);
        const { points } = expression;
        const right = points.findIndex(({ at }) => at >= x);
        if (right <= 0) return points[right < 0 ? points.length - 1 : 0].rating;
        const [a, b] = [points[right - 1], points[right]];
        if (x === b.at && right === points.length - 1) return b.rating;
        return a.rating + ((b.rating - a.rating) * (x - a.at)) / (b.at - a.at);
      }
      case 'rank':
        return this.rank(expression, row);
      case 'count':
        return this.numbers(expression.of.id).length;
      case 'crowded': {
        const here = some(this.column(expression.of.id)[row]);
        const ahead = this.numbers(expression.of.id).filter((value) => value >= (here as number));
        return ahead.length > this.number(expression.capacity, row);
      }
    }
  }

  private rank({ of, ties }: Rank, row: number): number {
    const here = some(this.column(of.id)[row]) as number;
    const values = this.numbers(of.id);
    const above = values.filter((value) => value > here);
    const equal = values.filter((value) => value === here).length;
    switch (ties) {
      case 'min':
        return above.length + 1;
      case 'max':
        return above.length + equal;
      case 'dense':
        return new Set(above).size + 1;
      case 'average':
        return above.length + (equal + 1) / 2;
    }
  }

  private number(expression: Numeric, row: number): number {
    const value = some(this.value(expression, row));
    if (typeof value !== 'number') throw new Error(`a number was expected; got ${String(value)}`);
    return value;
  }

  private truth(expression: Expression, row: number): boolean {
    const value = some(this.value(expression, row));
    if (typeof value !== 'boolean') throw new Error(`a truth value was expected; got ${String(value)}`);
    return value;
  }

  private numberIn(input: Input, row: number): number {
    const cell = this.cell(input, row);
    if (typeof cell !== 'number') throw new Error(`a cell with a number was expected; got ${String(cell)}`);
    return cell;
  }

  private numbers(id: string): number[] {
    return this.column(id).filter((value): value is number => typeof value === 'number');
  }

  private column(id: string): readonly Value[] {
    const values = this.columns.get(id);
    if (values === undefined) throw new Error(`no column ${id} before this one`);
    return values;
  }

  private cell(input: Input, row: number): unknown {
    if (!(input.id in this.cells)) throw new Error(`no input ${input.id}`);
    return this.cells[input.id][row];
  }
}

function some<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('an operator met a blank');
  return value;
}
