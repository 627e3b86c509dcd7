import type { Standing } from '../book/preview';
import { tableText } from '../ui/number-text';
import { countOf } from '../ui/count-of';

interface TierStripProps {
  standing: Standing;
  /** As the workbook has it; left out where nothing is to compare with. */
  before?: Standing;
}

/** Accounts per tier, and what becomes of each number: `10 → 12`. */
export function TierStrip({ standing, before }: TierStripProps) {
  const total = standing.counts.reduce((sum, count) => sum + count, 0);
  return (
    <dl class="tier-strip">
      {standing.tiers.map(({ label, capacity }, place) => {
        const was = before?.tiers[place]?.label === label ? before.counts[place] : undefined;
        const count = standing.counts[place];
        const changed = was !== undefined && was !== count;
        return (
          <div key={label} class={`tier-tile tier-${Math.min(place, 3) + 1}`}>
            <dt class="cut" title={label}>
              {label}
            </dt>
            <dd>
              {changed && (
                <>
                  <span class="soft small">
                    {tableText(was)}
                    {'\u00a0'}→
                  </span>{' '}
                </>
              )}
              <strong>{tableText(count)}</strong>
              {capacity < Infinity && (
                <span class="soft small" title={`At most ${countOf(capacity, 'account', 'accounts')}`}>
                  /{tableText(capacity)}
                </span>
              )}
            </dd>
            <svg class="tier-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="4" />
              <rect class="tier-share" width={total > 0 ? (100 * count) / total : 0} height="4" />
            </svg>
          </div>
        );
      })}
    </dl>
  );
}
