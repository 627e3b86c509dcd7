import { useMemo, useState } from 'preact/hooks';
import { capacityLine } from '../book/capacity';
import type { AccountsTable } from '../book/accounts-table';
import type { Standing } from '../book/preview';
import { Bars } from '../charts/bars';
import { usePanel } from '../state/context';
import { Button } from '../ui/button';
import { ChartFrame } from '../ui/chart-frame';
import { NumberField } from '../ui/number-field';
import { fixedText, tableText } from '../ui/number-text';
import { Section } from '../ui/section';
import { nameOfRow } from '../book/account-name';

/** R11: at most 5 key accounts for a young company, 15 to 30 for a mature one. */
const usual = [5, 15, 30];

/** How many accounts each tier holds, and what another number of key accounts would mean. */
export function CapacitySection({ standing, table }: { standing: Standing; table: AccountsTable }) {
  return (
    <>
      <TierChart standing={standing} />
      <WhatIf standing={standing} table={table} />
    </>
  );
}

function TierChart({ standing: { tiers, counts } }: { standing: Standing }) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const limit = (capacity: number) => (capacity === Infinity ? undefined : capacity);
  const bars = tiers.map(({ label, capacity }, place) => ({
    label,
    value: counts[place],
    text: tableText(counts[place]) + (limit(capacity) === undefined ? '' : ` of ${tableText(capacity)}`),
    look: `tier-${Math.min(place + 1, 4)}`,
    mark: limit(capacity),
  }));
  const full = tiers.filter(({ capacity }, place) => counts[place] === capacity).map(({ label }) => label);
  return (
    <ChartFrame
      title="Tiers"
      summary={
        `${tableText(counts[0])} of ${tableText(all)} scored accounts are in ${tiers[0].label}.` +
        (full.length > 0 ? ` ${full.join(' and ')} ${full.length === 1 ? 'is' : 'are'} full.` : '')
      }
      table={{
        header: ['Tier', 'Accounts', 'Capacity'],
        rows: tiers.map(({ label, capacity }, place) => [label, counts[place], limit(capacity) ?? null]),
      }}
      native="bar"
    >
      <Bars bars={bars} />
    </ChartFrame>
  );
}

function WhatIf({ standing, table }: { standing: Standing; table: AccountsTable }) {
  const panel = usePanel();
  const [capacity, setCapacity] = useState(15);
  const line = useMemo(() => capacityLine(standing.scores, capacity), [standing, capacity]);
  const list = (title: string, rows: readonly number[]) =>
    rows.length > 0 && (
      <div class="narrow">
        <h3>{title}</h3>
        <ul class="plain-list">
          {rows.map((row) => (
            <li key={row}>
              <button type="button" class="list-button" onClick={() => panel.selectAccount(row)}>
                <span class="cut">{nameOfRow(table, row)}</span>
                <span class="figure soft">{fixedText(standing.scores[row], 2)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <Section title="What if we had room for …">
      <div class="row">
        {usual.map((number) => (
          <Button
            key={number}
            kind={number === capacity ? 'primary' : 'plain'}
            pressed={number === capacity}
            onClick={() => setCapacity(number)}
          >
            {number}
          </Button>
        ))}
        <div class="short">
          <NumberField
            label="Number of key accounts"
            bare
            value={capacity}
            min={0}
            max={table.rows.length}
            onChange={(value) => setCapacity(value ?? 0)}
          />
        </div>
      </div>
      <p aria-live="polite">
        {line.score === undefined
          ? `No account stands above the line${capacity > 0 ? ': they are tied at the edge' : ''}.`
          : `${line.inside} ${line.inside === 1 ? 'account is' : 'accounts are'} key, from a score of ${fixedText(line.score, 2)}.`}
        {line.score !== undefined && line.inside < capacity && line.below.length > 0
          ? ` Accounts tied at the edge of ${capacity} fall together.`
          : ''}
      </p>
      <div class="pair">
        {list('Just above', line.above)}
        {list('Just below', line.below)}
      </div>
    </Section>
  );
}
