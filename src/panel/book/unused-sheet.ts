import { nameKey } from '../../../shared/cells';

/** The wanted name, or the first with a number behind it that no sheet has: a sheet of that name is the user's own. */
export function unusedSheet(wanted: string, sheets: readonly string[]): string {
  const taken = new Set(sheets.map(nameKey));
  let name = wanted;
  for (let number = 2; taken.has(nameKey(name)); number++) name = `${wanted} ${number}`;
  return name;
}
