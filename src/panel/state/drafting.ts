import { applyBatch } from '../book/apply-batch';
import type { Book } from '../book/book';
import { draftOf, sameDraft, type Draft } from '../book/draft';
import { previewOf, type Computed } from '../book/draft-standing';
import { readHistorySheets, withHistory } from '../book/history';
import { nowText } from '../book/now';
import { countMoves, movesBetween, type Standing } from '../book/preview';
import { rebase } from '../book/rebase';
import type { Block, WorkbookHost } from '../host';
import { oncePerFrame } from './frames';
import { ownName } from './own-name';
import type { PanelState } from './panel-state';
import type { Store } from './store';
import type { Prepared } from './writing';

type Write = (batch: Prepared, done: string, onDone: () => void) => Promise<boolean>;

/** Keeps the edits of the model beside the workbook's own, and what they would give. */
export function drafting(host: WorkbookHost, state: Store<PanelState>, write: Write) {
  let computed: Computed | undefined;

  const compute = () => {
    const { book, draft, clean } = state.get();
    if (book === undefined) return;
    if (draft === undefined || clean === undefined) {
      state.set({ standing: undefined, moves: undefined, draftProblem: undefined });
      return;
    }
    if (sameDraft(draft, clean)) {
      computed = book.present &&
        book.accounts && { draft: clean, accounts: book.accounts, standing: book.present };
      state.set({ standing: book.present, moves: undefined, draftProblem: book.problem });
      return;
    }
    const { standing, problem } = previewOf(book, draft, computed);
    if (standing) computed = { draft, accounts: book.accounts!, standing };
    state.set({ standing, moves: movesOf(book.present, standing), draftProblem: problem });
  };
  const frame = oncePerFrame(compute);

  /** Takes over a book as read; edits stay as they are, and a model that moved on below them is a conflict. */
  const take = (book: Book) => {
    const { draft, clean } = state.get();
    const readable = book.model?.model;
    const theirs = readable && draftOf(book.model.block, readable);
    const mine =
      isEdited(state.get()) && book.model !== undefined ? upToDate(draft!, book.model.block) : undefined;
    const locked = theirs && draft ? withLocksOf(theirs, draft) : theirs;
    // What the edits give stays as it is when the workbook gives what it gave.
    const stands = book.present !== undefined && book.present === state.get().book?.present;
    if (!stands) computed = undefined;
    state.set({
      phase: 'ready',
      failure: undefined,
      book,
      draft: mine ?? locked,
      clean: mine ? clean : locked,
      selected: selectionIn(book, state.get().selected),
    });
    if (!stands || !mine) compute();
  };

  return {
    take,
    /** Changes the draft; what shows it is drawn at the next frame, together with the scores that follow. */
    edit: (change: (draft: Draft) => Draft) => {
      const { draft } = state.get();
      if (draft === undefined) return;
      state.hold({ draft: change(draft) });
      frame.request();
    },
    /** Gives all edits up. */
    revert: () => {
      const { book } = state.get();
      const model = book?.model?.model;
      if (!book?.model || !model) return;
      const draft = draftOf(book.model.block, model);
      state.set({ draft, clean: draft });
      compute();
    },
    /** Lays the edits over the model as it is now. */
    keepMine: () => {
      const { book, draft } = state.get();
      const model = book?.model?.model;
      if (!book?.model || !model || !draft) return;
      const clean = draftOf(book.model.block, model);
      state.set({ draft: rebase(draft, clean), clean });
      compute();
    },
    /** Writes the edits; why they were made goes along where a reason is given. */
    apply: async (reason = '') => {
      const { book, draft } = state.get();
      if (!book || !draft || !isEdited(state.get()) || inConflict(state.get())) return false;
      frame.cancel();
      compute();
      const written = () => state.set({ clean: draft });
      const batch = applyBatch(book, draft, host.blankIsZero);
      const title = reason === '' ? batch.title : `${batch.title} (${reason})`;
      const { standing } = state.get();
      const apply = { when: nowText(), who: ownName(), reason, standing };
      const prepare = async () =>
        withHistory({ ...batch, title }, book, draft, apply, await readHistorySheets(host, book.sheets));
      return write({ title, prepare }, 'The model is changed, and the formulas follow.', written);
    },
    stop: () => frame.cancel(),
  };
}

/** As many as a list shows. */
const mostMoves = 100;

function movesOf(before: Standing | undefined, standing: Standing | undefined): PanelState['moves'] {
  if (before === undefined || standing === undefined) return undefined;
  return { count: countMoves(before, standing), rows: movesBetween(before, standing, mostMoves) };
}

/** Whether there is anything to apply. */
export function isEdited({ draft, clean }: PanelState): boolean {
  return draft !== undefined && clean !== undefined && !sameDraft(draft, clean);
}

/** Whether the model in the workbook is another one than the edits began from. */
export function inConflict(state: PanelState): boolean {
  const { draft, book } = state;
  return isEdited(state) && book?.model !== undefined && !sameValues(draft!.base, book.model.block);
}

function sameValues(a: Block, b: Block): boolean {
  if (a === b) return true;
  return (
    JSON.stringify(a.area) === JSON.stringify(b.area) && JSON.stringify(a.values) === JSON.stringify(b.values)
  );
}

/** Rests the edits on the block as read last where it holds the same. */
function upToDate(draft: Draft, block: Block): Draft {
  return draft.base !== block && sameValues(draft.base, block) ? { ...draft, base: block } : draft;
}

/** Locks outlive a reading: criteria of the same name stay locked. */
function withLocksOf(theirs: Draft, mine: Draft): Draft {
  const locked = new Set(mine.criteria.flatMap(({ locked, cells }) => (locked ? [cells.Criterion] : [])));
  return {
    ...theirs,
    criteria: theirs.criteria.map((criterion) => ({
      ...criterion,
      locked: locked.has(criterion.cells.Criterion),
    })),
  };
}

function selectionIn(book: Book, selected: number | undefined): number | undefined {
  return selected !== undefined && selected < (book.accounts?.rows.length ?? 0) ? selected : undefined;
}
