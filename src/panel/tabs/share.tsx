import { useEffect } from 'preact/hooks';
import { sharePartIds, shareParts } from '../share-tab/parts';
import { sections } from '../share-tab/sections';
import { StaleBanner } from '../share-tab/stale-banner';
import { usePanelState } from '../state/context';
import { Disclosure } from '../ui/disclosure';

/** What a workbook needs before it goes to other people, and after it came back. */
export function ShareTab() {
  const asked = usePanelState((state) => state.asked);
  useEffect(() => {
    if (asked) openPart(document.querySelector<HTMLDetailsElement>(`#share-${asked.part}`)!);
  }, [asked]);
  return (
    <>
      <p class="soft">For a workbook that goes to colleagues, to executives or to a client.</p>
      <StaleBanner />
      <div>
        {sharePartIds.map((id) => {
          const [title, hint] = shareParts[id];
          const Part = sections[id];
          return (
            <Disclosure key={id} id={`share-${id}`} title={<h2>{title}</h2>} hint={hint}>
              <Part />
            </Disclosure>
          );
        })}
      </div>
    </>
  );
}

/** What is in it is made once it is open, and only then is there room to bring its heading to the top. */
function openPart(part: HTMLDetailsElement): void {
  part.open = true;
  part.querySelector('summary')!.focus();
  requestAnimationFrame(() => requestAnimationFrame(() => part.scrollIntoView()));
}
