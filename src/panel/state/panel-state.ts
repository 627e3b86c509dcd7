import type { Book } from '../book/book';
import type { Draft } from '../book/draft';
import type { Standing } from '../book/preview';
import type { KnownSensitivity } from '../book/sensitivity';
import type { SharePart } from '../share-tab/parts';
import type { TabId } from '../tabs';

export interface PanelState {
  /** Nothing read yet; reading failed with `failure`; or there is a book. */
  readonly phase: 'loading' | 'failed' | 'ready';
  readonly failure?: string;
  readonly book?: Book;
  /** The edits of the model, those without a change included. Undefined while the workbook has no readable model. */
  readonly draft?: Draft;
  /** The draft as the workbook has it, to compare with. */
  readonly clean?: Draft;
  /** What the draft gives; the book's present standing while nothing is edited. What tabs should show. */
  readonly standing?: Standing;
  /** What the edits would change: how many accounts' tiers, and the foremost of those. Undefined while nothing is edited. */
  readonly moves?: { readonly count: number; readonly rows: readonly number[] };
  /** Why the draft gives no standing. */
  readonly draftProblem?: string;
  readonly tab: TabId;
  /** The part of the tab Share that a menu of the host asked for; another object each time it asks. */
  readonly asked?: { readonly part: SharePart };
  /** The account in view: its row in `book.accounts.rows`. */
  readonly selected?: number;
  /** What the tab Sensitivity worked out last, kept while another tab is open. */
  readonly sensitivity?: KnownSensitivity;
  /** A long computation under way. */
  readonly busy?: Busy;
  /** The title of the batch being written. */
  readonly writing?: string;
  readonly toasts: readonly Toast[];
}

/** Something that takes a while. */
interface Busy {
  readonly title: string;
  /** 0 to 1, where it is known. */
  readonly progress?: number;
  readonly cancel?: () => void;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'warning' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}
