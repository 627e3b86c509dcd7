import { render } from 'preact';
import type { WorkbookHost } from './host';
import { PanelView } from './panel-view';
import { PanelContext } from './state/context';
import { createPanel } from './state/panel';
import { loadWhenIdle } from './ui/lazy';

/**
 * Puts the panel into an element; gives back what takes it out again. Its style sheet is styles/index.css. `part` is the
 * title of what it is to open in the Share tab at first.
 */
export function mountPanel(element: Element, host: WorkbookHost, part?: string): () => void {
  const panel = createPanel(host, part);
  render(
    <PanelContext value={panel}>
      <PanelView />
    </PanelContext>,
    element,
  );
  void panel.load();
  void loadWhenIdle();
  return () => {
    panel.dispose();
    render(null, element);
  };
}
