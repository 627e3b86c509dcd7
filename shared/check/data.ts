import { closeEnough } from '../plain-number';
import { coverage } from '../scoring/score';
import { leastCoverage, leastSpread, mostBlanks } from './limits';
import { count, percent, someOf, type Finding, type Subject } from './finding';

/** R3: what cannot be rated. R29: criteria must differentiate and be measurable. R30: every account is evaluated. */
export function checkData(subject: Subject): Finding[] {
  return [...checkBadCells(subject), ...checkCriteria(subject), ...checkCoverage(subject)];
}

function checkBadCells({ accounts }: Subject): Finding[] {
  const { errors } = accounts;
  if (errors.size === 0) return [];
  const rows = [...errors.keys()].sort((a, b) => a - b);
  const first = errors.get(rows[0])!;
  const text =
    rows.length === 1
      ? `Row ${rows[0] + 1} has no score: ${first.message} (R3)`
      : `${rows.length} rows have no score (${someOf(rows.map((row) => String(row + 1)))}); the first: ${first.message} (R3)`;
  return [{ severity: 'Error', rule: 'R3', text }];
}

function checkCriteria({ accounts, ratings }: Subject): Finding[] {
  const { rows, raw, model, empty, errors } = accounts;
  const filled = rows - empty.size;
  if (filled < 2) return [];
  return model.criteria.flatMap(({ name, weight }, k): Finding[] => {
    if (weight === 0) return [];
    const findings: Finding[] = [];
    let blanks = 0;
    let n = 0;
    let mean = 0;
    let squares = 0;
    let low = Infinity;
    let high = -Infinity;
    for (let r = 0, at = k * rows; r < rows; r++, at++) {
      if (empty.has(r) || errors.has(r)) continue;
      if (raw[at] !== raw[at]) {
        blanks++;
        continue;
      }
      const rating = ratings[at];
      const gap = rating - mean;
      mean += gap / ++n;
      squares += gap * (rating - mean);
      low = Math.min(low, rating);
      high = Math.max(high, rating);
    }
    const share = blanks / (blanks + n);
    if (share > mostBlanks) {
      findings.push({
        severity: 'Warning',
        rule: 'R29',
        text: `${name} is blank for ${percent(share, mostBlanks * 100)} of the accounts; a criterion must be measurable (R29)`,
      });
    }
    if (n > 1 && Math.sqrt(squares / n) < leastSpread - closeEnough) {
      findings.push({
        severity: 'Warning',
        rule: 'R29',
        text: `${name} hardly differs between the accounts (${rangeOf(low, high)}), so it sets none apart (R29)`,
      });
    }
    return findings;
  });
}

function checkCoverage({ accounts, revenue }: Subject): Finding[] {
  const { rows, empty, errors } = accounts;
  if (empty.size === rows) {
    return [
      {
        severity: 'Error',
        rule: 'R30',
        text: 'No account has a value; fill the columns of the criteria (R30)',
      },
    ];
  }
  const shares = coverage(accounts);
  let known = 0;
  let unrated = 0;
  let thin = 0;
  // Below the last account the block may be blank; a row with a revenue is an account.
  let last = rows - 1;
  while (empty.has(last) && !(Math.abs(revenue?.data[last] ?? 0) > 0)) last--;
  for (let r = 0; r <= last; r++) {
    if (errors.has(r)) continue;
    known++;
    if (!(shares[r] > 0)) unrated++;
    else if (shares[r] < leastCoverage) thin++;
  }
  const findings: Finding[] = [];
  if (unrated > 0) {
    findings.push({
      severity: 'Warning',
      rule: 'R30',
      text: `${unrated} of ${count(known, 'account')} ${unrated === 1 ? 'has' : 'have'} no value at all; every account is to be evaluated (R30)`,
    });
  }
  if (thin > 0) {
    findings.push({
      severity: 'Warning',
      rule: 'R30',
      text: `${thin} of ${count(known, 'account')} ${thin === 1 ? 'is' : 'are'} scored on less than half of the weight (R30)`,
    });
  }
  return findings;
}

function rangeOf(low: number, high: number): string {
  if (low === high) return `ratings all ${short(low)}`;
  return short(low) === short(high)
    ? `ratings about ${short(low)}`
    : `ratings ${short(low)} to ${short(high)}`;
}

function short(rating: number): string {
  return String(Math.round(rating * 10) / 10);
}
