import type { Portfolio } from './accounts';

/** Ratings from 1 to 10 where the model says no more. */
const standard: Readonly<Record<string, unknown>> = { From: 1, To: 10 };

/** What anyone would write first: a row at a time and a criterion at a time, the cells as they come. */
export function naiveScores(rows: Portfolio['rows'], model: Portfolio['model']): (number | '')[][] {
  const [header, ...lines] = model;
  const criteria = lines.map((line) => {
    const cell = (name: string) => line[header.indexOf(name)] ?? standard[name];
    return {
      weight: cell('Weight') as number,
      lower: cell('Direction') === 'Lower',
      log: cell('Scale') === 'Log',
      from: cell('From') as number,
      to: cell('To') as number,
    };
  });
  return rows.map((row) => {
    let points = 0;
    let weights = 0;
    criteria.forEach(({ weight, lower, log, from, to }, k) => {
      const value = row[k];
      if (value === null) return;
      const share = log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
      const clipped = Math.min(1, Math.max(0, share));
      points += weight * (1 + 9 * (lower ? 1 - clipped : clipped));
      weights += weight;
    });
    return [weights === 0 ? '' : points / weights];
  });
}
