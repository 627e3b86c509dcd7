import type { Criterion } from '../model/model';

/** Words that head a column of today's size, in the languages of the hosts' most common locales. */
const size =
  /revenue|turnover|sales\b|spend|billing|bookings|invoiced|\barr\b|\bmrr\b|umsatz|erlös|chiffre d.affaires|facturación|ventas|fatturato|omzet/i;
/** What is still to come is not today's size. */
const prospect = /potential|growth|headroom|forecast|future|wachstum|potenzial/i;

/** Whether a criterion measures today's revenue: size, which must not decide alone (R2). */
export function isRevenueType({ name }: Criterion): boolean {
  return size.test(name) && !prospect.test(name);
}
