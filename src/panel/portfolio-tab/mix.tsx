import { useState } from 'preact/hooks';
import { categories } from '../../../shared/segments/category';
import { Bars } from '../charts/bars';
import { ChartFrame } from '../ui/chart-frame';
import { percentText } from '../ui/number-text';
import { Select } from '../ui/select';

/** A portfolio leans to Core as a firm matures (R33): shares of strategic, core and integrated accounts to compare with. */
const targets = {
  young: { label: 'Young programme', shares: [0.3, 0.3, 0.4] },
  growing: { label: 'Growing programme', shares: [0.25, 0.45, 0.3] },
  mature: { label: 'Mature programme', shares: [0.15, 0.6, 0.25] },
} as const;
type Maturity = keyof typeof targets;

/** The mix of categories among the candidates, against a target. */
export function Mix({ counts }: { counts: readonly number[] }) {
  const [maturity, setMaturity] = useState<Maturity>('growing');
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const { shares, label } = targets[maturity];
  const share = (place: number) => counts[place] / all;
  const furthest = [0, 1, 2].reduce((a, b) =>
    Math.abs(share(b) - shares[b]) > Math.abs(share(a) - shares[a]) ? b : a,
  );
  const more = share(furthest) > shares[furthest];
  return (
    <ChartFrame
      title="Mix of categories"
      summary={
        `${categories[furthest]} is furthest from the target: ${percentText(share(furthest))} against ${percentText(shares[furthest])}, ` +
        `${more ? 'more' : 'fewer'} than a ${label.toLowerCase()} has.`
      }
      table={{
        header: ['Category', 'Accounts', 'Share', 'Target'],
        rows: categories.map((category, place) => [category, counts[place], share(place), shares[place]]),
        looks: { 2: 'percent', 3: 'percent' },
      }}
      inserted={{
        header: ['Category', 'Share', 'Target'],
        rows: categories.map((category, place) => [category, share(place), shares[place]]),
        looks: { 1: 'percent', 2: 'percent' },
      }}
      native="column"
    >
      <Select
        label="Target"
        value={maturity}
        options={(Object.keys(targets) as Maturity[]).map((value) => ({
          value,
          label: targets[value].label,
        }))}
        onChange={setMaturity}
      />
      <Bars
        bars={categories.map((category, place) => ({
          label: category,
          value: share(place),
          text: `${percentText(share(place))}, target ${percentText(shares[place])}`,
          look: `category-${place + 1}`,
          mark: shares[place],
        }))}
      />
    </ChartFrame>
  );
}
