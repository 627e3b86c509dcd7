import { expect, test } from '@jest/globals';
import { callFunction } from '../../shared/call';
import { functions } from '../../shared/functions';

/** Excel shows the row of a bad cell in its message: the row of the block that was handed over. */

const model = [['Criterion', 'Weight'], ['Fit', 1], ['Growth', 1]]; // prettier-ignore
const values = [[5, 6], [5, 'x'], [7, 7]]; // prettier-ignore
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const tiers = column(8, 6);

test.each<[string, unknown[], number]>([
  ['KAMSCORE', [values, model], 2],
  ['KAMRATING', [values, model], 2],
  ['KAMEXPLAIN', [values, model], 2],
  ['KAMCOVERAGE', [values, model], 2],
  ['KAMRANK', [column(1, 2, 'x')], 3],
  ['KAMTIER', [column(9, 'x', 7), tiers], 2],
  ['KAMTIER', [column(9, 8, 7), tiers, column('Tier I', 'Tier X', '')], 2],
  ['KAMRULETIER', [values, model, tiers], 2],
  ['KAMRULETIER', [[[5, 6], [7, 7]], model, tiers, '', column('', 'Tier X')], 2], // prettier-ignore
  ['KAMTIERMOVE', [column('Tier I', 'Tier X'), column('', ''), tiers], 2],
  ['KAMTIERMOVE', [column('Tier I', 'Tier I', 'Tier I'), column('', '', 'Tier X'), tiers], 3],
  ['KAMSELECT', [column(9, 8), 1, column('Interconnected', 'Odd')], 2],
  ['KAMSEGMENT', ['potential', column(5, 'x')], 2],
  ['KAMCATEGORY', [column('Basic', 'Odd'), column(5, 5), column(5, 5)], 2],
  ['KAMMARGIN', [column('Core Key', 'Odd'), column(0.1, 0.1)], 2],
  ['KAMPOSITION', [column(5, 'x'), column(0.1, 0.1), column(5, 5)], 2],
  ['KAMQUALIFY', [column('yes', 'odd'), column('yes', 'yes'), column('yes', 'yes'), column('yes', 'yes')], 2],
  ['KAMCLV', [column(1, 'x'), 0.8, 0.1], 2],
  ['KAMLOSS', [column(5, 'x')], 2],
  ['KAMTOPCHANCE', [values, model, 1], 2],
  ['KAMTOPSIS', [values, model], 2],
  ['KAMVIKOR', [values, model], 2],
  ['KAMPROMETHEE', [values, model], 2],
  ['KAMPRODUCT', [values, model], 2],
  ['KAMPRODUCT', [[[5], [-5]], [['Criterion', 'Weight', 'Scale', 'From', 'To'], ['Growth', 1, 'Linear', -10, 10]]], 2], // prettier-ignore
])('%s over %j', (name, args, row) => {
  const fn = functions.find((each) => each.name === name)!;
  const cells = (callFunction(fn, args, (error) => error.toMessage()) as unknown[][]).map(([cell]) => cell);
  cells.forEach((cell, r) => {
    if (r === row - 1) expect(cell).toMatch(new RegExp(`^Row ${row}, `));
    else expect(String(cell)).not.toMatch(/^Row/);
  });
});
