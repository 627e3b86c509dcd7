import type { AccountsTable } from '../book/accounts-table';
import type { Draft } from '../book/draft';
import type { Standing } from '../book/preview';
import { CriterionRow } from './criterion-row';
import { AddCriterion, type ColumnOffer } from './add-criterion';

export interface CriteriaEditorProps {
  draft: Draft;
  /** The weights as they are in the workbook, to mark on the sliders. */
  clean?: Draft;
  edit: (change: (draft: Draft) => Draft) => void;
  /** What the draft gives, for the accounts' values on the curves. */
  standing?: Standing;
  /** The accounts, headed as Apply would leave them. */
  table?: AccountsTable;
  /** Columns that could become criteria. */
  offers: readonly ColumnOffer[];
}

/** The criteria of a draft, each with its weight, and all that can be done to them; weights always make 100 %. */
export function CriteriaEditor({ draft, clean, edit, standing, table, offers }: CriteriaEditorProps) {
  return (
    <div class="stack">
      <ul class="criteria">
        {draft.criteria.map((criterion, index) => (
          <CriterionRow
            key={criterion.key}
            criterion={criterion}
            index={index}
            draft={draft}
            was={clean?.criteria.find(({ row }) => row !== undefined && row === criterion.row)?.weight}
            edit={edit}
            standing={standing}
            table={table}
            offers={offers}
          />
        ))}
      </ul>
      <AddCriterion draft={draft} edit={edit} offers={offers} />
    </div>
  );
}
