import { useMemo, useState } from 'preact/hooks';
import { coverage } from '../../../shared/scoring/score';
import { listAccounts, orders, type Order } from '../book/account-list';
import { nameOfRow } from '../book/account-name';
import type { Flag } from '../book/account-flags';
import type { AccountsTable } from '../book/accounts-table';
import type { Standing } from '../book/preview';
import { Icon } from '../ui/icon';
import { fixedText, percentText, tableText } from '../ui/number-text';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { VirtualList } from '../ui/virtual-list';

interface AccountListProps {
  table: AccountsTable;
  standing: Standing;
  before: Standing | undefined;
  flags: (row: number) => Flag[];
  selected: number | undefined;
  onOpen: (row: number) => void;
}

const options = (Object.keys(orders) as Order[]).map((value) => ({ value, label: orders[value] }));
const rowHeight = 44;

/** All accounts, found by name and put in order; choosing one opens it. */
export function AccountList({ table, standing, before, flags, selected, onOpen }: AccountListProps) {
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order>('rank');
  const covered = useMemo(() => coverage(standing.accounts), [standing]);
  const rows = useMemo(
    () => listAccounts(table, standing, before, covered, search, order),
    [table, standing, before, covered, search, order],
  );
  return (
    <div class="account-list">
      <div class="pair">
        <TextField label="Find an account" value={search} onChange={setSearch} live />
        <Select label="Order" value={order} options={options} onChange={setOrder} />
      </div>
      <VirtualList
        label={`Accounts, ${tableText(rows.length)}`}
        count={rows.length}
        rowHeight={rowHeight}
        selected={selected === undefined ? undefined : rows.indexOf(selected)}
        onSelect={(index) => onOpen(rows[index])}
        keyOf={(index) => rows[index]}
        empty={<p class="soft">No account of that name.</p>}
      >
        {(index) => <Row row={rows[index]} {...{ table, standing, covered, flags }} />}
      </VirtualList>
    </div>
  );
}

interface RowProps extends Pick<AccountListProps, 'table' | 'standing' | 'flags'> {
  row: number;
  covered: Float64Array;
}

function Row({ row, table, standing, covered, flags }: RowProps) {
  const name = nameOfRow(table, row);
  const place = standing.places[row];
  const error = standing.accounts.errors.get(row);
  return (
    <>
      <span class="figure soft rank">{standing.ranks[row] > 0 ? standing.ranks[row] : '–'}</span>
      <span class="account-name grow">
        <span class="cut" title={name}>
          {name}
        </span>
        <span class="soft small cut">
          {error
            ? error.message
            : `${standing.tiers[place]?.label ?? 'no score'}, ${percentText(covered[row] || 0)} of data`}
        </span>
      </span>
      {(error ?? flags(row).length > 0) && (
        <span class="warn-text">
          <Icon name="flag" size={14} />
          <span class="hidden">flagged</span>
        </span>
      )}
      <span class="figure score">{standing.scores[row] > 0 ? fixedText(standing.scores[row], 2) : ''}</span>
      <i class={`dot tier-${Math.min(place, 3) + 1}`} />
    </>
  );
}
