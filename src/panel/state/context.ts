import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Book } from '../book/book';
import type { Standing } from '../book/preview';
import { isEdited, inConflict } from './drafting';
import type { Panel } from './panel';
import type { PanelState } from './panel-state';
import { useStore } from './store';

export const PanelContext = createContext<Panel | undefined>(undefined);

/** The panel: its host and all that can be done. Never changes, so it renders nothing anew. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === undefined) throw new Error('usePanel needs a component below mountPanel');
  return panel;
}

/** A part of the state; the component renders again when that part changes. Select fields, don't make new objects. */
export function usePanelState<S>(select: (state: PanelState) => S): S {
  return useStore(usePanel().state, select);
}

/** The workbook as read last. Tabs are only shown when there is one. */
export function useBook(): Book {
  return usePanelState(({ book }) => book)!;
}

/** What the draft gives (the workbook's present standing while nothing is edited); undefined where there are no scores. */
export function useStanding(): Standing | undefined {
  return usePanelState(({ standing }) => standing);
}

/** Whether the model has edits that are not applied, so that what is shown is a preview. */
export function useEdited(): boolean {
  return usePanelState(isEdited);
}

/** Whether the model in the workbook changed under the edits. */
export function useConflict(): boolean {
  return usePanelState(inConflict);
}
