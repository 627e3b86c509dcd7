import { isBlank, nameKey } from '../../../shared/cells';
import { kam } from '../../call';
import type { CompileCase } from '../cases';
import type { Row, Table } from './databases';

/** A case whose cells are as a database's columns hold them: a column is numbers or texts. */
export interface TypedCase extends CompileCase {
  readonly table: Table;
  readonly growth: readonly unknown[];
  readonly fit: readonly unknown[];
}

/** The table's columns beside the criteria. */
export const columnNames = { published: 'in force', stage: 'the stage', growth: 'how fast', fit: 'how well' };

type Numbers = 'numbers' | 'texts';

/** The case with its cells in a table; `numbers` says whether measures stand in columns of numbers or of texts. */
export function typed(each: CompileCase, numbers: Numbers): TypedCase {
  const scales = each.model.slice(1).map((row) => row[each.model[0].indexOf('Scale')]);
  const asNumber = (cell: unknown) => (typeof cell === 'number' ? cell : null);
  const asText = (cell: unknown) => {
    if (cell === null || cell === undefined) return null;
    return typeof cell === 'string' ? cell : JSON.stringify(cell);
  };
  const isText = [
    'text',
    ...scales.map((scale) => (scale === 'Words' || numbers === 'texts' ? 'text' : 'number')),
  ];
  const stored = each.values.map((row) =>
    row.map((cell, c) => (isText[c] === 'text' ? asText(cell) : asNumber(cell))),
  );
  const values = stored.map((row) =>
    row.map((cell, c) => (c > 0 && scales[c - 1] !== 'Words' && isNumberText(cell) ? Number(cell) : cell)),
  );
  const [published, stages] = [each.published.map(asText), each.stages.map(asText)];
  const column = (c: number) => each.values.map((row) => asNumber(row[c]));
  const [growth, fit] = [column(1), column(each.headers.length - 1)];
  const names = each.model.slice(1).map(([name]) => String(name));
  const table: Table = {
    name: 'ac"counts',
    columns: [
      { name: 'row', type: 'number' },
      { name: 'Account', type: 'text' },
      ...names.map((name, k) => ({ name, type: isText[k + 1] as 'text' | 'number' })),
      { name: columnNames.published, type: 'text' },
      { name: columnNames.stage, type: 'text' },
      { name: columnNames.growth, type: 'number' },
      { name: columnNames.fit, type: 'number' },
    ],
    rows: stored.map((row, r) => [r, ...row, published[r], stages[r], growth[r], fit[r]]),
  };
  return { ...each, values, published, stages, growth, fit, table };
}

function isNumberText(cell: unknown): boolean {
  return typeof cell === 'string' && !isBlank(cell) && Number.isFinite(Number(cell));
}

/** What the functions say of each account, under the names that the query gives its columns. */
export function expectedOf(each: TypedCase): Row[] {
  const { model, tiers, values, headers, published, stages, growth, fit } = each;
  const names = [headers];
  const labels = published.map((label) => [label]);
  const scores = kam('KAMSCORE', values, model, names) as unknown[][];
  const scoreCells = scores.map(([score]) => [isError(score) ? '#VALUE! wrong' : score]);
  const byRule =
    tiers[0].length > 5 &&
    tiers.slice(1).some((row) => row.slice(5).some((cell) => cell !== '' && cell !== 0));
  const columns: Record<string, unknown[]> = {
    kam_score: first(scores),
    kam_coverage: first(kam('KAMCOVERAGE', values, model, names)),
    kam_rank: first(kam('KAMRANK', scoreCells)),
    kam_tier: first(
      byRule
        ? kam('KAMRULETIER', values, model, tiers, names, labels)
        : kam('KAMTIER', scoreCells, tiers, labels),
    ),
    kam_category: first(kam('KAMCATEGORY', inColumn(stages), inColumn(growth), inColumn(fit))),
  };
  const [ratings, points] = ['KAMRATING', 'KAMEXPLAIN'].map(
    (name) => kam(name, values, model, names) as unknown[][],
  );
  headers.slice(1).forEach((_, k) => {
    columns[`kam_rating_criterion_${k}`] = ratings.map((row) => shown(row[k]));
    columns[`kam_points_criterion_${k}`] = points.map((row) => shown(row[k]));
  });
  for (const name of dimensionsOf(model)) {
    columns[`kam_dimension_${nameKey(name)}`] = first(kam('KAMDIMENSION', values, model, name, names));
  }
  return values.map((_, r) =>
    Object.fromEntries(Object.keys(columns).map((name) => [name, columns[name][r]])),
  );
}

function dimensionsOf(model: CompileCase['model']): string[] {
  const at = model[0].indexOf('Dimension');
  return model.slice(1).flatMap((row) => (isBlank(row[at]) ? [] : [String(row[at])]));
}

const inColumn = (cells: readonly unknown[]) => cells.map((cell) => [cell]);

function first(result: unknown): unknown[] {
  return (result as unknown[][]).map(([cell]) => shown(cell));
}

/** A query shows NULL for a blank, and for what a function shows as an error. */
function shown(cell: unknown): unknown {
  return cell === '' || isError(cell) ? null : cell;
}

function isError(cell: unknown): boolean {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}
