import { sections } from '../share-tab/sections';
import { StaleBanner } from '../share-tab/stale-banner';
import { usePanelState } from '../state/context';
import { Disclosure } from '../ui/disclosure';

/** What a workbook needs before it goes to other people, and after it came back. */
export function ShareTab() {
  const part = usePanelState((state) => state.part);
  return (
    <>
      <p class="soft">For a workbook that goes to colleagues, to executives or to a client.</p>
      <StaleBanner />
      {sections.map(({ title, hint, component: Part }) => (
        <Disclosure key={title} title={title} hint={hint} open={title === part}>
          <Part />
        </Disclosure>
      ))}
    </>
  );
}
