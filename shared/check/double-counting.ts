import { closeEnough } from '../plain-number';
import { mostCorrelation } from './limits';
import { correlation } from './correlation';
import type { Finding, Subject } from './finding';

/** Fewer pairs correlate by chance. */
const fewestPairs = 5;

/** Two criteria that move together count the same thing twice, if they count. */
export function checkDoubleCounting({ accounts, ratings }: Subject): Finding[] {
  const { rows, raw, model, errors } = accounts;
  // Ratings that a policy put in a blank's place say nothing of how criteria move.
  const measured = ratings.map((rating, at) =>
    raw[at] === raw[at] && !errors.has(at % rows) ? rating : NaN,
  );
  const column = (k: number) => measured.subarray(k * rows, (k + 1) * rows);
  const findings: Finding[] = [];
  for (let a = 0; a < model.criteria.length; a++) {
    for (let b = a + 1; b < model.criteria.length; b++) {
      if (model.criteria[a].weight === 0 || model.criteria[b].weight === 0) continue;
      const { rho, pairs } = correlation(column(a), column(b));
      if (pairs < fewestPairs || !(Math.abs(rho) > mostCorrelation + closeEnough)) continue;
      const names = `${model.criteria[a].name} and ${model.criteria[b].name}`;
      const how = rho > 0 ? 'move together' : 'move against each other';
      const what = rho > 0 ? 'what they share counts twice' : 'they cancel each other out';
      findings.push({
        severity: 'Warning',
        rule: 'Double counting',
        text: `${names} ${how} (ρ = ${rho.toFixed(2).replace('-', '−')}): ${what}; keep one, or split the weight`,
      });
    }
  }
  return findings;
}
