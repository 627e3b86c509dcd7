import { useMemo, useState } from 'preact/hooks';
import { amountColumns } from '../book/amounts';
import type { AccountsTable } from '../book/accounts-table';
import { concentration } from '../book/concentration';
import type { Standing } from '../book/preview';
import { ParetoCurve } from '../charts/pareto-curve';
import { ChartFrame } from '../ui/chart-frame';
import { fixedText, percentText, tableText } from '../ui/number-text';
import { EmptyState } from '../ui/empty-state';
import { Select, wordOptions } from '../ui/select';

/** R14: key accounts bring about a third of the revenue. */
const benchmark = 0.33;
/** Rows of the table: shares at these numbers of accounts. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000];

/** As many numbers of accounts as a line needs, evenly apart. */
function evenly(accounts: number, most = 50): number[] {
  const count = Math.min(accounts, most);
  return Array.from({ length: count + 1 }, (_, i) => Math.round((i / count) * accounts));
}

/** How the revenue is spread: the curve, the share of the top, and the share of the best tier. */
export function ParetoSection({ standing, table }: { standing: Standing; table: AccountsTable }) {
  const columns = useMemo(() => amountColumns(table), [table]);
  const [heading, setHeading] = useState<string>();
  const column = columns.find((each) => each.heading === heading) ?? columns[0];
  const spread = useMemo(() => column && concentration(column.amounts, standing.places), [column, standing]);
  if (column === undefined || spread === undefined) {
    return (
      <EmptyState
        icon="chart"
        title="No amounts to share out"
        text="The Pareto curve needs a column of numbers, such as revenue, beside the accounts."
      />
    );
  }
  const { accounts, shares, holdMost, bestTier, gini } = spread;
  const places = [...steps.filter((place) => place < accounts), accounts];
  const tier = standing.tiers[0].label;
  const beside = bestTier < benchmark * 0.8 ? 'below' : bestTier > benchmark * 1.2 ? 'above' : 'close to';
  return (
    <ChartFrame
      title="Concentration"
      summary={
        `The largest ${tableText(holdMost)} of ${tableText(accounts)} accounts (${percentText(holdMost / accounts)}) hold ${percentText(0.8)} of ${column.heading}; ` +
        `Gini ${fixedText(gini, 2)}. ${tier} holds ${percentText(bestTier)}, ${beside} the third that key accounts usually bring.`
      }
      table={{
        header: ['Accounts', `Share of ${column.heading}`],
        rows: places.map((place) => [place, shares[place]]),
        looks: { 1: 'percent' },
      }}
      inserted={{
        header: ['Accounts', `Share of ${column.heading}`],
        rows: evenly(accounts).map((place) => [place, shares[place]]),
        looks: { 1: 'percent' },
      }}
      native="line"
    >
      <Select
        label="Amount"
        value={column.heading}
        options={wordOptions(columns.map((each) => each.heading))}
        onChange={setHeading}
      />
      <ParetoCurve shares={shares} marked={holdMost} />
    </ChartFrame>
  );
}
