import { nameKey } from '../../../shared/cells';
import { guessCriteria } from '../../../shared/model/guess';
import type { ModelRow, SegmentColumn, Template, TierRow } from '../../../shared/model/templates/template';
import type { AccountsTable } from '../book/accounts-table';
import { draftOfRows, rowsOfDraft, withCells } from '../book/draft';
import { columnCells } from '../model-tab/offers';

/** A model to begin with. */
export interface Proposal {
  readonly title: string;
  readonly rows: readonly ModelRow[];
  readonly tiers: readonly TierRow[];
  readonly segments?: readonly SegmentColumn[];
  /** Whether it scores the accounts in view, rather than accounts to be typed into a new sheet. */
  readonly withAccounts: boolean;
}

/** A template's criteria, each on the column of the accounts that is headed like it or nearly so. */
export function proposalOfTemplate(template: Template, accounts: AccountsTable | undefined): Proposal {
  const { name: title, model, tiers, segments } = template;
  if (accounts === undefined) return { title, rows: model, tiers, segments, withAccounts: false };
  const offers = guessCriteria(accounts.headers, accounts.rows).flatMap(({ criterion, looks }) =>
    criterion ? [{ criterion, looks }] : [],
  );
  const taken = new Set<string>();
  let draft = draftOfRows(model);
  for (const { key, cells } of draft.criteria) {
    const heading = likeliest(
      String(cells.Criterion),
      accounts.headers.filter((heading) => !taken.has(heading)),
    );
    if (heading === undefined) continue;
    taken.add(heading);
    draft = withCells(draft, key, columnCells(heading, cells, offers));
  }
  const renamed = new Map(
    model.map(({ Criterion }, k) => [Criterion, String(draft.criteria[k].cells.Criterion)]),
  );
  return {
    title,
    rows: rowsOfDraft(draft),
    tiers,
    segments: segments?.map((segment) => ({ ...segment, criterion: renamed.get(segment.criterion)! })),
    withAccounts: true,
  };
}

/** A heading of the same name, else one that holds the whole name or is held by it. */
function likeliest(name: string, headings: readonly string[]): string | undefined {
  const key = nameKey(name);
  const keys = headings.map(nameKey);
  const same = keys.indexOf(key);
  if (same >= 0) return headings[same];
  return headings.find((_, i) => keys[i].length > 3 && (key.includes(keys[i]) || keys[i].includes(key)));
}
