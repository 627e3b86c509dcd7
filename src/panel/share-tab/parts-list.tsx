import { useEffect } from 'preact/hooks';
import { usePanelState } from '../state/context';
import { Disclosure } from '../ui/disclosure';
import { shareParts, type SharePart } from './parts';
import { sections } from './sections';

/** Parts of the tab Share, closed but for the one that a menu of the host asks for. */
export function PartsList({ parts }: { parts: readonly SharePart[] }) {
  const asked = usePanelState((state) => state.asked);
  useEffect(() => {
    if (asked && parts.includes(asked.part)) openPart(document.querySelector(`#share-${asked.part}`)!);
  }, [asked]);
  return (
    <div>
      {parts.map((id) => {
        const [title, hint] = shareParts[id];
        const Part = sections[id];
        return (
          <Disclosure key={id} id={`share-${id}`} title={<h2>{title}</h2>} hint={hint}>
            <Part />
          </Disclosure>
        );
      })}
    </div>
  );
}

/** What is in it is made once it is open, and only then is there room to bring its heading to the top. */
function openPart(part: HTMLDetailsElement): void {
  part.open = true;
  part.querySelector('summary')!.focus();
  requestAnimationFrame(() => requestAnimationFrame(() => part.scrollIntoView()));
}
