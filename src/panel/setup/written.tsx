import { listOf } from '../../../shared/model/table';
import type { Tier } from '../../../shared/tiers/tiers';
import { addressOf } from '../host';
import type { Setup } from '../book/setup-batch';
import { Icon } from '../ui/icon';
import { numberText } from '../ui/number-text';
import { Section } from '../ui/section';

/** What setting up will do to the workbook, before it is done. */
export function Written({ setup, tiers }: { setup: Setup; tiers: readonly Tier[] }) {
  const { results, headings, newSheets, notes } = setup;
  const own = newSheets.includes(results.sheet);
  return (
    <Section title="What will be written">
      <ul class="written">
        {newSheets.length > 0 && (
          <li>
            <Icon name="sheet" />
            <span>
              New {newSheets.length === 1 ? 'sheet' : 'sheets'} <strong>{newSheets.join(', ')}</strong>
            </span>
          </li>
        )}
        <li>
          <Icon name="table" />
          <span>
            {listOf(headings, 'and')} into <strong>{addressOf(results, false)}</strong>
            {own ? '' : ', which is empty; nothing is overwritten'}
          </span>
        </li>
        <li>
          <Icon name="star" />
          <span>{tiers.map(tierWords).join('; ')}. Change them on the sheet of tiers.</span>
        </li>
        {notes.map((note) => (
          <li key={note}>
            <Icon name="info" />
            <span>{note}</span>
          </li>
        ))}
        <li>
          <Icon name="undo" />
          <span>One Undo takes it all back.</span>
        </li>
      </ul>
    </Section>
  );
}

/** `Tier I from 7, at most 6 accounts`. */
function tierWords({ label, score, dimensions, match, capacity }: Tier): string {
  const minimums = [
    ...(score === undefined ? [] : [`from ${numberText(score)}`]),
    ...dimensions.map(({ dimension, minimum }) => `${dimension} from ${numberText(minimum)}`),
  ].join(match === 'All' ? ' and ' : ' or ');
  const room = capacity < Infinity ? `, at most ${capacity} accounts` : '';
  return minimums === '' ? `${label} for the rest` : `${label} ${minimums}${room}`;
}
