import { useState } from 'preact/hooks';
import { replacedFormulas } from './book/apply-batch';
import { useConflict, useEdited, usePanel, usePanelState } from './state/context';
import type { Panel } from './state/panel';
import { Banner } from './ui/banner';
import { Button } from './ui/button';
import { countOf } from './ui/count-of';
import { TextField } from './ui/text-field';

/** Says that what is shown is a preview, and applies or gives up the edits; the same in every tab. */
export function DraftBar() {
  const panel = usePanel();
  const edited = useEdited();
  const conflict = useConflict();
  const writing = usePanelState((state) => state.writing !== undefined);
  const problem = usePanelState((state) => state.draftProblem);
  const [reason, setReason] = useState('');
  if (!edited) return null;
  const apply = async () => {
    if (await panel.apply(reason.trim())) setReason('');
  };
  if (conflict) {
    return (
      <Banner
        tone="warning"
        actions={
          <>
            <Button onClick={panel.keepMine}>Keep mine</Button>
            <Button onClick={panel.revert}>Take theirs</Button>
          </>
        }
      >
        The model changed in the sheet while you were editing it. Which shall count?
      </Banner>
    );
  }
  return (
    <div class="draft-bar">
      <div class="row spread">
        <Effect />
        <Button onClick={panel.revert} disabled={writing}>
          Revert
        </Button>
      </div>
      <div class="row">
        <TextField
          label="Reason for the change"
          bare
          live
          placeholder="Reason (optional)"
          value={reason}
          onChange={setReason}
        />
        <Button kind="primary" onClick={() => void apply()} disabled={writing || problem !== undefined}>
          Apply
        </Button>
      </div>
    </div>
  );
}

function Effect() {
  const panel = usePanel();
  const book = usePanelState((state) => state.book);
  const draft = usePanelState((state) => state.draft);
  const moves = usePanelState((state) => state.moves?.count ?? 0);
  const problem = usePanelState((state) => state.draftProblem);
  if (problem !== undefined) return <span class="draft-effect wrong-text">{problem}</span>;
  const formulas = book?.model?.model && draft ? replacedFormulas(book, draft) : 0;
  return (
    <span class="draft-effect">
      <strong>Preview</strong>{' '}
      {moves === 0
        ? 'no account changes tier'
        : countOf(moves, 'account changes', 'accounts change') + ' tier'}
      {formulas > 0 && `; replaces ${countOf(formulas, 'formula', 'formulas')} by values`}{' '}
      {moves > 0 && (
        <button type="button" class="link" onClick={() => showMoves(panel)}>
          Show who
        </button>
      )}
    </span>
  );
}

/** The list may be in another tab and far below. */
function showMoves(panel: Panel): void {
  panel.openTab('model');
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>('.moves .list-row');
    first?.closest('section')?.scrollIntoView();
    first?.focus({ preventScroll: true });
  });
}
