import { useState } from 'preact/hooks';
import { textOf } from '../../../shared/cells';
import type { AccountsTable } from '../book/accounts-table';
import { isPromotion, type Standing } from '../book/preview';
import type { PanelState } from '../state/panel-state';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { tableText } from '../ui/number-text';

interface MovesListProps {
  moves: NonNullable<PanelState['moves']>;
  table: AccountsTable;
  before: Standing;
  standing: Standing;
  onSelect: (row: number) => void;
}

/** Shown at once; the rest on request. */
const few = 6;

/** The accounts whose tier the edits would change: promotions, and those whom R12 holds where they are. */
export function MovesList({ moves, table, before, standing, onSelect }: MovesListProps) {
  const [all, setAll] = useState(false);
  if (moves.count === 0) return <p class="soft">No account would change its tier.</p>;
  const shown = moves.rows.slice(0, all ? undefined : few);
  const label = (of: Standing, row: number) => of.tiers[of.places[row]]?.label ?? 'no tier';
  return (
    <>
      <ul class="moves">
        {shown.map((row) => {
          const promoted = isPromotion(before.places[row], standing.places[row]);
          return (
            <li key={row}>
              <button type="button" class="list-row" onClick={() => onSelect(row)}>
                <span class={promoted ? 'up-text' : 'warn-text'}>
                  <Icon name={promoted ? 'up' : 'flag'} size={14} />
                </span>
                <span class="cut grow">{textOf(table.rows[row][table.nameColumn])}</span>
                <span class="small soft cut move">
                  {promoted
                    ? `${label(before, row)} → ${label(standing, row)}`
                    : `${label(before, row)}, hold`}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {moves.rows.some((row) => !isPromotion(before.places[row], standing.places[row])) && (
        <p class="soft small">
          Hold: the figures say a lower tier. A published tier stays until you change it, and no customer is
          told.
        </p>
      )}
      {moves.rows.length > shown.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {`Show ${tableText(moves.rows.length - few)} more`}
        </Button>
      )}
      {all && moves.count > shown.length && (
        <p class="soft small">And {tableText(moves.count - shown.length)} more.</p>
      )}
    </>
  );
}
