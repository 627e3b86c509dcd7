// One plan laid out on the sheet of helper columns: the model's figures above, a column for each step below them, and
// beside these what formulas look things up in.
import { referencesOf, type Plan, type PlanColumn } from '../../../shared/compile';
import type { Crowded, Expression, Parameter, WeightedSum } from '../../../shared/compile/expression';
import { printFormula, type Places } from '../../../shared/compile/formula';
import { columnLetters, type Area, type Content } from '../host';
import { Frame, inRow, movingRow, type FramePlace } from './frame';
import { sheetPrefix } from './references';
import { addCurve, addDifferent, addLookup, addSorted, type ArrayStyle } from './tables';

/** A plan to lay out: where its cells are, and which of its columns go where. */
export interface NativePart {
  readonly title: string;
  readonly plan: Plan;
  readonly rows: number;
  /** One cell an account, below each other, by the plan's ids. */
  readonly inputs: Readonly<Record<string, Area>>;
  readonly outputs: readonly NativeOutput[];
  parameter(parameter: Parameter<number | string>): string | undefined;
}

export interface NativeOutput {
  /** Where the results go: a row per account. */
  readonly area: Area;
  readonly columns: readonly { readonly id: string; readonly problems: readonly string[] }[];
  /** A cell that the result rests on: an error in it, or the sentence of one, is passed on. */
  readonly inherits?: { readonly input: string; readonly expects: 'number' | 'text' };
}

export class NativeSection {
  readonly frame: Frame;
  private readonly columnAt = new Map<string, number>();
  private readonly figureAt = new Map<string, { row: number; column: number }>();
  private readonly known = new Map<unknown, unknown>();
  /** The label of the column that is being printed. */
  private printing = '';

  constructor(
    private readonly part: NativePart,
    place: FramePlace,
    private readonly arrays: ArrayStyle,
  ) {
    this.frame = new Frame(place, part.rows);
    this.frame.addColumn(part.title);
    const needed = neededColumns(part);
    const columns = grouped(needed.filter(({ single }) => !single));
    for (const { id, label } of columns) this.columnAt.set(id, this.frame.addColumn(label));
    for (const column of needed.filter(({ single }) => single)) this.placeFigure(column);
    for (const column of needed) this.printColumn(column);
  }

  /** The formulas of an output, a row per account. */
  printOutput({ area, columns, inherits }: NativeOutput): Content[][] {
    const places = this.placesFrom(area.sheet);
    const inherited = inherits && this.once(inherits.input, () => this.addInherited(inherits));
    const printed = columns.map(({ id, problems }) => {
      const column = this.part.plan.columns.find((each) => each.id === id)!;
      this.printing = column.label;
      const body = this.columnAt.has(id) ? places.column(id) : printFormula(column.expression, places);
      const minded = problems.reduceRight((rest, problem) => {
        const cell = places.column(problem);
        return `IF(${cell}="",${rest},"#VALUE! "&${cell})`;
      }, body);
      if (inherited === undefined) return `=${minded}`;
      const cell = sheetPrefix(this.frame.place.sheet, area.sheet) + inherited;
      return `=IF(${cell}="",${minded},${cell})`;
    });
    return Array.from({ length: this.part.rows }, (_, row) =>
      printed.map((formula) => ({ formula: inRow(formula, row) })),
    );
  }

  /** A figure stands above the column of its criterion's values, in the row of its kind. */
  private placeFigure({ id, label }: PlanColumn): void {
    const { index } = splitId(id);
    const row = this.frame.figureRow(index === undefined ? label : figureName(label));
    this.figureAt.set(id, { row, column: this.columnAt.get(`value ${index ?? 0}`)! });
  }

  private printColumn({ id, label, expression, single }: PlanColumn): void {
    this.printing = label;
    const formula = `=${printFormula(expression, this.placesFrom(this.frame.place.sheet))}`;
    const at = this.figureAt.get(id);
    if (single) this.frame.put(at!.row, at!.column, { formula });
    else this.frame.fill(this.columnAt.get(id)!, formula);
  }

  /** The section's places as formulas on a sheet refer to them; tables are laid out when they are first asked for. */
  private placesFrom(sheet: string): Places {
    const { frame } = this;
    const own = (reference: string) => sheetPrefix(frame.place.sheet, sheet) + reference;
    const here = () => this.placesFrom(frame.place.sheet);
    const column = (id: string) => this.columnAt.get(id)!;
    const sorted = (id: string, order: 'rising' | 'falling') =>
      this.once(`${order} ${id}`, () => addSorted(frame, column(id), order, this.arrays));
    return {
      input: ({ id }) => {
        const { sheet: there, row, column: at } = this.part.inputs[id];
        return `${sheetPrefix(there, sheet)}$${columnLetters(at)}${movingRow(row + 1)}`;
      },
      column: (id) => {
        const figure = this.figureAt.get(id);
        return own(figure ? frame.cell(figure.row, figure.column) : frame.moving(column(id)));
      },
      range: (id) => own(frame.below(column(id))),
      parameter: (parameter) => this.part.parameter(parameter),
      pairs: (sum) => mapped(this.pairs(sum), own),
      lookup: (lookup) =>
        mapped(
          this.once(lookup, () => addLookup(frame, lookup, here())),
          own,
        ),
      curve: (curve) =>
        mapped(
          this.once(curve, () => addCurve(frame, curve, here())),
          own,
        ),
      sorted: (id, order) => {
        const { sorted: cells, first } = sorted(id, order);
        return mapped({ sorted: cells, first }, own);
      },
      different: (id) => own(this.once(`different ${id}`, () => addDifferent(frame, sorted(id, 'falling')))),
      count: (id) => own(this.addFigure('How many', column(id), `=COUNT(${frame.below(column(id))})`)),
      cutoff: (crowded) => own(this.once(crowded, () => this.addCutoff(crowded, here()))),
    };
  }

  private once<T>(what: unknown, make: () => T): T {
    if (!this.known.has(what)) this.known.set(what, make());
    return this.known.get(what) as T;
  }

  private addFigure(name: string, column: number, formula: string): string {
    const row = this.frame.figureRow(name);
    this.frame.put(row, column, { formula });
    return this.frame.cell(row, column);
  }

  private pairs({ pairs }: WeightedSum): { weights: string; values: string } {
    const columns = pairs.map(({ value }) => this.columnAt.get(value.id)!);
    const weights = pairs.map(({ weight }) => this.figureAt.get((weight as { id: string }).id)!);
    const width = columns[columns.length - 1] - columns[0];
    const gapless = width === columns.length - 1;
    const row = gapless ? weights[0].row : this.addWeights(weights);
    const first = weights[0].column;
    return {
      weights: `${this.frame.cell(row, first)}:${this.frame.cell(row, first + width)}`,
      values: this.frame.movingSpan(columns[0], columns[columns.length - 1]),
    };
  }

  /** A row of weights with gaps, for a dimension whose criteria don't stand side by side. */
  private addWeights(weights: readonly { row: number; column: number }[]): number {
    const row = this.frame.figureRow(`Weight in ${this.printing.split(':')[0]}`);
    for (const weight of weights) {
      this.frame.put(row, weight.column, { formula: `=${this.frame.cell(weight.row, weight.column)}` });
    }
    return row;
  }

  private addCutoff({ of, capacity }: Crowded, places: Places): string {
    const inside = this.columnAt.get(of.id)!;
    const most = printFormula(capacity, places);
    const range = this.frame.below(inside);
    const formula = `=IF(OR(${most}<1,COUNT(${range})<=${most}),"",LARGE(${range},${most}+1))`;
    return this.addFigure('First score beyond the capacity', inside, formula);
  }

  private addInherited({ input, expects }: NonNullable<NativeOutput['inherits']>): string {
    const column = this.frame.addColumn('Problem before');
    const cell = this.placesFrom(this.frame.place.sheet).input({ kind: 'input', id: input });
    const rest = expects === 'number' ? `IF(TRIM(${cell})="","","#VALUE! not a number")` : '""';
    const passed = `IF(ISERROR(${cell}),${cell},IF(LEFT(${cell},1)="#",${cell},${rest}))`;
    this.frame.fill(column, expects === 'number' ? `=IF(ISNUMBER(${cell}),"",${passed})` : `=${passed}`);
    return this.frame.moving(column);
  }
}

function mapped<T extends object>(places: T, own: (reference: string) => string): T {
  return Object.fromEntries(Object.entries(places).map(([name, text]) => [name, own(text as string)])) as T;
}

/** `weight 3` is the weight of the fourth criterion. */
function splitId(id: string): { group: string; index?: number } {
  const parts = /^(.*) (\d+)$/.exec(id);
  return parts ? { group: parts[1], index: Number(parts[2]) } : { group: id };
}

/** `Growth: weight` as the name of a row over all criteria: `Weight`. */
function figureName(label: string): string {
  const text = label.slice(label.lastIndexOf(': ') + 2);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Columns of a kind side by side, in the order in which the kinds come first. */
function grouped(columns: readonly PlanColumn[]): PlanColumn[] {
  const groups = new Map<string, PlanColumn[]>();
  for (const column of columns) {
    const { group } = splitId(column.id);
    groups.set(group, [...(groups.get(group) ?? []), column]);
  }
  return [...groups.values()].flat();
}

/** The columns that the outputs rest on; an output that nothing else needs is printed in its own place instead. */
function neededColumns({ plan, outputs }: NativePart): PlanColumn[] {
  const byId = new Map(plan.columns.map((column) => [column.id, column]));
  const needed = new Set<string>();
  const need = (expression: Expression): void => {
    for (const id of referencesOf(expression)) {
      if (needed.has(id)) continue;
      needed.add(id);
      need(byId.get(id)!.expression);
    }
  };
  for (const { id, problems } of outputs.flatMap(({ columns }) => columns)) {
    need(byId.get(id)!.expression);
    for (const problem of problems) {
      needed.add(problem);
      need(byId.get(problem)!.expression);
    }
  }
  return plan.columns.filter(({ id }) => needed.has(id));
}
