import { nameKey } from '../../../shared/cells';
import type { Area, Block, Snapshot } from '../host';

/** A table of ours whose name is gone, and the name that would bring it back. */
export interface StrayTable {
  readonly name: 'KAM_MODEL' | 'KAM_TIERS';
  readonly area: Area;
}

/** The sheets on which a set-up puts its tables; they are looked at when a name is gone. */
export const ownSheets = { model: 'KAM Model', tiers: 'KAM Tiers', accounts: 'KAM Accounts' } as const;

const headings: readonly { name: StrayTable['name']; columns: readonly string[] }[] = [
  { name: 'KAM_MODEL', columns: ['criterion', 'weight'] },
  { name: 'KAM_TIERS', columns: ['tier', 'servicelevel'] },
];

/** Looks for header rows that only our tables have, where the name of the table is not defined. */
export function findStrayTables(names: Snapshot['names'], used: Snapshot['used']): StrayTable[] {
  return headings.flatMap(({ name, columns }) => {
    if (name in names) return [];
    for (const block of Object.values(used)) {
      const area = tableWith(block, columns);
      if (area) return [{ name, area }];
    }
    return [];
  });
}

function tableWith({ area, values }: Block, columns: readonly string[]): Area | undefined {
  const row = values.findIndex((cells) => {
    const keys = cells.map(nameKey);
    return columns.every((column) => keys.includes(column));
  });
  if (row < 0) return undefined;
  const keys = values[row].map(nameKey);
  const first = keys.findIndex((key) => key !== '');
  let end = first;
  while (end < keys.length && keys[end] !== '') end++;
  const column = keys.indexOf(columns[0]);
  let last = row + 1;
  while (last < values.length && nameKey(values[last][column]) !== '') last++;
  if (last === row + 1) return undefined;
  return {
    sheet: area.sheet,
    row: area.row + row,
    column: area.column + first,
    rows: last - row,
    columns: end - first,
  };
}
