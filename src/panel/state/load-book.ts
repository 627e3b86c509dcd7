import { readBook, tableNames, type Book } from '../book/book';
import { ownSheets } from '../book/stray-tables';
import type { WorkbookHost } from '../host';

/**
 * Two trips: first the small named tables, with their formulas, and all names; then the sheet that holds the accounts
 * (the one in view where none is named, and our own sheets where a name is gone).
 */
export async function loadBook(host: WorkbookHost): Promise<Book> {
  const named = await host.read({
    names: [tableNames.model, tableNames.tiers, tableNames.results],
    sheets: [],
    formulas: true,
  });
  const accounts = named.names[tableNames.accounts]?.sheet ?? 'active';
  const lost = [
    ...(tableNames.model in named.names ? [] : [ownSheets.model]),
    ...(tableNames.tiers in named.names ? [] : [ownSheets.tiers]),
  ].filter((sheet) => named.sheets.includes(sheet));
  const sheets = await host.read({ names: [], sheets: [accounts, ...lost] });
  return readBook(named, sheets);
}
