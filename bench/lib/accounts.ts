import { seeded } from '../../test/seeded';

/** A fictional portfolio as a host's bridge delivers it: a row per account. */
export interface Portfolio {
  readonly model: readonly (readonly unknown[])[];
  readonly rows: (number | null)[][];
  /** The same rows as the text that a host's bridge carries. */
  readonly json: string;
}

const model = [
  ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'],
  ['Revenue', 25, '', 'Log', 10_000, 50_000_000],
  ['Cost to serve', 10, 'Lower', 'Linear', 0, 0.4],
  ['Growth', 15, '', 'Linear', -0.1, 0.3],
  ['Share of wallet', 10, '', 'Linear', 0, 1],
  ['Strategic fit', 15, '', 'Rating', 1, 10],
  ['Relationship', 10, '', 'Rating', 1, 10],
  ['Access to decision-makers', 10, '', 'Rating', 1, 10],
  ['Complaints', 5, 'Lower', 'Linear', 0, 20],
];

/** Money with cents, shares, ratings, some blanks. */
export function portfolio(size: number, blankShare = 0.03): Portfolio {
  const random = seeded(size);
  const rows = Array.from({ length: size }, () =>
    measures(random).map((measure) => (random() < blankShare ? null : measure)),
  );
  return delivered(model, rows);
}

/** Ratings from 1 to 10 with all their digits, as means of several judgements have them; no blanks. */
export function ratedPortfolio(size: number): Portfolio {
  const random = seeded(size);
  const [, ...lines] = model;
  return delivered(
    [['Criterion', 'Weight'], ...lines.map(([name, weight]) => [name, weight])],
    Array.from({ length: size }, () => lines.map(() => 1 + 9 * random())),
  );
}

function delivered(of: Portfolio['model'], rows: readonly (readonly (number | null)[])[]): Portfolio {
  const json = JSON.stringify(rows);
  return { model: of, rows: JSON.parse(json) as (number | null)[][], json };
}

/** Shares are computed, as they are in a sheet, and have all the digits of a quotient; ratings are whole or halves. */
function measures(random: () => number): number[] {
  /** About normal, between −3 and 3. */
  const spread = () => 2 * (random() + random() + random() - 1.5);
  const cents = (amount: number) => Math.round(amount * 100) / 100;
  const rating = () => Math.min(10, Math.max(1, Math.round(2 * (6 + 1.5 * spread())) / 2));
  const revenue = cents(10 ** (5.8 + 0.6 * spread()));
  const before = cents(revenue / (1.08 + 0.07 * spread()));
  const cost = cents(revenue * (0.2 + 0.06 * spread()));
  const wallet = cents(revenue / (0.45 + 0.14 * spread()));
  const complaints = Math.floor(25 * random() ** 3);
  return [
    revenue,
    cost / revenue,
    revenue / before - 1,
    revenue / wallet,
    rating(),
    rating(),
    rating(),
    complaints,
  ];
}

/**
 * Measured columns, one after the other and without blanks, for what is compared column by column: amounts of money with
 * cents in turn with shares that have all the digits of a quotient.
 */
export function measuredColumns(size: number, columns: number): Float64Array {
  const random = seeded(size);
  const spread = () => random() + random() + random() - 1.5;
  return Float64Array.from({ length: size * columns }, (_, at) => {
    const isMoney = Math.floor(at / size) % 2 === 0;
    return isMoney ? Math.round(10 ** (7.8 + 1.2 * spread())) / 100 : 0.5 + spread() / 3;
  });
}
