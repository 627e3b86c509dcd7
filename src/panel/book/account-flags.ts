import { isRevenueType } from '../../../shared/check/revenue-type';
import { nameKey } from '../../../shared/cells';
import { bestRating } from '../../../shared/model/model';
import { standardCorridors } from '../../../shared/segments/corridors';
import { score } from '../../../shared/scoring/score';
import { numbersUnder, textsUnder } from './amounts';
import type { Book } from './book';
import { axesOf, categoriesOf, guessAxes } from './matrix';
import { percentText } from '../ui/number-text';
import type { Standing } from './preview';

/** Something about an account that its score does not say. */
export interface Flag {
  readonly rule: string;
  readonly text: string;
}

/** Usage rated below this is a churn risk, as KAMSEGMENT cuts it. */
const lowUsage = 4;

/** What the sheet tells of every account beside its criteria; read once for the list and the account in view. */
export function flagReader(book: Book, standing: Standing): (row: number) => Flag[] {
  const { accounts: table, sheet } = book;
  if (table === undefined || sheet === undefined) return () => [];
  const usage = numbersUnder(table, sheet, /^usage|usage rating|nutzung/i);
  const margins = numbersUnder(table, sheet, /margin|marge/i);
  const perceived = textsUnder(table, sheet, /vendor|sees us|see us|perceiv/i);
  const stages = textsUnder(table, sheet, /\bstage\b/i);
  const axes = axesOf(standing);
  const { growth, fit } = guessAxes(axes);
  const categories = axes.length > 0 ? categoriesOf(axes[growth], axes[fit], stages) : [];
  const withoutSize = scoreWithoutSize(standing);
  return (row) => {
    const flags: Flag[] = [];
    const used = usage?.[row] ?? NaN;
    if (used > 0 && used <= bestRating && used < lowUsage) {
      flags.push({ rule: 'R20', text: `Churn risk: usage is ${used}. Find the reason.` });
    }
    if (perceived && nameKey(perceived[row]) === 'vendor' && standing.places[row] === 0) {
      flags.push({
        rule: 'R45',
        text: 'Sees us as a vendor, not as a partner: the programme is failing here.',
      });
    }
    const corridor = standardCorridors.find(({ category }) => category === categories[row]);
    const share = margins?.[row] ?? NaN;
    if (
      corridor &&
      share === share &&
      Math.abs(share) <= 1 &&
      (share < corridor.low || share > corridor.high)
    ) {
      const side = share < corridor.low ? 'below' : 'above';
      flags.push({
        rule: 'R32',
        text: `Margin of ${percentText(share)} is ${side} the corridor of ${corridor.category}.`,
      });
    }
    const bar = standing.tiers[standing.places[row]]?.score;
    if (standing.places[row] === 0 && bar !== undefined && withoutSize && withoutSize[row] < bar - 1) {
      flags.push({ rule: 'R24', text: 'Size alone: without revenue it would score far below its tier.' });
    }
    return flags;
  };
}

/** The scores without criteria of the revenue type; undefined where the model has none, or nothing else. */
function scoreWithoutSize({ accounts, ratings }: Standing): Float64Array | undefined {
  const others = accounts.model.criteria.map((criterion) => !isRevenueType(criterion));
  return others.every(Boolean) || !others.some(Boolean) ? undefined : score(accounts, others, ratings);
}
