// The formulas beside the accounts, one a column: each spills over all accounts.
import type { Model } from '../../../shared/model/model';
import type { SegmentColumn } from '../../../shared/model/templates/template';
import type { Tier } from '../../../shared/tiers/tiers';
import type { Area, Look } from '../host';
import { accountsArea, columnOf, type AccountsTable } from './accounts-table';
import { rangeText } from './reference';

export interface ResultColumn {
  readonly heading: string;
  readonly look: Look;
  readonly formula: string;
}

export interface ResultPlan {
  readonly table: AccountsTable;
  /** Rows that the formulas reach over: those of the table, or more in a form to fill. */
  readonly rows: number;
  readonly model: Model;
  readonly tiers: readonly Tier[];
  /** The sheet's column in which the results begin, from 0. */
  readonly column: number;
  /** The sheet's column of published tiers, from 0; −1 where there is none. */
  readonly publishedColumn: number;
  readonly blankIsZero: boolean;
  readonly segments?: readonly SegmentColumn[];
}

/** Beyond this many cells a formula takes the columns of criteria only, for a host carries a few megabytes at most. */
const mostCells = 250_000;

export function resultColumns(plan: ResultPlan): ResultColumn[] {
  const { table, rows, tiers, column, publishedColumn } = plan;
  const { first, count } = columnSpan(plan);
  const area = { ...accountsArea(table, first, count), rows };
  const values = wrapped(area, needsWrap(plan));
  const headers = rangeText({ ...area, row: table.headerRow, rows: 1 });
  const scores = rangeText({ ...area, column, columns: 1 });
  const published =
    publishedColumn < 0 ? '' : `,${rangeText({ ...area, column: publishedColumn, columns: 1 })}`;
  const tier = tiers.some(({ dimensions }) => dimensions.length > 0)
    ? `=KAMRULETIER(${values},KAM_MODEL,KAM_TIERS,${headers}${published})`
    : `=KAMTIER(${scores},KAM_TIERS${published})`;
  return [
    { heading: 'Score', look: 'score', formula: `=KAMSCORE(${values},KAM_MODEL,${headers})` },
    { heading: 'Rank', look: 'whole', formula: `=KAMRANK(${scores})` },
    { heading: 'Tier', look: 'label', formula: tier },
    { heading: 'Coverage', look: 'percent', formula: `=KAMCOVERAGE(${values},KAM_MODEL,${headers})` },
    ...segmentColumns(plan),
  ];
}

function segmentColumns({ table, rows, blankIsZero, segments = [] }: ResultPlan): ResultColumn[] {
  return segments.flatMap(({ heading, scheme, criterion }): ResultColumn[] => {
    const at = columnOf(table, criterion);
    if (at < 0) return [];
    const values = wrapped({ ...accountsArea(table, at, 1), rows }, blankIsZero);
    return [{ heading, look: 'text', formula: `=KAMSEGMENT("${scheme}",${values})` }];
  });
}

/** All columns of the table, so that a criterion added later is found; in large tables only those from the first to the last criterion. */
function columnSpan({ table, rows, model }: ResultPlan): { first: number; count: number } {
  const count = table.headers.length;
  if (rows * count <= mostCells) return { first: 0, count };
  const places = model.criteria.map(({ name }) => columnOf(table, name)).filter((column) => column >= 0);
  const first = Math.min(...places);
  return { first, count: Math.max(...places) - first + 1 };
}

/** Where a host hands blanks over as 0, a 0 is only harmless on a rating scale that starts above it. */
function needsWrap({ blankIsZero, model, rows, table }: ResultPlan): boolean {
  if (!blankIsZero) return false;
  const spare = rows > table.rows.length;
  return model.criteria.some(
    ({ scale, from, to, blank }) =>
      scale !== 'Rating' || Math.min(from, to) <= 0 || (spare && blank !== 'Skip'),
  );
}

function wrapped(area: Area, wrap: boolean): string {
  const range = rangeText(area);
  return wrap ? `IF(ISBLANK(${range}),"",${range})` : range;
}
