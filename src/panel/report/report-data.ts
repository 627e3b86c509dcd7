// All that a report says, as texts and figures: what the workbook holds, not what a draft would give.
import { check } from '../../../shared/check/check';
import type { Finding } from '../../../shared/check/finding';
import { fingerprint } from '../../../shared/model/fingerprint';
import type { Criterion } from '../../../shared/model/model';
import { hasBounds } from '../../../shared/model/scales';
import { nameOfRow } from '../book/account-name';
import { amountColumns, textsUnder } from '../book/amounts';
import type { Book } from '../book/book';
import { bubblesOf } from '../book/bubbles';
import { concentration, type Concentration } from '../book/concentration';
import { textOfDay } from '../book/days';
import { axesOf, categoriesOf, guessAxes, matrixCategories } from '../book/matrix';
import { pointsOf } from '../book/account-detail';
import { publicationOf, type TierMove } from '../book/publication';
import { mostBubbles, type Bubble } from '../charts/bubble-matrix';
import { fieldText, numberText } from '../ui/number-text';

interface ReportTier {
  readonly label: string;
  readonly place: number;
  readonly accounts: number;
  readonly capacity?: number;
  /** `Score from 7, Growth from 6` */
  readonly rule: string;
  readonly band: number;
  readonly minimumStay: number;
  readonly service: string;
}

interface ReportCriterion {
  readonly criterion: Criterion;
  /** Of all weight. */
  readonly share: number;
  readonly scale: string;
}

export interface ReportMove {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly until?: string;
}

interface ReportMatrix {
  readonly growth: string;
  readonly fit: string;
  readonly bubbles: readonly Bubble[];
  readonly counts: readonly { readonly category: string; readonly accounts: number }[];
}

export interface ReportData {
  readonly day: string;
  readonly fingerprint: string;
  readonly accounts: number;
  readonly scored: number;
  readonly tiers: readonly ReportTier[];
  readonly criteria: readonly ReportCriterion[];
  readonly promotions: readonly ReportMove[];
  readonly fresh: readonly ReportMove[];
  readonly holds: readonly ReportMove[];
  readonly findings: readonly Finding[];
  readonly top: readonly {
    readonly name: string;
    readonly tier: string;
    readonly score: number;
    readonly parts: readonly number[];
  }[];
  readonly amounts?: { readonly heading: string; readonly spread: Concentration };
  readonly matrix?: ReportMatrix;
}

/** As many as an executive reads. */
const mostTop = 10;

/** Undefined where nothing is scored. */
export function reportData(book: Book, today: number): ReportData | undefined {
  const { present, accounts, model, tiers } = book;
  const publication = publicationOf(book, today);
  if (present === undefined || accounts === undefined || publication === undefined) return undefined;
  const label = (place: number) => tiers[place]?.label ?? '';
  const move = (row: number): ReportMove => {
    const { published, computed, until }: TierMove = publication.moves[row];
    return {
      name: nameOfRow(accounts, row),
      from: label(published),
      to: label(computed),
      until: until === undefined ? undefined : textOfDay(until),
    };
  };
  const { rows } = publication;
  const scored = Array.from(present.scores.keys()).filter(
    (row) => present.scores[row] === present.scores[row],
  );
  const best = [...scored].sort((a, b) => present.ranks[a] - present.ranks[b] || a - b).slice(0, mostTop);
  const amounts = amountColumns(accounts)[0];
  const spread = amounts && concentration(amounts.amounts, present.places);
  return {
    day: textOfDay(today),
    fingerprint: fingerprint(model!.model!, book.tiersBlock ? tiers : undefined),
    accounts: accounts.rows.length,
    scored: scored.length,
    tiers: tiersOf(book),
    criteria: criteriaOf(model!.model!.criteria),
    promotions: rows.promote.map(move),
    fresh: rows.new.map(move),
    holds: [...rows.hold, ...rows.over].map(move),
    findings: check({ ...present, revenue: undefined }),
    top: best.map((row) => ({
      name: nameOfRow(accounts, row),
      tier: label(book.published[row] >= 0 ? book.published[row] : present.places[row]),
      score: present.scores[row],
      parts: pointsOf(present, row),
    })),
    amounts: spread && { heading: amounts.heading, spread },
    matrix: matrixOf(book),
  };
}

function tiersOf({ tiers, present }: Book): ReportTier[] {
  return tiers.map((tier, place): ReportTier => {
    const minimums = [
      ...(tier.score === undefined ? [] : [`Score from ${numberText(tier.score)}`]),
      ...tier.dimensions.map(({ dimension, minimum }) => `${dimension} from ${numberText(minimum)}`),
    ];
    const join = tier.match === 'All' ? ' and ' : ' or ';
    return {
      label: tier.label,
      place,
      accounts: present!.counts[place],
      capacity: tier.capacity === Infinity ? undefined : tier.capacity,
      rule: place === tiers.length - 1 || minimums.length === 0 ? 'All others' : minimums.join(join),
      band: tier.band,
      minimumStay: tier.minimumStay,
      service: tier.service,
    };
  });
}

function criteriaOf(criteria: readonly Criterion[]): ReportCriterion[] {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return criteria.map((criterion) => ({
    criterion,
    share: criterion.weight / sum,
    scale: scaleText(criterion),
  }));
}

function scaleText({ scale, from, to, points, words, direction }: Criterion): string {
  const direct = direction === 'Lower' ? ', lower is better' : '';
  if (hasBounds(scale)) return `${scale} ${fieldText(from)} to ${fieldText(to)}${direct}`;
  if (scale === 'Points') {
    return `${points.map(({ at, rating }) => `${numberText(at)} is ${numberText(rating)}`).join(', ')}${direct}`;
  }
  const labels = [...words.values()].map((word) => `${word.label} is ${numberText(word.rating)}`);
  return `${labels.join(', ') || scale}${direct}`;
}

function matrixOf(book: Book): ReportMatrix | undefined {
  const standing = book.present!;
  const table = book.accounts!;
  const axes = axesOf(standing);
  if (axes.length < 2) return undefined;
  const guess = guessAxes(axes);
  const [growth, fit] = [axes[guess.growth], axes[guess.fit]];
  const stages = book.sheet && textsUnder(table, book.sheet, /\bstage\b/i);
  const categories = categoriesOf(growth, fit, stages);
  const bubbles = bubblesOf(
    standing,
    table,
    growth.values,
    fit.values,
    categories,
    amountColumns(table)[0]?.amounts,
  );
  return {
    growth: growth.label,
    fit: fit.label,
    bubbles: bubbles.slice(0, mostBubbles),
    counts: matrixCategories.map((category) => ({
      category,
      accounts: categories.filter((each) => each === category).length,
    })),
  };
}
