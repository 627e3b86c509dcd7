import { nameOfRow } from '../book/account-name';
import type { AccountsTable } from '../book/accounts-table';
import { step, type KnownSensitivity } from '../book/sensitivity';
import { Bars } from '../charts/bars';
import { Ranges } from '../charts/ranges';
import { Tornado } from '../charts/tornado';
import { ChartFrame } from '../ui/chart-frame';
import { fixedText, percentText, tableText } from '../ui/number-text';
import { countOf } from '../ui/count-of';

interface ResultProps {
  result: KnownSensitivity;
  table: AccountsTable;
}

/** How many accounts change tier when a weight moves by ten points. */
export function TornadoChart({ result: { swings } }: ResultProps) {
  const sorted = [...swings].sort((a, b) => Math.max(b.lower, b.higher) - Math.max(a.lower, a.higher));
  const most = Math.max(sorted[0].lower, sorted[0].higher);
  const points = step * 100;
  return (
    <ChartFrame
      title="Which weight matters most"
      summary={
        most === 0
          ? `No account changes tier when any weight moves by ${points} points.`
          : `${sorted[0].criterion}: ${countOf(most, 'account changes', 'accounts change')} tier when its weight moves by ${points} points.`
      }
      table={{
        header: ['Criterion', 'Weight', `${points} points lower`, `${points} points higher`],
        rows: sorted.map(({ criterion, present, lower, higher }) => [criterion, present, lower, higher]),
        looks: { 1: 'percent' },
      }}
      inserted={{
        header: ['Criterion', `${points} points lower`, `${points} points higher`],
        rows: sorted.map(({ criterion, lower, higher }) => [criterion, lower, higher]),
      }}
      native="bar"
    >
      <Tornado
        bars={sorted.map(({ criterion, lower, higher }) => ({
          label: criterion,
          left: lower,
          right: higher,
        }))}
      />
      <p class="soft small">Accounts that change tier: weight lower to the left, higher to the right.</p>
    </ChartFrame>
  );
}

/** Between which weights the top stays the same set. */
export function RangesChart({ result: { ranges, top, standing } }: ResultProps) {
  const names = standing.accounts.model.criteria.map(({ name }) => name);
  const width = ranges.map(({ lowest, highest }) => highest - lowest);
  const tightest = width.indexOf(Math.min(...width));
  const text = (k: number) => `${percentText(ranges[k].lowest)} to ${percentText(ranges[k].highest)}`;
  return (
    <ChartFrame
      title={`Weights that keep the top ${top}`}
      summary={`${names[tightest]} has the least room: the same accounts are in the top ${top} from ${text(tightest)} of the weight.`}
      table={{
        header: ['Criterion', 'Lowest', 'Present', 'Highest'],
        rows: ranges.map(({ lowest, present, highest }, k) => [names[k], lowest, present, highest]),
        looks: { 1: 'percent', 2: 'percent', 3: 'percent' },
      }}
      native="bar"
    >
      <Ranges
        bars={ranges.map(({ lowest, present, highest }, k) => ({
          label: names[k],
          text: text(k),
          from: lowest,
          to: highest,
          mark: present,
        }))}
      />
    </ChartFrame>
  );
}

/** Enough to see who is in for sure, and who might be. */
const mostShown = 20;

/** How likely each account is in the top when weights are uncertain. */
export function ChancesChart({ result: { chances, top, draws, standing }, table }: ResultProps) {
  const rows = Array.from(chances.keys())
    .filter((row) => chances[row] > 0)
    .sort((a, b) => chances[b] - chances[a] || standing.ranks[a] - standing.ranks[b]);
  const sure = rows.filter((row) => chances[row] >= 0.95).length;
  return (
    <ChartFrame
      title={`Chance of the top ${top}`}
      summary={
        `${countOf(sure, 'account is', 'accounts are')} there almost surely; ` +
        `${tableText(rows.length - sure)} more at times, in ${fixedText(draws, 0)} draws with every weight up to ${percentText(0.25)} higher or lower.`
      }
      table={{
        header: ['Account', 'Chance', 'Rank'],
        rows: rows.map((row) => [nameOfRow(table, row), chances[row], standing.ranks[row]]),
        looks: { 1: 'percent' },
      }}
      inserted={{
        header: ['Account', 'Chance'],
        rows: rows.slice(0, mostShown).map((row) => [nameOfRow(table, row), chances[row]]),
        looks: { 1: 'percent' },
      }}
      native="bar"
    >
      <Bars
        bars={rows.slice(0, mostShown).map((row) => ({
          label: nameOfRow(table, row),
          value: chances[row],
          text: percentText(chances[row]),
          look: chances[row] >= 0.95 ? 'tier-1' : chances[row] >= 0.5 ? 'tier-2' : 'tier-3',
        }))}
      />
      {rows.length > mostShown && (
        <p class="soft small">The first {mostShown} are drawn; the table has all.</p>
      )}
    </ChartFrame>
  );
}
