import { useMemo, useState } from 'preact/hooks';
import { amountColumns, textsUnder } from '../book/amounts';
import type { Book } from '../book/book';
import type { AccountsTable } from '../book/accounts-table';
import { bubblesOf } from '../book/bubbles';
import { axesOf, categoriesOf, guessAxes, matrixCategories } from '../book/matrix';
import type { Standing } from '../book/preview';
import { BubbleMatrix, mostBubbles } from '../charts/bubble-matrix';
import { usePanel, usePanelState } from '../state/context';
import { ChartFrame } from '../ui/chart-frame';
import { Select } from '../ui/select';
import { Mix } from './mix';
import { tableText } from '../ui/number-text';

/** Growth against fit: where the categories lie (R32, R33), and how the portfolio is mixed. */
export function MatrixSection({
  standing,
  table,
  book,
}: {
  standing: Standing;
  table: AccountsTable;
  book: Book;
}) {
  const panel = usePanel();
  const selected = usePanelState((state) => state.selected);
  const axes = useMemo(() => axesOf(standing), [standing]);
  const guess = useMemo(() => guessAxes(axes), [axes]);
  const [growthId, setGrowthId] = useState<string>();
  const [fitId, setFitId] = useState<string>();
  const growth = axes.find(({ id }) => id === growthId) ?? axes[guess.growth];
  const fit = axes.find(({ id }) => id === fitId) ?? axes[guess.fit];
  const stages = useMemo(() => book.sheet && textsUnder(table, book.sheet, /\bstage\b/i), [book, table]);
  const size = useMemo(() => amountColumns(table)[0], [table]);
  const categories = useMemo(() => categoriesOf(growth, fit, stages), [growth, fit, stages]);
  const bubbles = useMemo(
    () => bubblesOf(standing, table, growth.values, fit.values, categories, size?.amounts),
    [standing, table, growth, fit, categories, size],
  );
  const counts = matrixCategories.map((category) => categories.filter((each) => each === category).length);
  const options = axes.map(({ id, label }) => ({ value: id, label }));
  const shown = bubbles.slice(0, mostBubbles);
  return (
    <>
      <ChartFrame
        title="Growth and fit"
        summary={
          `${tableText(counts[0])} strategic, ${tableText(counts[1])} core and ${tableText(counts[2])} integrated accounts` +
          (stages
            ? `, ${tableText(counts[3])} not a candidate before the stage Interconnected.`
            : '. No column Stage: all count as Interconnected.') +
          (bubbles.length > shown.length ? ` The ${mostBubbles} largest are drawn.` : '')
        }
        table={{
          header: ['Account', fit.label, growth.label, size?.heading ?? 'Size', 'Category'],
          rows: shown.map((each) => [
            each.name,
            each.fit,
            each.growth,
            size?.amounts[each.row] ?? 1,
            each.category,
          ]),
          looks: { 1: 'score', 2: 'score' },
        }}
        native="bubble"
      >
        <div class="pair">
          <Select label="Growth" value={growth.id} options={options} onChange={setGrowthId} />
          <Select label="Fit" value={fit.id} options={options} onChange={setFitId} />
        </div>
        <BubbleMatrix
          bubbles={shown}
          growthLabel={growth.label}
          fitLabel={fit.label}
          selected={selected}
          onSelect={(row) => panel.selectAccount(row)}
        />
      </ChartFrame>
      <Mix counts={counts.slice(0, 3)} />
    </>
  );
}
