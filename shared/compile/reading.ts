import { nameKey } from '../cells';
import type { Criterion } from '../model/model';
import { scales } from '../model/scales';
import { all, any, blank, choose, column, compare, constant, isBlank, isZero, not } from './build';
import type { ColumnReference, Input, Lookup, Numeric, Textual, Truth } from './expression';
import type { PlanWriter } from './plan';

/** How the cell of a criterion is read: its value (blank where there is none) and what is wrong with it (blank: nothing). */
export interface Reading {
  readonly input: Input;
  readonly value: ColumnReference;
  readonly fault: ColumnReference;
}

export function readCriterion(plan: PlanWriter, criterion: Criterion, k: number): Reading {
  const { name, scale } = criterion;
  const input = plan.input(`criterion ${k}`, name, scale === 'Words' ? 'text' : 'number');
  const value = valueOf(plan, criterion, k, input);
  const fault = plan.text(`fault ${k}`, `${name}: fault`, faultOf(criterion, k, input, value));
  return { input, value, fault };
}

function valueOf(plan: PlanWriter, criterion: Criterion, k: number, input: Input): ColumnReference {
  const { name, scale } = criterion;
  if (scale === 'Words') return plan.number(`value ${k}`, name, ratingOfWord(criterion, input));
  const number: Numeric = { kind: 'number of', of: input };
  const accepted = scale === 'Rating' ? choose<Numeric>([[inRange(k, number), number]], blank) : number;
  const measure = choose<Numeric>([[{ kind: 'is number', of: input }, accepted]], blank);
  if (!scales[scale].comparesAccounts) return plan.number(`value ${k}`, name, measure);
  // A percentile of one account among itself means nothing.
  const measured = plan.number(`measure ${k}`, `${name}: measure`, measure);
  const count = plan.singleNumber(`count ${k}`, `${name}: accounts`, { kind: 'count', of: measured });
  return plan.number(`value ${k}`, name, choose<Numeric>([[isAlone(count), blank]], measured));
}

/** What is wrong with a cell: a text behind each thing that can be. */
function faultOf({ name, scale }: Criterion, k: number, input: Input, value: ColumnReference): Textual {
  const faults = (...found: readonly (readonly [when: Truth, what: string])[]) =>
    choose<Textual>(
      found.map(([when, what]) => [when, constant(`${name}: ${what}`)] as const),
      blank,
    );
  if (scale === 'Words') {
    const unknown = all([not(isBlank(input)), isBlank(value), not(isZero(input))]);
    return faults([unknown, 'not one of its words']);
  }
  const wrong = [{ kind: 'is no number', of: input }, 'not a number'] as const;
  if (scale === 'Rating') {
    const aboveZero = compare(column(`low ${k}`), '>', constant(0));
    const notRated = all([isZero(input), aboveZero]);
    const outside = all([{ kind: 'is number', of: input }, isBlank(value), not(notRated)]);
    return faults(wrong, [outside, 'outside From–To']);
  }
  if (!scales[scale].comparesAccounts) return faults(wrong);
  const alone = all([{ kind: 'is number', of: input }, isAlone(column(`count ${k}`))]);
  return faults(wrong, [alone, 'a percentile compares accounts and there is one alone']);
}

function inRange(k: number, number: Numeric): Truth {
  return all([compare(number, '>=', column(`low ${k}`)), compare(number, '<=', column(`high ${k}`))]);
}

function isAlone(count: ColumnReference): Truth {
  return compare(count, '=', constant(1));
}

function ratingOfWord({ words }: Criterion, input: Input): Numeric {
  const lookup: Lookup = {
    kind: 'lookup',
    key: { kind: 'key of', of: input },
    entries: Array.from(words.values(), ({ label, rating }) => ({
      key: constant(nameKey(label)),
      label,
      value: rating,
    })),
  };
  return choose<Numeric>([[isBlank(input), blank]], lookup);
}

/** Whether a row has nothing at all: no value, no fault, and nothing in the block's other columns. */
export function isEmptyRow(
  readings: readonly Reading[],
  fault: ColumnReference,
  others: readonly Input[],
): Truth {
  return all([
    ...readings.map(({ value }) => isBlank(value)),
    isBlank(fault),
    ...others.map((input) => any([isBlank(input), isZero(input)])),
  ]);
}
