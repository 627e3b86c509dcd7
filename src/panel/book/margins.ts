import type { Area } from '../host';

/** What a table grows into: the rows below it and the columns beside it. */
export function marginsAround(old: Area, now: Area): Area[] {
  const below = { ...now, row: old.row + old.rows, rows: now.rows - old.rows };
  const beside = {
    ...now,
    column: old.column + old.columns,
    columns: now.columns - old.columns,
    rows: old.rows,
  };
  return [below, beside].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
