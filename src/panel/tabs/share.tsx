import { sharePartIds } from '../share-tab/parts';
import { PartsList } from '../share-tab/parts-list';
import { StaleBanner } from '../share-tab/stale-banner';

/** What a workbook needs before it goes to other people, and after it came back. */
export function ShareTab() {
  return (
    <>
      <p class="soft">For a workbook that goes to colleagues, to executives or to a client.</p>
      <StaleBanner />
      <PartsList parts={sharePartIds} />
    </>
  );
}
