// How the tiers' rows look and which words they offer.
import { nameKey } from '../../../shared/cells';
import type { Area, Look, Step, Value } from '../host';

const looks: Readonly<Record<string, Look>> = { tier: 'label', servicelevel: 'text' };

/** In characters; dimensions take as much as Score. */
export function tierWidths(header: readonly Value[]): number[] {
  return header.map((heading) => ({ tier: 16, servicelevel: 70, minimumstay: 14 })[nameKey(heading)] ?? 11);
}

/** Looks and choices for rows of a tier table with the given header. */
export function tierRowSteps(header: readonly Value[], rows: Area): Step[] {
  return header.flatMap((heading, c): Step[] => {
    const area = { ...rows, column: rows.column + c, columns: 1 };
    const look: Step = { do: 'look', area, look: looks[nameKey(heading)] ?? 'input' };
    return nameKey(heading) === 'match' ? [look, { do: 'choices', area, words: ['Any', 'All'] }] : [look];
  });
}
