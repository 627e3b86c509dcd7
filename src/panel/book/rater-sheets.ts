// Where a team gives its points: one sheet with a row for each rater, or a sheet for each. Both are read.
import { isBlank, nameKey, textOf } from '../../../shared/cells';
import type { Block, Snapshot, Value } from '../host';
import type { RaterRow } from './team-weights';

/** The name of the table with a row per rater. */
export const ratersName = 'KAM_RATERS';
export const ratersSheet = 'KAM Raters';
/** A sheet of one rater begins with this. */
export const raterSheet = 'KAM Rater ';

export interface Raters {
  readonly rows: readonly RaterRow[];
  /** Criteria without a column or row, and sheets that can't be read, in sentences. */
  readonly problems: readonly string[];
}

/** The sheets of single raters. */
export function raterSheetsOf(sheets: readonly string[]): string[] {
  return sheets.filter((sheet) => sheet.toLowerCase().startsWith(raterSheet.toLowerCase()));
}

export function readRaters(
  { named, used }: Pick<Snapshot, 'named' | 'used'>,
  criteria: readonly string[],
): Raters {
  const parts = [
    ...(named[ratersName] ? [ratersTable(named[ratersName], criteria)] : []),
    ...raterSheetsOf(Object.keys(used)).map((sheet) => oneRater(used[sheet], criteria)),
  ];
  return {
    rows: parts.flatMap(({ rows }) => rows),
    problems: [...new Set(parts.flatMap(({ problems }) => problems))],
  };
}

function ratersTable({ area, values }: Block, criteria: readonly string[]): Raters {
  const header = values[0].map(nameKey);
  const places = criteria.map((name) => header.indexOf(nameKey(name)));
  const [name, department] = [header.indexOf('rater'), header.indexOf('department')];
  const text = (cells: readonly Value[], column: number) => (column < 0 ? '' : textOf(cells[column]));
  const rows = values.slice(1).flatMap((cells, row): RaterRow[] => {
    if (cells.every(isBlank)) return [];
    return [
      {
        name: text(cells, name) || text(cells, department) || `Row ${area.row + row + 2}`,
        department: text(cells, department),
        points: places.map((column) => cells[column] ?? null),
      },
    ];
  });
  return {
    rows,
    problems: criteria
      .filter((_, k) => places[k] < 0)
      .map((criterion) => `${area.sheet} has no column for ${criterion}.`),
  };
}

function oneRater({ area, values }: Block, criteria: readonly string[]): Raters {
  const keys = values.map((cells) => cells.map(nameKey));
  const top = keys.findIndex((row) => row.includes('criterion') && row.includes('points'));
  if (top < 0) {
    return { rows: [], problems: [`${area.sheet} has no header row with Criterion and Points.`] };
  }
  const [criterion, points] = [keys[top].indexOf('criterion'), keys[top].indexOf('points')];
  const beside = (label: string) => {
    const row = keys.findIndex((cells, r) => r < top && cells[0] === label);
    return row < 0 ? '' : textOf(values[row][1]);
  };
  const rowOf = new Map(values.slice(top + 1).map((cells) => [nameKey(cells[criterion]), cells]));
  return {
    rows: [
      {
        name: beside('rater') || area.sheet.slice(raterSheet.length),
        department: beside('department'),
        points: criteria.map((name) => rowOf.get(nameKey(name))?.[points] ?? null),
      },
    ],
    problems: criteria
      .filter((name) => !rowOf.has(nameKey(name)))
      .map((name) => `${area.sheet} has no row for ${name}.`),
  };
}
