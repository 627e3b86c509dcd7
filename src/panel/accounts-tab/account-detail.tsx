import { useMemo } from 'preact/hooks';
import { bestRating } from '../../../shared/model/model';
import { coverage } from '../../../shared/scoring/score';
import { nextTier, pointsOf, referenceRows } from '../book/account-detail';
import type { Flag } from '../book/account-flags';
import { nameOfRow } from '../book/account-name';
import type { AccountsTable } from '../book/accounts-table';
import type { Standing } from '../book/preview';
import { Legend, StackedBars } from '../charts/stacked-bars';
import { usePanel } from '../state/context';
import { Banner } from '../ui/banner';
import { IconButton } from '../ui/button';
import { ChartFrame } from '../ui/chart-frame';
import { fixedText, percentText } from '../ui/number-text';
import { Chance } from './chance';
import { Edges } from './edges';
import { Lift } from './lift';

interface AccountDetailProps {
  table: AccountsTable;
  standing: Standing;
  row: number;
  flags: readonly Flag[];
  onBack: () => void;
}

/** One account: why it stands where it stands, how sure that is, and what would change it. */
export function AccountDetail({ table, standing, row, flags, onBack }: AccountDetailProps) {
  const panel = usePanel();
  const name = nameOfRow(table, row);
  const error = standing.accounts.errors.get(row);
  const tier = standing.tiers[standing.places[row]]?.label;
  return (
    <>
      <div class="row account-head">
        <IconButton icon="back" label="Back to all accounts" onClick={onBack} />
        <h2 class="grow account-title">{name}</h2>
        <IconButton
          icon="sheet"
          label={`Show ${name} in the sheet`}
          onClick={() => panel.selectAccount(row)}
        />
      </div>
      {error ? (
        <Banner tone="warning">
          {error.message} Mend the cell in row {table.headerRow + row + 2} and the account is scored again.
        </Banner>
      ) : tier === undefined ? (
        <p>No criterion of this account has a value yet.</p>
      ) : (
        <>
          <dl class="facts">
            <Fact label="Score" value={fixedText(standing.scores[row], 2)} />
            <Fact label="Rank" value={String(standing.ranks[row])} />
            <Fact label="Tier" value={tier} />
            <Fact label="Data" value={percentText(coverage(standing.accounts)[row])} />
          </dl>
          {flags.map(({ rule, text }) => (
            <Banner key={text} tone="warning">
              {text} <span class="soft small">{rule}</span>
            </Banner>
          ))}
          <Contributions {...{ table, standing, row }} />
          <Lift standing={standing} row={row} next={nextTier(standing, row)} />
          <Edges standing={standing} row={row} tier={tier} />
          <Chance standing={standing} row={row} />
        </>
      )}
    </>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt class="soft small">{label}</dt>
      <dd class="figure">{value}</dd>
    </div>
  );
}

function Contributions({ table, standing, row }: { table: AccountsTable; standing: Standing; row: number }) {
  const references = useMemo(() => referenceRows(standing), [standing]);
  const { criteria } = standing.accounts.model;
  const names = criteria.map((criterion) => criterion.name);
  const stack = (label: string, of: number) => ({
    label,
    text: fixedText(standing.scores[of], 2),
    parts: pointsOf(standing, of),
  });
  const stacks = [
    stack(nameOfRow(table, row), row),
    ...(references
      ? [stack('Best account', references.best), stack('Median account', references.median)]
      : []),
  ];
  const own = stacks[0].parts;
  const most = own.indexOf(Math.max(...own));
  return (
    <ChartFrame
      title="Where the points come from"
      summary={`${names[most]} brings most: ${fixedText(own[most], 2)} of ${fixedText(standing.scores[row], 2)} points.`}
      table={{
        header: ['Criterion', ...stacks.map(({ label }) => label)],
        rows: names.map((name, k) => [name, ...stacks.map(({ parts }) => parts[k])]),
        looks: { 1: 'score', 2: 'score', 3: 'score' },
      }}
      inserted={{
        header: ['Account', ...names],
        rows: stacks.map(({ label, parts }) => [label, ...parts]),
        looks: Object.fromEntries(names.map((_, k) => [k + 1, 'score'])),
      }}
      native="stacked bar"
    >
      <StackedBars stacks={stacks} most={bestRating} />
      <Legend names={names} />
    </ChartFrame>
  );
}
