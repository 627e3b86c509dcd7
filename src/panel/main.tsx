import { render } from 'preact';
import type { WorkbookHost } from './host';
import { PanelView } from './panel-view';
import { PanelContext } from './state/context';
import { createPanel } from './state/panel';

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
  return () => {
    panel.dispose();
    render(null, element);
  };
}
