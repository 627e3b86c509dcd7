// Who moved between tiers, in words: `Tier II → Tier I: Acme, Beta and 3 more; Tier III → Tier II: …`.
import type { AccountsTable } from './accounts-table';
import { nameOfRow } from './account-name';
import { isPromotion, movesBetween, type Standing } from './preview';

export interface Moved {
  readonly count: number;
  readonly who: string;
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly rows: number[];
}

/** Named in all, or one of each group; the others are counted. A cell has room for them even where the names are long. */
const mostNames = 60;
const longestName = 60;

/** R12: who gets a better tier, and who would get a lower one and is held. */
export function whoMoved(
  table: AccountsTable | undefined,
  before: Standing | undefined,
  after: Standing | undefined,
): { readonly promoted: Moved; readonly held: Moved } {
  const groups = table && after ? groupsBetween(before, after) : [];
  const tell = (some: readonly Group[]): Moved => {
    const each = Math.max(1, Math.floor(mostNames / some.length));
    const count = some.reduce((sum, { rows }) => sum + rows.length, 0);
    const label = (standing: Standing | undefined, place: number) =>
      standing?.tiers[place]?.label ?? 'no tier';
    const who = some.map(({ from, to, rows }) => {
      return `${label(before, from)} → ${label(after, to)}: ${namesOf(table!, rows, each)}`;
    });
    return { count, who: who.join('; ') };
  };
  return {
    promoted: tell(groups.filter(({ from, to }) => isPromotion(from, to))),
    held: tell(groups.filter(({ from, to }) => !isPromotion(from, to))),
  };
}

/** The best tier first, and in each group the highest score. */
function groupsBetween(before: Standing | undefined, after: Standing): Group[] {
  const groups = new Map<string, Group>();
  for (const row of movesBetween(before, after)) {
    const [from, to] = [before?.places[row] ?? -1, after.places[row]];
    const group = groups.get(`${from} ${to}`) ?? { from, to, rows: [] };
    groups.set(`${from} ${to}`, group);
    group.rows.push(row);
  }
  return [...groups.values()].sort((a, b) => a.to - b.to || a.from - b.from);
}

function namesOf(table: AccountsTable, rows: readonly number[], most: number): string {
  const names = rows.slice(0, most).map((row) => shortened(nameOfRow(table, row)));
  const more = rows.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function shortened(name: string): string {
  const line = name.replace(/\s+/g, ' ');
  return line.length > longestName ? `${[...line].slice(0, longestName - 1).join('')}…` : line;
}
