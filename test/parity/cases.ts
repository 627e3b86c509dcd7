import { accountColumns, accounts } from '../../src/hosts/playground/sample/accounts';
import { sampleModel, sampleTiers } from '../../src/hosts/playground/sample/model';
import { modelTable, tierTable } from '../../shared/model/templates/tables';
import { seeded } from '../seeded';

/** Accounts, a model and tiers, for every engine alike. */
export interface ParityCase {
  readonly name: string;
  readonly headers: readonly string[];
  /** A row per account, a column per header. */
  readonly values: readonly (readonly (string | number)[])[];
  readonly model: readonly (readonly (string | number)[])[];
  readonly tiers: readonly (readonly (string | number)[])[];
  readonly published: readonly string[];
  /** Whether the tiers ask for dimensions. */
  readonly byRule: boolean;
}

/** The playground's sixty accounts, one cell of which is bad. */
function sample(): ParityCase {
  const criteria = sampleModel.map(({ Criterion }) => Criterion);
  const column = (name: string) => accountColumns.indexOf(name as (typeof accountColumns)[number]);
  return {
    name: 'sample',
    headers: criteria,
    values: accounts.map((account) => criteria.map((name) => account[column(name)])),
    model: modelTable(sampleModel),
    tiers: tierTable(sampleTiers),
    published: accounts.map((account) => String(account[column('Published tier')])),
    byRule: false,
  };
}

const header = ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To', 'Points', 'Dimension', 'Blank'];

/** As a trader's books have it: sales over five orders of magnitude with cents, accounts that never ordered, few distinct counts. */
function orders(): ParityCase {
  const random = seeded(91);
  const values = Array.from({ length: 91 }, (_, r) => {
    if (r % 40 === 7) return [0, '', '', '', 'never'];
    const sales = Math.round(100 * Math.exp(5 + 6 * random() ** 1.5)) / 100;
    const discount = Math.round(2500 * random() ** 3) / 10_000;
    return [
      sales,
      1 + Math.floor(30 * random() ** 2),
      discount,
      1 + Math.floor(8 * random()),
      ['weekly', 'Monthly', 'rarely'][r % 3],
    ];
  });
  return {
    name: 'orders',
    headers: ['Revenue', 'Orders', 'Average discount', 'Categories', 'Rhythm'],
    values,
    model: [
      header,
      ['Revenue', 40, '', 'Log', 100, 100_000, '', 'Value', 'Worst'],
      ['Orders', 20, '', 'Percentile', '', '', '', 'Usage', ''],
      ['Average discount', 15, 'Lower', 'Linear', 0, 0.25, '', 'Value', 'Middle'],
      ['Categories', 15, '', 'Points', '', '', '0=1; 3=5.5; 8=10', 'Growth', ''],
      ['Rhythm', 10, '', 'Words', '', '', 'Never=1; Rarely=3; Monthly=7; Weekly=10', 'Usage', ''],
    ],
    tiers: [
      ['Tier', 'Score', 'Value', 'Usage', 'Match', 'Capacity', 'Band'],
      ['Tier I', 8, 9, '', 'Any', 12, 0.3],
      ['Tier II', 5.5, '', 8, 'Any', 30, 0.3],
      ['Tier III', '', '', '', '', '', ''],
    ],
    published: values.map((_, r) => ['', 'Tier I', 'tier ii', 'Tier III'][(r * 7) % 4]),
    byRule: true,
  };
}

/** As a wholesaler's books have it: spend in six fields, whole numbers, skewed, many accounts alike. */
function spend(): ParityCase {
  const random = seeded(440);
  const fields = ['Fresh', 'Milk', 'Grocery', 'Frozen', 'Paper', 'Delicatessen'];
  const values = Array.from({ length: 100 }, () =>
    fields.map((_, k) => Math.floor(Math.exp(5 + k / 4 + 5 * random()))),
  );
  // accounts that are alike stay alike, at the edges of capacities too
  const doubled = [...values, ...values];
  return {
    name: 'spend',
    headers: fields,
    values: doubled,
    model: [
      header,
      ...fields.map((name, k) => [
        name,
        10 + 5 * k,
        '',
        k % 2 === 0 ? 'Log' : 'Percentile',
        k % 2 === 0 ? 200 : '',
        k % 2 === 0 ? 50_000 : '',
        '',
        '',
        '',
      ]),
    ],
    tiers: [
      ['Tier', 'Score', 'Capacity', 'Band'],
      ['A', 7, 15, ''],
      ['B', 5, 51, 0.2],
      ['C', '', '', ''],
    ],
    published: doubled.map((_, r) => ['A', 'B', ''][r % 3]),
    byRule: false,
  };
}

/** Ratings with a decimal, published in a tier and exactly at its minimum less its band, where 8.4 − 0.2 is not 8.2. */
function edges(): ParityCase {
  const tiers = [
    ['Tier', 'Score', 'Band'],
    ['A', 8.4, 0.2],
    ['B', 6.3, 0.4],
    ['C', '', ''],
  ];
  const values = [8.4, 8.3, 8.2, 8.1, 6.3, 6, 5.9, 5.8].map((rating) => [rating]);
  return {
    name: 'edges',
    headers: ['Fit'],
    values: [...values, ...values],
    model: [header, ['Fit', 1, '', 'Rating', '', '', '', '', '']],
    tiers,
    published: [...values.map(() => 'A'), ...values.map(() => 'B')],
    byRule: false,
  };
}

export const cases: readonly ParityCase[] = [sample(), orders(), spend(), edges()];
