import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AccountsTable } from '../book/accounts-table';
import { withCriterion, without, type Draft } from '../book/draft';
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
  const list = useRef<HTMLUListElement>(null);
  // Where the focus goes when the list is longer or shorter: to the criterion added, or to the one after that taken out.
  const next = useRef<number>(undefined);
  useLayoutEffect(() => {
    const names = list.current?.querySelectorAll<HTMLElement>('.criterion-name');
    if (names && next.current !== undefined) names[Math.min(next.current, names.length - 1)]?.focus();
    next.current = undefined;
  }, [draft.criteria.length]);
  return (
    <div class="stack">
      <ul class="criteria" ref={list}>
        {draft.criteria.map((criterion, index) => (
          <CriterionRow
            key={criterion.key}
            criterion={criterion}
            index={index}
            draft={draft}
            was={clean?.criteria.find(({ row }) => row !== undefined && row === criterion.row)?.weight}
            edit={edit}
            onTakeOut={() => {
              next.current = index;
              edit((draft) => without(draft, criterion.key));
            }}
            standing={standing}
            table={table}
            offers={offers}
          />
        ))}
      </ul>
      <AddCriterion
        draft={draft}
        offers={offers}
        onAdd={(cells) => {
          next.current = draft.criteria.length;
          edit((draft) => withCriterion(draft, cells));
        }}
      />
    </div>
  );
}
