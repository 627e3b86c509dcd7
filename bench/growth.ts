/** How time grows with the number of accounts, from cells or numbers to numbers, on data without a pattern and on awkward data. */
import { measuresOf } from '../shared/methods/measures';
import { topsis } from '../shared/methods/topsis';
import { readModel } from '../shared/model/read-model';
import type { Accounts } from '../shared/scoring/accounts';
import { rate } from '../shared/scoring/ratings';
import { scoreBlock } from '../shared/scoring/score-block';
import { assignTiers } from '../shared/tiers/assign';
import { meetsScore } from '../shared/tiers/meets';
import { rank } from '../shared/tiers/rank';
import { defaultTiers } from '../shared/tiers/tiers';
import { measuredColumns } from './lib/accounts';
import { mediansInTurns } from './lib/interleaved';
import { markdownTable, publish, ratioText } from './lib/report';

const sizes = [1_000, 10_000, 100_000, 1_000_000];
/** Of log time over log n. A comparison sort has 1.1, anything quadratic 2. */
const steepest = 1.15;
const criteria = 2;

/** Amounts in the order that each shape says. */
const shapes: Readonly<Record<string, (values: Float64Array) => Float64Array>> = {
  'no pattern': (values) => values,
  'all equal': (values) => values.fill(7.5),
  sorted: (values) => values.sort(),
  reversed: (values) => values.sort().reverse(),
  'heavily skewed': (values) => values.map((value, i) => (i % 1000 === 0 ? 1e12 * value : value ** 2)),
};

const modelOf = (scale: string) =>
  readModel([
    ['Criterion', 'Weight', 'Scale', 'From', 'To'],
    ...Array.from({ length: criteria }, (_, k) => [`Criterion ${k + 1}`, 1, scale, 0, 1e6]),
  ]);

function tasksOf(raw: Float64Array) {
  const size = raw.length / criteria;
  const rows = Array.from({ length: size }, (_, r) => [raw[r], raw[size + r]]);
  const values = raw.subarray(0, size);
  const unpublished = new Int32Array(size).fill(-1);
  const [linear, percentile] = [modelOf('Linear'), modelOf('Percentile')];
  const accounts: Accounts = { rows: size, model: percentile, raw, errors: new Map(), empty: new Set() };
  return {
    score: () => scoreBlock(rows, linear),
    rank: () => rank(values, 'min'),
    tier: () => assignTiers(values, defaultTiers, meetsScore(values, defaultTiers), unpublished),
    percentile: () => rate(accounts),
    topsis: () => topsis(measuresOf(accounts)),
  };
}

/** So many calls at a time that the clock sees them. */
function repeatedly(work: () => unknown, times: number): () => void {
  return () => {
    for (let i = 0; i < times; i++) work();
  };
}

/** The slope of the straight line that fits the logarithms best. */
function slope(times: readonly number[]): number {
  const x = sizes.map(Math.log10);
  const y = times.map(Math.log10);
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const rise = x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0);
  return rise / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}

type Work = keyof ReturnType<typeof tasksOf>;
const works: readonly Work[] = ['score', 'rank', 'tier', 'percentile', 'topsis'];

async function slopesOf(shape: string): Promise<Record<Work, number>> {
  const times: Record<Work, number>[] = [];
  for (const size of sizes) {
    const raw = measuredColumns(size, criteria);
    for (let begin = 0; begin < raw.length; begin += size) {
      raw.set(shapes[shape](raw.slice(begin, begin + size)), begin);
    }
    const repeats = Math.max(1, Math.round(100_000 / size));
    const tasks = tasksOf(raw);
    const repeated = works.map((work) => [work, repeatedly(tasks[work], repeats)] as const);
    const medians = await mediansInTurns(Object.fromEntries(repeated), size > 100_000 ? 4 : 6);
    times.push(
      Object.fromEntries(works.map((work) => [work, medians[work] / repeats])) as Record<Work, number>,
    );
  }
  const slopes = works.map((work) => [work, slope(times.map((each) => each[work]))]);
  return Object.fromEntries(slopes) as Record<Work, number>;
}

const results: ({ shape: string } & Record<Work, number>)[] = [];
for (const shape of Object.keys(shapes)) results.push({ shape, ...(await slopesOf(shape)) });

publish(
  'growth',
  markdownTable(
    ['slope from 1,000 to 1,000,000 accounts', ...works],
    results.map((result) => [result.shape, ...works.map((work) => ratioText(result[work]))]),
  ),
  works.map((work) => ({
    what: `growth of ${work}: the steepest slope`,
    value: Math.max(...results.map((result) => result[work])),
    limit: steepest,
  })),
);
