import { modelHeader, type CompileCase } from './cases';

// Tables of accounts with the columns and the traits of real ones, made from a seed: nothing of theirs is in here.
/** Numbers from 0 to 1, the same for the same seed (Park & Miller 1988). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function beside(count: number, tiers: readonly string[], next: () => number) {
  const pick = (words: readonly string[]) => words[Math.floor(words.length * next())];
  const list = (words: readonly string[]) => Array.from({ length: count }, () => pick(words));
  return { published: list(tiers), stages: list(['Interconnected', 'Basic', 'Collaborative', '']) };
}

/**
 * Customers of a trading house, summed up from their orders: skewed revenue, years without orders blank, two that never
 * ordered at all.
 */
export function tradingHouse(count: number, seed: number): CompileCase {
  const next = numbers(seed);
  const rows = Array.from({ length: count }, (_, i): unknown[] => {
    if (i === 21 || i === 56) return [`C${i}`, 'Spain', null, null, null, null, null, null, null, null];
    const orders = 1 + Math.floor(30 * next() ** 2);
    const revenue = Number((orders * 700 * next() * (1 + 10 * next() ** 6)).toFixed(4));
    const early = next() < 0.35 ? null : Number((revenue * 0.2).toFixed(2));
    const last = 35500 + Math.floor(400 * next());
    const products = Math.min(77, orders * 2 + Math.floor(5 * next()));
    const categories = Math.min(8, 1 + Math.floor(orders * next()));
    const discount = Number((next() < 0.2 ? 0 : 0.15 * next()).toFixed(4));
    const growth = early === null ? null : Number((next() * 3 - 1).toFixed(3));
    return [`C${i}`, 'Spain', orders, revenue, categories, products, discount, last, early, growth];
  });
  return {
    headers: [
      'customer_id',
      'country',
      'orders',
      'revenue',
      'categories',
      'products',
      'avg_discount',
      'last_order',
      'revenue_1996',
      'growth',
    ],
    values: rows,
    ...beside(rows.length, ['Key', 'Growing', 'Served', ''], next),
    model: [
      modelHeader,
      ['Revenue', 35, 'Higher', 'Log', 100, 100000, '', 'Value', 'Worst'],
      ['Orders', 15, 'Higher', 'Percentile', '', '', '', 'Usage', 'Skip'],
      ['Categories', 12.5, '', 'Linear', 1, 8, '', 'Growth', 'Skip'],
      ['Avg_discount', 12.5, 'Lower', 'Linear', 0, 0.15, '', 'Value', 'Middle'],
      ['Last_order', 10, 'Higher', 'Points', '', '', '35500=1; 35700=4; 35850=9; 35900=10', 'Usage', 'Skip'],
      ['growth', 15, 'Higher', 'Percentile', '', '', '', 'Growth', 'Skip'],
    ],
    tiers: [
      ['Tier', 'Score', 'Value', 'Usage', 'Growth', 'Match', 'Capacity', 'Band'],
      ['Key', 7.5, 8, '', 8, 'Any', 9, 0.4],
      ['Growing', 5.5, '', 6, 6, 'All', 20, 0.4],
      ['Served', '', '', '', '', '', '', ''],
    ],
  };
}

/** Clients of a wholesaler: whole sums over six categories, most of them small, many ties, and channels as numbers. */
export function wholesaler(count: number, seed: number): CompileCase {
  const next = numbers(seed);
  const rows = Array.from({ length: count }, (_, i): unknown[] => {
    const spend = Array.from({ length: 6 }, () => Math.round(Math.exp(3 + 7 * next())));
    return [`i${i}`, next() < 0.7 ? 1 : 2, 1 + Math.floor(3 * next()), ...spend];
  });
  const log = ['Log', 100, 50000, '', 'Value', 'Skip'];
  return {
    headers: [
      'id',
      'Channel',
      'Region',
      'Fresh',
      'Milk',
      'Grocery',
      'Frozen',
      'Detergents Paper',
      'Delicassen',
    ],
    values: rows,
    ...beside(rows.length, ['A', 'B', 'C'], next),
    model: [
      modelHeader,
      ['Channel', 1, '', 'Words', '', '', '1=4; 2=8', 'Strategic', 'Skip'],
      ['Region', 0.5, '', 'Rating', 1, 3, '', 'Strategic', 'Skip'],
      ['Fresh', 2, 'Higher', ...log],
      ['Milk', 1.25, 'Higher', ...log],
      ['Grocery', 1.25, 'Higher', ...log],
      ['Frozen', 1, 'Higher', 'Percentile', '', '', '', 'Growth', 'Skip'],
      ['Detergents Paper', 1, 'Lower', 'Percentile', '', '', '', 'Growth', 'Skip'],
      ['Delicassen', 1, 'Higher', 'Linear', 0, 5000, '', 'Growth', 'Skip'],
    ],
    tiers: [
      ['Tier', 'Score', 'Match', 'Capacity', 'Band'],
      ['A', 7, '', 9, ''],
      ['B', 6, '', 40, ''],
      ['C', '', '', '', ''],
    ],
  };
}
