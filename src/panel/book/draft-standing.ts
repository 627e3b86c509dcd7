// The preview: what the draft gives, computed from as little as changed.
import { nameKey } from '../../../shared/cells';
import { ScoreError } from '../../../shared/errors';
import { listOf } from '../../../shared/model/table';
import { tiersOfModel } from '../../../shared/tiers/dimension-minimums';
import { columnOf, type AccountsTable } from './accounts-table';
import { readTiers } from '../../../shared/tiers/read-tiers';
import { sentence, withTiers, type Book } from './book';
import { modelOfDraft, nameOf, sameShape, weightsOfDraft, type Draft } from './draft';
import { reweigh, stand, type Standing } from './preview';

export interface Preview {
  readonly standing?: Standing;
  /** Why the draft gives no scores. */
  readonly problem?: string;
}

/** What was computed last, from which only weights may differ. */
export interface Computed {
  readonly draft: Draft;
  readonly accounts: AccountsTable;
  readonly standing: Standing;
}

const withDraftTiers = new WeakMap<NonNullable<Draft['tiers']>, Book>();

/** The book with the tiers that the draft brings along. Throws ScoreError where they can't be read. */
export function bookOfDraft(book: Book, { tiers }: Draft): Book {
  if (tiers === undefined) return book;
  const known = withDraftTiers.get(tiers);
  if (known && known.accounts === book.accounts && known.sheet === book.sheet) return known;
  const made = withTiers(book, readTiers(tiers as unknown[][]));
  withDraftTiers.set(tiers, made);
  return made;
}

export function previewOf(book: Book, draft: Draft, last: Computed | undefined): Preview {
  try {
    return previewIn(bookOfDraft(book, draft), draft, last);
  } catch (error) {
    if (error instanceof ScoreError) return { problem: sentence(error.message) };
    throw error;
  }
}

function previewIn(book: Book, draft: Draft, last: Computed | undefined): Preview {
  const { accounts, tiers, published } = book;
  if (accounts === undefined || accounts.rows.length === 0) {
    // Without accounts there is nothing to score, but the model and the dimensions of the tiers can be wrong all the same.
    tiersOfModel(tiers, modelOfDraft(draft));
    return {};
  }
  if (last?.accounts === accounts && last.draft.tiers === draft.tiers && sameShape(last.draft, draft)) {
    return { standing: reweigh(last.standing, weightsOfDraft(draft), published) };
  }
  const table = tableOfAccounts(accounts, draft);
  const lacking = draft.criteria.map(nameOf).filter((name) => name !== '' && columnOf(table, name) < 0);
  if (lacking.length > 0) return { problem: `No column yet for ${listOf(lacking, 'and')}` };
  return { standing: stand(table, modelOfDraft(draft), tiers, published) };
}

/** Headings that Apply will rename along with their criteria: old text → new text, by the column's place. */
export function renamedHeadings(headers: readonly string[], { base, criteria }: Draft): Map<number, string> {
  const column = base.values[0].findIndex((cell) => nameKey(cell) === 'criterion');
  const keys = headers.map(nameKey);
  const renamed = new Map<number, string>();
  for (const criterion of criteria) {
    if (criterion.row === undefined) continue;
    const before = nameKey(base.values[criterion.row][column]);
    const now = nameOf(criterion);
    const at = keys.indexOf(before);
    if (at >= 0 && now !== '' && nameKey(now) !== before && !keys.includes(nameKey(now))) {
      renamed.set(at, now);
    }
  }
  return renamed;
}

/** The accounts, headed as Apply would leave them. */
export function tableOfAccounts(accounts: AccountsTable, draft: Draft): AccountsTable {
  const renamed = renamedHeadings(accounts.headers, draft);
  if (renamed.size === 0) return accounts;
  return { ...accounts, headers: accounts.headers.map((heading, column) => renamed.get(column) ?? heading) };
}
