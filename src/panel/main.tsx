import { render } from 'preact';
import type { WorkbookHost } from './host';
import { PanelView } from './panel-view';
import { PanelContext } from './state/context';
import { createPanel } from './state/panel';
import { loadWhenIdle } from './ui/lazy';

/** Puts the panel into an element; gives back what takes it out again. Its style sheet is styles/index.css. */
export function mountPanel(element: Element, host: WorkbookHost): () => void {
  const panel = createPanel(host);
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
