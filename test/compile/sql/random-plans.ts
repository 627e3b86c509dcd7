import fc from 'fast-check';
import { PlanWriter, type Plan } from '../../../shared/compile';
import {
  all,
  any,
  blank,
  calculate,
  choose,
  compare,
  constant,
  isBlank,
  not,
} from '../../../shared/compile/build';
import type { ColumnReference, Input, Numeric, Truth } from '../../../shared/compile/expression';

/**
 * Plans of any columns that the algebra allows: who builds a tree asks for blanks first, so a column that may be blank
 * is used only where it isn't. Numbers are whole or end in a half, and no logarithm is compared, so all sums are exact.
 */
export interface RandomPlan {
  readonly plan: Plan;
  readonly cells: Readonly<Record<'a' | 'b' | 'word', readonly (number | string | null)[]>>;
  readonly columns: readonly ColumnReference[];
}

const rows = 8;

export const randomPlans: fc.Arbitrary<RandomPlan> = fc
  .record({
    choices: fc.array(fc.nat(), { minLength: 300, maxLength: 300 }),
    a: cellsOf(fc.constantFrom(0, 1, 2, 2.5, 7)),
    b: cellsOf(fc.constantFrom(0, -1.5, 3, 4)),
    word: cellsOf(fc.constantFrom('Low', 'high ', 'other', ' ')),
  })
  .map(({ choices, ...cells }) => ({ ...new RandomWriter(choices).written(), cells }));

function cellsOf<T>(cell: fc.Arbitrary<T>) {
  return fc.array(fc.option(cell, { freq: 3 }), { minLength: rows, maxLength: rows });
}

type Make<T> = () => T;

class RandomWriter {
  private at = 0;
  private readonly plan = new PlanWriter();
  private readonly a = this.plan.input('a', 'a', 'number');
  private readonly b = this.plan.input('b', 'b', 'number');
  private readonly word = this.plan.input('word', 'word', 'text');
  /** Columns that may be blank, those that never are, and those of truths. */
  private readonly gaps: ColumnReference[] = [];
  private readonly full: ColumnReference[] = [];
  private readonly truths: ColumnReference[] = [];

  constructor(private readonly choices: readonly number[]) {}

  written() {
    this.gaps.push(this.plan.number('number a', 'Number a', this.numberIn(this.a)));
    this.gaps.push(this.plan.number('number b', 'Number b', this.numberIn(this.b)));
    this.gaps.push(this.plan.number('rated word', 'Rated word', this.lookup()));
    const columns: ColumnReference[] = [];
    for (let k = 0; k < 6; k++) {
      const [id, label] = [`column ${k}`, `Column ${k}`];
      this.one<Make<void>>([
        () => void this.gaps.push(this.plan.number(id, label, this.gap(2))),
        () => void this.full.push(this.plan.number(id, label, this.number(3, []))),
        () => void this.truths.push(this.plan.truth(id, label, this.truth(3, []))),
      ])();
      columns.push({ kind: 'column', id });
    }
    return { plan: this.plan.plan(), columns };
  }

  private one<T>(list: readonly T[]): T {
    return list[this.choices[this.at++ % this.choices.length] % list.length];
  }

  private numberIn(of: Input): Numeric {
    return choose<Numeric>(
      [
        [
          { kind: 'is number', of },
          { kind: 'number of', of },
        ],
      ],
      blank,
    );
  }

  private lookup(): Numeric {
    const entries = [['low', 2], ['high', 9]].map(([key, value]) => ({ key: constant(String(key)), label: String(key), value: Number(value) })); // prettier-ignore
    const found = { kind: 'lookup', key: { kind: 'key of', of: this.word }, entries } as const;
    return choose<Numeric>([[isBlank(this.word), blank]], found);
  }

  private isWord(key: string): Truth {
    return { kind: 'same text', left: { kind: 'key of', of: this.word }, right: constant(key) };
  }

  /** What rests on a column that may be blank, behind the question whether it is, asked in one of the ways there are. */
  private gap(depth: number): Numeric {
    const column = this.one(this.gaps);
    const behind = () => this.ofGap(depth, column);
    return this.one<Make<Numeric>>([
      () => choose<Numeric>([[isBlank(column), blank]], behind()),
      () => choose<Numeric>([[not(isBlank(column)), behind()]], blank),
      () => choose<Numeric>([[isBlank(column), this.number(1, [])]], behind()),
      () =>
        choose<Numeric>(
          [
            [isBlank(column), blank],
            [this.truth(depth, [column]), blank],
          ],
          behind(),
        ),
      () => choose<Numeric>([[isBlank(column), blank], [this.truth(depth, [column]), behind()]], blank), // prettier-ignore
    ])();
  }

  private ofGap(depth: number, column: ColumnReference): Numeric {
    const points = [{ at: 0, rating: 1 }, { at: 2, rating: 4 }, { at: 4, rating: 10 }]; // prettier-ignore
    return this.one<Make<Numeric>>([
      () => column,
      () => this.number(depth, [column]),
      () => ({ kind: 'curve', of: column, points: points.slice(0, this.one([1, 2, 3])) }),
      () => ({ kind: 'rank', of: column, ties: this.one(['min', 'max', 'dense', 'average'] as const) }),
      () =>
        choose<Numeric>([[{ kind: 'crowded', of: column, capacity: constant(this.one([0, 2, 4])) }, constant(1)]], column), // prettier-ignore
    ])();
  }

  /** A number that is never blank; `known` are columns that aren't here. */
  private number(depth: number, known: readonly ColumnReference[]): Numeric {
    const next = () => this.number(depth - 1, known);
    const leaves: Make<Numeric>[] = [
      () => constant(this.one([-1, 0, 0.5, 2, 3])),
      ...[...this.full, ...known, ...known].map((column) => () => column),
      ...(known.length > 0 ? [() => ({ kind: 'rank', of: known[0], ties: 'min' }) as Numeric] : []),
      () => ({ kind: 'count', of: this.one(this.gaps) }),
    ];
    if (depth <= 0) return this.one(leaves)();
    return this.one<Make<Numeric>>([
      ...leaves,
      () => calculate(next(), this.one(['+', '-', '*'] as const), next()),
      () => calculate(next(), '/', constant(this.one([2, -4]))),
      () => calculate(next(), this.one(['-', '*'] as const), calculate(next(), this.one(['+', '-'] as const), next())), // prettier-ignore
      () => ({ kind: this.one(['least', 'greatest'] as const), of: [next(), next()] }),
      () => choose<Numeric>([[this.truth(depth - 1, known), next()], [this.truth(depth - 1, known), next()]], next()), // prettier-ignore
      () => ({
        kind: this.one(['sum of products', 'sum of weights'] as const),
        pairs: this.gaps.slice(0, this.one([0, 1, 2, 3])).map((value) => ({ weight: next(), value })),
      }),
    ])();
  }

  private truth(depth: number, known: readonly ColumnReference[]): Truth {
    const next = () => this.truth(depth - 1, known);
    const number = () => this.number(depth - 1, known);
    const leaves: Make<Truth>[] = [
      () => compare(number(), this.one(['<', '<=', '=', '>=', '>'] as const), number()),
      () => isBlank(this.one<ColumnReference | Input>([...this.gaps, this.a, this.b, this.word])),
      () => ({ kind: this.one(['is number', 'is no number'] as const), of: this.one([this.a, this.word]) }),
      () => constant(this.one([true, false])),
      () => choose<Truth>([[isBlank(this.word), constant(false)]], this.isWord(this.one(['low', 'high']))),
      () => ({ kind: 'is number', of: this.word }),
      ...this.truths.map((column) => () => column),
    ];
    if (depth <= 0) return this.one(leaves)();
    return this.one<Make<Truth>>([
      ...leaves,
      () => all([next(), next()]),
      () => any([next(), next()]),
      () => not(next()),
      () => all([any([next(), next()]), next()]),
      () => choose<Truth>([[next(), next()]], next()),
      () => choose<Truth>([[{ kind: 'is number', of: this.a }, compare({ kind: 'number of', of: this.a }, '>', number())]], constant(false)), // prettier-ignore
    ])();
  }
}
