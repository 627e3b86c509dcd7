import { useState } from 'preact/hooks';
import type { AccountsTable } from '../book/accounts-table';
import { nameOfRow } from '../book/account-name';
import { usePanel } from '../state/context';
import { Button } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import { tableText } from '../ui/number-text';

interface MoveGroupProps {
  title: string;
  icon: IconName;
  /** `up-text`, `warn-text` or `soft`. */
  look: string;
  table: AccountsTable;
  rows: readonly number[];
  /** What happens to the account, in a few words. */
  tell: (row: number) => string;
}

/** Shown at once, and on request. */
const few = 5;
const most = 200;

/** Accounts to which the same happens when tiers are published. */
export function MoveGroup({ title, icon, look, table, rows, tell }: MoveGroupProps) {
  const panel = usePanel();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, all ? most : few);
  return (
    <div>
      <h3>
        {title} <span class="soft">{tableText(rows.length)}</span>
      </h3>
      <ul class="moves">
        {shown.map((row) => (
          <li key={row}>
            <button type="button" class="list-row" onClick={() => panel.selectAccount(row)}>
              <span class={look}>
                <Icon name={icon} size={14} />
              </span>
              <span class="cut grow">{nameOfRow(table, row)}</span>
              <span class="small soft cut move">{tell(row)}</span>
            </button>
          </li>
        ))}
      </ul>
      {!all && rows.length > few && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {`Show ${Math.min(rows.length, most) - few} more`}
        </Button>
      )}
      {all && rows.length > most && <p class="soft small">And {tableText(rows.length - most)} more.</p>}
    </div>
  );
}
