import { render } from 'preact';
import type { WorkbookHost } from './host';
import { PanelView } from './panel-view';
import type { SharePart } from './share-tab/parts';
import { PanelContext } from './state/context';
import { createPanel } from './state/panel';
import { loadWhenIdle } from './ui/lazy';

/** Puts the panel into an element; gives back what takes it out again. It begins with a part of the tab Share where one is
 * asked for. Its style sheet is styles/index.css. */
export function mountPanel(element: Element, host: WorkbookHost, part?: SharePart): () => void {
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
