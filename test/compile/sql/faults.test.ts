import { expect, test } from '@jest/globals';
import { blank, choose, column, constant, isBlank, not } from '../../../shared/compile/build';
import { PlanWriter } from '../../../shared/compile';
import type { Textual } from '../../../shared/compile/expression';
import { gatherFaults } from '../../../shared/compile/sql/faults';

const writer = new PlanWriter();

/** A cell as it is read, with one or two things that can be wrong with it. */
function reading(id: string, ...faults: readonly string[]) {
  const input = writer.input(id, id, 'number');
  const value = writer.number(`value ${id}`, id, { kind: 'number of', of: input });
  const branches = faults.map((what) => [{ kind: 'is no number', of: input }, constant(what)] as const);
  return {
    input,
    value,
    fault: writer.text(`fault ${id}`, `${id}: fault`, choose<Textual>(branches, blank)),
  };
}

const isThere = (id: string) => not(isBlank(column(id)));
const firstOf = (...ids: readonly string[]) =>
  choose<Textual>(
    ids.map((id) => [isThere(id), column(id)] as const),
    blank,
  );

const fit = reading('fit', 'no number', 'too high');
const size = reading('size', 'no size');
const readings = [fit, size];
const other = writer.text('other', 'Other', blank);

function gathered(expression: Textual) {
  const plan = writer.plan();
  const problem = { id: 'problem', label: 'Problem', type: 'text', single: false, expression } as const;
  const { plan: found, cellsOf } = gatherFaults({ ...plan, columns: [...plan.columns, problem] }, readings);
  expect(found.columns.slice(0, -1)).toEqual(plan.columns);
  return { expression: found.columns[found.columns.length - 1].expression, cellsOf };
}

test('a column that names the first fault of some cells has what can be wrong with each', () => {
  const { expression, cellsOf } = gathered(firstOf('fault fit', 'fault size'));
  const wrong = (of: typeof fit, what: string) => [{ kind: 'is no number', of: of.input }, constant(what)] as const; // prettier-ignore
  expect(expression).toEqual(
    choose<Textual>([wrong(fit, 'no number'), wrong(fit, 'too high'), wrong(size, 'no size')], blank),
  );
  expect([...cellsOf]).toEqual([['problem', readings]]);
});

test.each([
  ['names another column too', firstOf('fault fit', other.id)],
  ['names another column only', firstOf(other.id)],
  ['has a text of its own', choose<Textual>([[isThere('fault fit'), constant('wrong')]], blank)],
  [
    'has a text where nothing is wrong',
    choose<Textual>([[isThere('fault fit'), column('fault fit')]], constant('right')),
  ],
  ['is no case', column('fault fit')],
  ['says nothing', blank],
])('a column that %s stays as it is', (_, expression) => {
  const found = gathered(expression);
  expect(found.expression).toEqual(expression);
  expect(found.cellsOf.size).toBe(0);
});
