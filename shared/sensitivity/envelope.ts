import { meetings, scoreAt, type ShareCurves } from './share-curves';

/** A stretch of shares, from the end of the one before, on which one account scores highest (or lowest). */
export interface Stretch {
  readonly account: number;
  readonly until: number;
}

/** Which account scores highest at each share from 0 to 1, stretch by stretch; the lowest where `sign` is −1. */
export function envelope(curves: ShareCurves, accounts: readonly number[], sign: 1 | -1): Stretch[] {
  const merged = (begin: number, end: number): Stretch[] => {
    if (end - begin === 1) return [{ account: contenders[begin], until: 1 }];
    const middle = (begin + end) >> 1;
    return merge(merged(begin, middle), merged(middle, end));
  };
  const merge = (a: readonly Stretch[], b: readonly Stretch[]): Stretch[] => {
    const result: Stretch[] = [];
    const add = (account: number, until: number) => {
      if (result.length > 0 && result[result.length - 1].account === account) result.pop();
      result.push({ account, until });
    };
    for (let i = 0, j = 0, from = 0; from < 1;) {
      const one = a[i];
      const other = b[j];
      const until = Math.min(one.until, other.until);
      const cuts = meetings(curves, one.account, other.account).filter((cut) => cut > from && cut < until);
      for (const cut of [...cuts.sort((x, y) => x - y), until]) {
        const inside = (from + cut) / 2;
        const lead = scoreAt(curves, one.account, inside) - scoreAt(curves, other.account, inside);
        add(lead * sign >= 0 ? one.account : other.account, cut);
        from = cut;
      }
      if (one.until === until) i++;
      if (other.until === until) j++;
    }
    return result;
  };
  const contenders = atTheEdge(curves, accounts, sign);
  return merged(0, contenders.length);
}

/** Into how many parts the shares are cut to find out who can never lead. */
const parts = 16;

/**
 * Leaves out accounts that another one beats on every part: since curves rise or fall throughout, an account lies
 * between its scores at the ends of a part.
 */
function atTheEdge(curves: ShareCurves, accounts: readonly number[], sign: 1 | -1): number[] {
  const count = accounts.length;
  const kept = new Uint8Array(count);
  let before = new Float64Array(count);
  let after = new Float64Array(count);
  for (let part = 0; part <= parts; part++) {
    let bar = -Infinity;
    for (let i = 0; i < count; i++) {
      after[i] = sign * scoreAt(curves, accounts[i], part / parts);
      const least = Math.min(before[i], after[i]);
      if (least > bar) bar = least;
    }
    for (let i = 0; part > 0 && i < count; i++) {
      if (before[i] >= bar || after[i] >= bar) kept[i] = 1;
    }
    [before, after] = [after, before];
  }
  return accounts.filter((_, i) => kept[i] === 1);
}
