import type { Criterion } from '../model/model';

/** Words that head a column of today's size, in the languages of the hosts' most common locales. */
const size = new RegExp(
  [
    'revenue|\\bturnover|\\bsales\\b|\\bspend|billing|\\bbookings|invoiced|\\b(arr|mrr|acv|tcv)\\b|\\bincome\\b',
    '\\bpurchases\\b|\\bpurchas(e|ing) (volume|value|amount)|\\border (volume|value|intake)|\\bcontract (volume|value)',
    '^size( today)?$|\\b(account|customer|client|company|order|deal) size|\\bsize of (the )?(account|customer|client|company)',
    'umsatz|erlös|chiffre d.affaires|facturación|\\bventas\\b|fatturato|omzet',
  ].join('|'),
  'i',
);

/** The same words about something else: what is still to come, how it moves, what it costs, whose share it is. */
const other = new RegExp(
  [
    'potential|growth|headroom|forecast|future|wachstum|potenzial',
    'trends?\\b|\\b(stability|volatility)\\b|share of (\\w+ )?(spend|wallet|purchases)',
    '\\b(staff|employee|personnel|workforce|stock|inventory) turnover|\\b(net|operating) income',
    'cost of sales|\\bsales (cycles?|efforts?|teams?|reps?|representatives?|contacts?|leads?|leadership|forces?|channels?)\\b',
    '\\bsales (support|staff|process|processes|calls?|visits?|fit|relations|relationships?|managers?|management)\\b',
  ].join('|'),
  'i',
);

/** Whether a criterion measures today's revenue: size, which must not decide alone (R2). */
export function isRevenueType({ name }: Criterion): boolean {
  const words = name.trim().replace(/\s+/g, ' ');
  return size.test(words) && !other.test(words);
}
