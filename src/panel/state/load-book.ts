import { readBook, tableNames, type Book } from '../book/book';
import { ownSheets } from '../book/stray-tables';
import type { Snapshot, WorkbookHost } from '../host';

/** Two trips: first the small named tables, with their formulas, and all names; then the sheets that hold the accounts. */
export async function loadBook(host: WorkbookHost, before?: Book): Promise<Book> {
  const { model, tiers, results } = tableNames;
  const named = await host.read({ names: [model, tiers, results], sheets: [], formulas: true });
  return readBook(named, await host.read({ names: [], sheets: sheetsToRead(named) }), before);
}

/** Where no name says which sheet holds the accounts, so many are looked through for one that fits the model. */
const mostSheets = 6;

/** The sheet of KAM_ACCOUNTS, else the one in view and others that may fit the model; our own where a name is gone. */
function sheetsToRead({ names, sheets }: Snapshot): string[] {
  const ours = Object.values(names).map(({ sheet }) => sheet);
  const others =
    tableNames.model in names ? sheets.filter((sheet) => !ours.includes(sheet)).slice(0, mostSheets) : [];
  const accounts = names[tableNames.accounts] ? [names[tableNames.accounts].sheet] : ['active', ...others];
  const lost = (['model', 'tiers'] as const)
    .filter((kind) => !(tableNames[kind] in names))
    .map((kind) => ownSheets[kind])
    .filter((sheet) => sheets.includes(sheet));
  return [...new Set([...accounts, ...lost])];
}
