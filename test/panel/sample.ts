// Accounts as a sales team keeps them: money over several orders of magnitude, ratings, shares, words, dates, blanks.
import { modelTable, tierTable } from '../../shared/model/templates/tables';
import type { ModelRow, TierRow } from '../../shared/model/templates/template';
import type { Area, Value } from '../../src/panel/host';
import { MemoryHost } from './memory-host';
import { seeded } from '../seeded';

export const sampleHeaders = [
  'Account',
  'Account ID',
  'Industry',
  'Customer since',
  'Annual revenue',
  'Growth potential',
  'Strategic fit',
  'Relationship',
  'Complaints',
  'Position',
  'Published tier',
] as const;

const companies =
  'Alder,Borealis,Cinder,Delphi,Ember,Fjord,Granite,Halcyon,Iris,Juniper,Kestrel,Lumen,Meridian,Nimbus,Orchard,Pinnacle,Quarry,Rowan,Solstice,Tundra'.split(
    ',',
  );
const kinds = ['Logistics', 'Foods', 'Instruments'];
const industries = ['Retail', 'Manufacturing', 'Health', 'Energy'];
const words = ['Limited', 'Good', 'Strong'];

export function sampleRows(count = 60): Value[][] {
  const random = seeded(7);
  const rating = () => 1 + Math.floor(random() * 10);
  return Array.from({ length: count }, (_, i): Value[] => {
    const name = `${companies[i % 20]} ${kinds[Math.floor(i / 20) % 3]}${i >= 60 ? ` ${i}` : ''}`;
    const oneIn = (n: number) => random() < 1 / n;
    return [
      name,
      `C-${10_000 + i}`,
      industries[Math.floor(random() * 4)],
      40_000 + Math.floor(random() * 5_000),
      Math.round(10 ** (4 + 3 * random())),
      Math.round((random() * 0.35 - 0.05) * 1000) / 1000,
      oneIn(15) ? null : rating(),
      oneIn(20) ? null : rating(),
      Math.floor(12 * random() ** 3),
      words[Math.floor(random() ** 1.5 * 3)],
      i % 4 === 3 ? null : ['Tier I', 'Tier II', 'Tier III'][Math.min(2, Math.floor(random() * 4))],
    ];
  });
}

const defined = {
  Description: 'What it means',
  'Worst looks like': 'Bad',
  'Best looks like': 'Good',
  Source: 'CRM',
  Owner: 'Sales',
};

export const sampleModel: readonly ModelRow[] = [
  {
    Criterion: 'Annual revenue',
    Weight: 30,
    Scale: 'Log',
    From: 10_000,
    To: 10_000_000,
    Dimension: 'Value',
    ...defined,
  },
  {
    Criterion: 'Growth potential',
    Weight: 25,
    Scale: 'Linear',
    From: 0,
    To: 0.25,
    Dimension: 'Growth',
    ...defined,
  },
  { Criterion: 'Strategic fit', Weight: 20, Dimension: 'Strategic', ...defined },
  { Criterion: 'Relationship', Weight: 15, Dimension: 'Commitment', ...defined },
  { Criterion: 'Complaints', Weight: 10, Direction: 'Lower', Scale: 'Linear', From: 0, To: 12, ...defined },
];

export const sampleTiers: readonly TierRow[] = [
  { Tier: 'Tier I', Score: 7, Capacity: 10, Band: 0.3 },
  { Tier: 'Tier II', Score: 5 },
  { Tier: 'Tier III' },
];

/** A workbook with accounts only: two rows of title above the header. */
export function unscoredBook(options: { rows?: number; blankIsZero?: boolean } = {}): MemoryHost {
  const rows = [['Our accounts'], [], [...sampleHeaders], ...sampleRows(options.rows)];
  return new MemoryHost({ Accounts: rows }, options);
}

/** A workbook as set-up leaves it. */
export function scoredBook(
  options: {
    rows?: number;
    blankIsZero?: boolean;
    model?: readonly ModelRow[];
    tiers?: readonly TierRow[];
  } = {},
): MemoryHost {
  const model = modelTable(options.model ?? sampleModel);
  const tiers = tierTable(options.tiers ?? sampleTiers);
  const rows = sampleRows(options.rows);
  const area = (sheet: string, row: number, table: readonly (readonly unknown[])[]): Area => ({
    sheet,
    row,
    column: 0,
    rows: table.length,
    columns: table[table.length - 1].length,
  });
  const accounts = [[...sampleHeaders], ...rows];
  return new MemoryHost(
    {
      Accounts: [['Our accounts'], [], ...accounts],
      'KAM Model': [['The model'], [], ...model],
      'KAM Tiers': [['The tiers'], [], ...tiers],
    },
    {
      ...options,
      names: {
        KAM_MODEL: area('KAM Model', 2, model),
        KAM_TIERS: area('KAM Tiers', 2, tiers),
        KAM_ACCOUNTS: area('Accounts', 2, accounts),
      },
    },
  );
}
