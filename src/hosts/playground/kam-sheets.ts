// The sheets that make a workbook score: the model, the tiers, what each criterion contributes, and what the check finds.
import { blankPolicies, directions, modelColumns } from '../../../shared/model/read-model';
import { scaleIds, scales } from '../../../shared/model/scales';
import { modelTable, tierTable, type TableCell } from '../../../shared/model/templates/tables';
import type { ModelRow, TierRow } from '../../../shared/model/templates/template';
import { helpers } from '@odoo/o-spreadsheet';
import * as looks from './looks';
import { inSheet, rangeOf, type Content, type SheetPlan } from './sheet-plan';

/** Where a workbook keeps its accounts; ranges as in formulas on the accounts' own sheet. */
export interface AccountRanges {
  readonly sheet: string;
  readonly names: string;
  readonly values: string;
  readonly headers: string;
  readonly scores: string;
  readonly revenue?: string;
}

const sheets = { model: 'KAM Model', tiers: 'KAM Tiers', explanation: 'Explanation', findings: 'Findings' };

/** The names reach below the last row, so that one more criterion or tier is just typed in. */
const room = { criteria: 12, tiers: 6 };

/** A range of a sheet. */
interface Place {
  readonly sheet: string;
  readonly range: string;
}

export function kamSheets(
  model: readonly ModelRow[],
  tiers: readonly TierRow[],
  accounts: AccountRanges,
): { readonly plans: SheetPlan[]; readonly names: Readonly<Record<string, Place>> } {
  const tierCells = tierTable(tiers);
  return {
    plans: [
      modelPlan(model, sheets.model),
      tiersPlan(tierCells, sheets.tiers),
      explanationPlan(model, accounts),
      findingsPlan(accounts, sheets.findings),
    ],
    names: {
      KAM_MODEL: { sheet: sheets.model, range: rangeOf(0, 0, modelColumns.length, room.criteria + 1) },
      KAM_TIERS: { sheet: sheets.tiers, range: rangeOf(0, 0, tierCells[0].length, room.tiers + 1) },
    },
  };
}

function modelPlan(model: readonly ModelRow[], name: string): SheetPlan {
  // What a blank would mean is written out, so that the sheet explains itself.
  const table = modelTable(
    model.map((row) => ({ Direction: 'Higher', Scale: 'Rating', Blank: 'Skip', ...row })),
  );
  const last = room.criteria + 1;
  const column = (heading: (typeof modelColumns)[number], first = 2) => {
    const letter = helpers.numberToLetters(modelColumns.indexOf(heading));
    return `${letter}${first}:${letter}${last}`;
  };
  const blanks = Array.from({ length: last - table.length }, (): Content[] => []);
  const notes: Content[][] = [
    [],
    [
      'Weights in all',
      { formula: `=SUM(${column('Weight')})` },
      'They are divided by their sum, so any numbers will do.',
    ],
    [
      'Model id',
      { formula: '=KAMMODELID(KAM_MODEL,KAM_TIERS)' },
      '',
      'It changes when anything that affects a result does.',
    ],
    [],
    ['Scales', 'Add a criterion by typing it into the next free row.'],
    ...scaleIds.map((id): Content[] => [id, sentence(scales[id].help)]),
  ];
  const scaleRow = last + notes.length - scaleIds.length;
  const numbers = table.slice(1).flatMap((row, r) =>
    ['From', 'To'].flatMap((heading) => {
      const at = modelColumns.indexOf(heading as 'From');
      return Math.abs(Number(row[at])) >= 1000 ? [[helpers.toXC(at, r + 1), '#,##0'] as const] : [];
    }),
  );
  return {
    name,
    rows: [...table, ...blanks, ...notes],
    widths: [150, 70, 90, 95, 85, 90, 250, 110, 80, 260, 190, 190, 150, 145],
    heights: [30, ...model.map(({ Description }) => (Description === undefined ? 28 : 42))],
    frozen: { rows: 1, columns: 1 },
    decor: {
      styles: [
        [rangeOf(0, 0, modelColumns.length, 1), looks.header],
        [column('Criterion'), { ...looks.name, verticalAlign: 'middle' }],
        [column('Weight'), { ...looks.input, bold: true, align: 'center', verticalAlign: 'middle' }],
        [`C2:F${last}`, { ...looks.input, verticalAlign: 'middle' }],
        [`G2:G${last}`, { ...looks.input, wrapping: 'wrap', verticalAlign: 'middle' }],
        [`H2:I${last}`, { ...looks.input, verticalAlign: 'middle' }],
        [`J2:N${last}`, { wrapping: 'wrap', verticalAlign: 'middle' }],
        [`A${last + 2}:A${last + 3}`, looks.name],
        [`B${last + 2}:B${last + 3}`, { ...looks.name, align: 'left' }],
        [`C${last + 2}:D${last + 3}`, looks.note],
        [`A${scaleRow}`, looks.name],
        [`B${scaleRow}`, looks.note],
      ],
      formats: numbers,
      choices: [
        [column('Direction'), directions],
        [column('Scale'), scaleIds],
        [column('Blank'), blankPolicies],
      ],
    },
  };
}

function tiersPlan(table: readonly (readonly TableCell[])[], name: string): SheetPlan {
  const last = room.tiers + 1;
  const columns = table[0].length;
  const blanks = Array.from({ length: last - table.length }, (): Content[] => []);
  const match = helpers.numberToLetters(table[0].indexOf('Match'));
  return {
    name,
    rows: [
      ...table,
      ...blanks,
      [],
      [
        'Best tier first. Score is the lowest that reaches the tier; an account tied at the edge of a Capacity falls.',
      ],
      [
        'A published tier is kept down to its Score less Band, so that accounts do not go up and down with every figure.',
      ],
    ],
    widths: [110, ...Array.from({ length: columns - 2 }, () => 110), 600],
    heights: [30],
    frozen: { rows: 1, columns: 0 },
    decor: {
      styles: [
        [rangeOf(0, 0, columns, 1), looks.header],
        [`A2:A${last}`, looks.name],
        [rangeOf(1, 1, columns - 2, room.tiers), { ...looks.input, align: 'center' }],
        [rangeOf(columns - 1, 1, 1, room.tiers), { wrapping: 'wrap' }],
        [`A${last + 2}:A${last + 3}`, looks.note],
      ],
      choices: [[`${match}2:${match}${last}`, ['Any', 'All']]],
    },
  };
}

function explanationPlan(model: readonly ModelRow[], accounts: AccountRanges): SheetPlan {
  const there = (range: string) => inSheet(accounts.sheet, range);
  const criteria = inSheet(sheets.model, `A2:A${room.criteria + 1}`);
  const end = Number(/\d+$/.exec(accounts.names)?.[0] ?? 1);
  const start = Number(/\d+/.exec(accounts.names)?.[0] ?? 1);
  const last = end - start + 2;
  const styled = Math.min(last, looks.mostRows);
  return {
    name: sheets.explanation,
    rows: [
      ['Account', 'Score', { formula: `=TRANSPOSE(IF(${criteria}="","",${criteria}))` }],
      [
        { formula: `=${there(accounts.names)}` },
        { formula: `=${there(accounts.scores)}` },
        { formula: `=KAMEXPLAIN(${there(accounts.values)},KAM_MODEL,${there(accounts.headers)})` },
      ],
      ...Array.from({ length: last - 1 }, () => []),
      ['The points of a row add up to its score. A blank is left out, and its weight goes to the rest.'],
    ],
    widths: [236, 80, ...model.map(() => 110)],
    heights: [36],
    frozen: { rows: 1, columns: 2 },
    decor: {
      styles: [
        [rangeOf(0, 0, 2 + model.length, 1), looks.header],
        [`A2:A${styled}`, looks.name],
        [`B2:B${styled}`, looks.name],
        [`A${last + 2}`, looks.note],
      ],
      formats: [[rangeOf(1, 1, 1 + model.length, styled - 1), '0.00']],
      rules: [
        [`B2:B${last}`, looks.scoreColours],
        [rangeOf(2, 1, room.criteria, last - 1), looks.pointColours],
      ],
    },
  };
}

function findingsPlan(accounts: AccountRanges, name: string): SheetPlan {
  const ranges = [accounts.headers, ...(accounts.revenue === undefined ? [] : [accounts.revenue])];
  const args = [
    inSheet(accounts.sheet, accounts.values),
    'KAM_MODEL',
    ...ranges.map((range) => inSheet(accounts.sheet, range)),
  ];
  return {
    name,
    rows: [[{ formula: `=KAMCHECK(${args.join(',')})` }]],
    widths: [100, 70, 820],
    heights: [30],
    frozen: { rows: 1, columns: 0 },
    decor: {
      styles: [
        ['A1:C1', looks.header],
        ['A2:B40', looks.name],
        ['C2:C40', { wrapping: 'wrap' }],
      ],
    },
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
