import type { WorkbookData } from '@odoo/o-spreadsheet';
import { tableNames } from '../../../panel/book/book';
import * as looks from '../looks';
import { kamSheets, type AccountRanges } from '../kam-sheets';
import { inSheet, rangeOf, workbookOf, type Content, type SheetPlan } from '../sheet-plan';
import { accountColumns, accounts } from './accounts';
import { sampleModel, sampleTiers } from './model';

/** What is computed stands beside the name, before what it is computed from. */
const results = ['Score', 'Rank', 'Tier', 'Move', 'Coverage'] as const;
const headings = [accountColumns[0], ...results, ...accountColumns.slice(1)];

type Heading = (typeof results)[number] | (typeof accountColumns)[number];

/** A column's range over all accounts. */
const all = (heading: Heading) => rangeOf(headings.indexOf(heading), 1, 1, accounts.length);

const measured = headings.length - results.length - 2; // neither the name nor the published tier
const values = rangeOf(results.length + 1, 1, measured, accounts.length);
const headers = rangeOf(results.length + 1, 0, measured, 1);

const formulas: Readonly<Record<(typeof results)[number], string>> = {
  Score: `=KAMSCORE(${values},KAM_MODEL,${headers})`,
  Rank: `=KAMRANK(${all('Score')})`,
  Tier: `=KAMTIER(${all('Score')},KAM_TIERS,${all('Published tier')})`,
  Move: `=KAMTIERMOVE(${all('Tier')},${all('Published tier')},KAM_TIERS)`,
  Coverage: `=KAMCOVERAGE(${values},KAM_MODEL,${headers})`,
};

const places: AccountRanges = {
  sheet: 'Accounts',
  names: all('Account'),
  values,
  headers,
  scores: all('Score'),
  revenue: all('Revenue'),
};

/** The workbook that the page opens with. */
export function sampleWorkbook(): WorkbookData {
  const { plans, names } = kamSheets(sampleModel, sampleTiers, places);
  const ranges = Object.entries(names).map(([name, { sheet, range }]) => [name, inSheet(sheet, range)]);
  return workbookOf([accountsPlan(), ...plans], {
    ...(Object.fromEntries(ranges) as Record<string, string>),
    [tableNames.accounts]: inSheet(places.sheet, rangeOf(0, 0, headings.length, accounts.length + 1)),
    [tableNames.results]: inSheet(places.sheet, rangeOf(1, 0, results.length, 2)),
  });
}

function accountsPlan(): SheetPlan {
  const rows = accounts.map((account, row): Content[] => {
    const shown = results.map((result): Content => (row === 0 ? { formula: formulas[result] } : ''));
    return [account[0], ...shown, ...account.slice(1)];
  });
  const stages = sampleModel.flatMap(({ Points }) => String(Points ?? '').match(/[A-Z]\w+(?==)/g) ?? []);
  return {
    name: places.sheet,
    rows: [headings, ...rows],
    widths: [236, 76, 70, 80, 80, 88, 152, 124, 98, 76, 84, 84, 124, 96, 84, 84, 92, 96],
    heights: [40],
    frozen: { rows: 1, columns: 4 },
    decor: {
      styles: [
        ['A1', looks.header],
        [rangeOf(1, 0, results.length, 1), looks.resultHeader],
        [rangeOf(results.length + 1, 0, measured + 1, 1), looks.header],
        [all('Account'), looks.name],
        [all('Score'), looks.name],
        [all('Rank'), looks.centred],
      ],
      formats: [
        [all('Score'), '0.00'],
        [all('Coverage'), '0%'],
        [all('Revenue'), '[$€]#,##0'],
        [all('Growth'), '0.0%'],
        [all('Cost to serve'), '0%'],
        [all('Wallet share'), '0%'],
      ],
      choices: [
        [all('Relationship'), stages],
        [all('Published tier'), sampleTiers.map(({ Tier }) => Tier)],
      ],
      rules: [
        [all('Score'), looks.scoreColours],
        ...looks.tierColours.map((rule) => [all('Tier'), rule] as const),
        [all('Move'), looks.whereText('Promote', { textColor: '#0F7B74', bold: true })],
        [all('Move'), looks.whereText('Hold', { textColor: '#A35A00', bold: true })],
        [all('Coverage'), looks.whereBelow(1, { textColor: '#A35A00', bold: true })],
      ],
    },
  };
}
