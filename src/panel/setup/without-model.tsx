import { shareParts, type SharePart } from '../share-tab/parts';
import { PartsList } from '../share-tab/parts-list';
import { usePanelState } from '../state/context';
import { Banner } from '../ui/banner';
import { Section } from '../ui/section';

/** What can be done with a workbook's formulas before there is a model, or where it holds none. */
const parts: readonly SharePart[] = ['freeze', 'repair'];

/** Says that the part which a menu asked for comes after the set-up. */
export function AskedTooEarly() {
  const asked = usePanelState((state) => state.asked);
  if (asked === undefined || parts.includes(asked.part)) return null;
  return (
    <Banner tone="note">
      {`“${shareParts[asked.part][0]}” needs a model, and this workbook has none yet. Set it up here first.`}
    </Banner>
  );
}

export function WithoutModel() {
  return (
    <Section title="Formulas that are here already">
      <PartsList parts={parts} />
    </Section>
  );
}
