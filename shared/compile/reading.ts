import { nameKey } from '../cells';
import type { Criterion } from '../model/model';
import { scales } from '../model/scales';
import { all, any, blank, choose, column, compare, constant, isBlank, isZero, not } from './build';
import type { ColumnReference, Input, Lookup, Numeric, Textual, Truth } from './expression';
import type { PlanWriter } from './plan';

/** How the cell of a criterion is read: its value (blank where there is none) and what is wrong with it (blank: nothing). */
export interface Reading {
  readonly value: ColumnReference;
  readonly fault: ColumnReference;
}

export function readCriterion(plan: PlanWriter, criterion: Criterion, k: number): Reading {
  const { name, scale } = criterion;
  const input = plan.input(`criterion ${k}`, name, scale === 'Words' ? 'text' : 'number');
  const value = valueOf(plan, criterion, k, input);
  return { value, fault: plan.text(`fault ${k}`, `${name}: fault`, faultOf(criterion, k, input, value)) };
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

function faultOf({ name, scale }: Criterion, k: number, input: Input, value: ColumnReference): Textual {
  const none = [isBlank(input), blank] as const;
  const fault = (what: string) => constant(`${name}: ${what}`);
  if (scale === 'Words') {
    return choose<Textual>(
      [none, [not(isBlank(value)), blank], [isZero(input), blank]],
      fault('not one of its words'),
    );
  }
  const isNumber: Truth = { kind: 'is number', of: input };
  const wrong = fault('not a number');
  if (scale === 'Rating') {
    const aboveZero = compare(column(`low ${k}`), '>', constant(0));
    const notRated = all([isZero(input), aboveZero]);
    const outside = choose<Textual>(
      [
        [not(isBlank(value)), blank],
        [notRated, blank],
      ],
      fault('outside From–To'),
    );
    return choose<Textual>([none, [isNumber, outside]], wrong);
  }
  if (!scales[scale].comparesAccounts) return choose<Textual>([none, [isNumber, blank]], wrong);
  const alone = fault('a percentile compares accounts and there is one alone');
  return choose<Textual>([none, [not(isNumber), wrong], [isAlone(column(`count ${k}`)), alone]], blank);
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
  faults: readonly ColumnReference[],
  others: readonly Input[],
): Truth {
  return all([
    ...readings.map(({ value }) => isBlank(value)),
    ...faults.map(isBlank),
    ...others.map((input) => any([isBlank(input), isZero(input)])),
  ]);
}
