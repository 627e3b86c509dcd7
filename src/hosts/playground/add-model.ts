// Makes any workbook score: a model, tiers and explanations on sheets of their own, and results beside the accounts.
import type { CoreCommand, Model } from '@odoo/o-spreadsheet';
import { guessCriteria, type ColumnGuess } from '../../../shared/model/guess';
import { guessTiers } from '../../../shared/model/guess-tiers';
import { templates } from '../../../shared/model/templates';
import type { ModelRow, TierRow } from '../../../shared/model/templates/template';
import { findAccounts, type AccountsTable } from '../../panel/book/accounts-table';
import { kamSheets, usualNames, type AccountRanges, type KamSheetNames } from './kam-sheets';
import * as looks from './looks';
import { dispatchAll } from './one-step';
import { cellCommands, decorCommands, freezeCommands, nameCommand, sheetCommands } from './plan-commands';
import { rangeOf, type Content, type Decor, type SheetPlan } from './sheet-plan';
import { usedCells } from './used-cells';

export interface ModelAdded {
  /** Where to go on: the first score, or the first account to type in. */
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  /** The last column that should be in view with it. */
  readonly lastColumn: number;
  /** The criteria that were guessed; none where an empty form was made. */
  readonly criteria: readonly string[];
  /** Columns that say nearly the same as one of them. */
  readonly repeated: readonly string[];
}

const results = ['Score', 'Rank', 'Tier', 'Coverage'] as const;

/**
 * Adds to the workbook, in one step to take back, and changes nothing that is there. The accounts are those of the
 * active sheet, or of the first that has any; without any there is a form to type them into.
 */
export function addModel(model: Model): ModelAdded {
  const { getters } = model;
  for (const sheetId of [getters.getActiveSheetId(), ...getters.getSheetIds()]) {
    const used = usedCells(model, sheetId);
    const table = findAccounts(used);
    const guesses = table ? guessCriteria(table.headers, table.rows) : [];
    if (table && guesses.some(({ chosen }) => chosen)) {
      return besideAccounts(model, sheetId, table, used.area.columns, guesses);
    }
  }
  return emptyForm(model);
}

/** Results right of everything that is on the sheet. */
function besideAccounts(
  model: Model,
  sheetId: string,
  table: AccountsTable,
  column: number,
  guesses: readonly ColumnGuess[],
): ModelAdded {
  const row = table.headerRow;
  const count = table.rows.length;
  const below = (first: number, columns: number) => rangeOf(first, row + 1, columns, count);
  const ranges: AccountRanges = {
    sheet: table.sheet,
    names: below(table.firstColumn + table.nameColumn, 1),
    values: below(table.firstColumn, table.headers.length),
    headers: rangeOf(table.firstColumn, row, table.headers.length, 1),
    scores: below(column, 1),
  };
  const criteria = guesses.flatMap(({ chosen, criterion }) => (chosen && criterion ? [criterion] : []));
  const lastColumn = column + results.length - 1;
  dispatchAll(model, [
    ...kamCommands(model, criteria, guessTiers(count), ranges),
    ...roomCommands(model, sheetId, lastColumn),
    ...cellCommands(sheetId, [results, resultFormulas(ranges)], column, row),
    ...decorCommands(sheetId, resultDecor(column, row, count)),
    ...keepInView(model, sheetId, table),
  ]);
  return {
    ...{ sheet: table.sheet, column, row: row + 1, lastColumn },
    criteria: criteria.map(({ Criterion }) => Criterion),
    repeated: guesses.filter(({ repeats }) => repeats !== undefined).map(({ heading }) => heading),
  };
}

function roomCommands({ getters }: Model, sheetId: string, lastColumn: number): CoreCommand[] {
  const columns = getters.getNumberCols(sheetId);
  const quantity = lastColumn + 2 - columns;
  if (quantity <= 0) return [];
  const sheetName = getters.getSheetName(sheetId);
  return [
    {
      type: 'ADD_COLUMNS_ROWS',
      sheetId,
      sheetName,
      dimension: 'COL',
      base: columns - 1,
      quantity,
      position: 'after',
    },
  ];
}

/** Names and headings stay beside the results, unless the sheet has its own idea of what stays. */
function keepInView(
  { getters }: Model,
  sheetId: string,
  { firstColumn, nameColumn, headerRow }: AccountsTable,
): CoreCommand[] {
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
  const columns = firstColumn + nameColumn + 1;
  if (xSplit > 0 || columns > 3) return [];
  return freezeCommands(sheetId, ySplit > 0 ? 0 : headerRow + 1, columns);
}

/** A formula each for score, rank, tier and coverage. */
function resultFormulas({ values, headers, scores }: AccountRanges): Content[] {
  const formulas: Readonly<Record<(typeof results)[number], string>> = {
    Score: `=KAMSCORE(${values},KAM_MODEL,${headers})`,
    Rank: `=KAMRANK(${scores})`,
    Tier: `=KAMTIER(${scores},KAM_TIERS)`,
    Coverage: `=KAMCOVERAGE(${values},KAM_MODEL,${headers})`,
  };
  return results.map((result) => ({ formula: formulas[result] }));
}

function resultDecor(column: number, row: number, count: number): Decor {
  const from = (result: (typeof results)[number], rows: number) =>
    rangeOf(column + results.indexOf(result), row + 1, 1, rows);
  const all = (result: (typeof results)[number]) => from(result, count);
  const first = (result: (typeof results)[number]) => from(result, Math.min(count, looks.mostRows));
  return {
    styles: [
      [rangeOf(column, row, results.length, 1), looks.resultHeader],
      [first('Score'), looks.name],
      [first('Rank'), looks.centred],
    ],
    formats: [
      [first('Score'), '0.00'],
      [first('Coverage'), '0%'],
    ],
    rules: [
      [all('Score'), looks.scoreColours],
      ...looks.tierColours.map((rule) => [all('Tier'), rule] as const),
    ],
  };
}

/** For a workbook without accounts: a sheet to type them into, with the criteria of a template. */
function emptyForm(model: Model): ModelAdded {
  const { model: criteria, tiers } = templates[0];
  const name = unusedName('Accounts', model);
  const first = results.length + 1;
  const count = 100;
  const below = (column: number, columns = 1) => rangeOf(column, 1, columns, count);
  const ranges: AccountRanges = {
    sheet: name,
    names: below(0),
    values: below(first, criteria.length),
    headers: rangeOf(first, 0, criteria.length, 1),
    scores: below(1),
  };
  const { styles = [], ...decor } = resultDecor(1, 0, count);
  const form: SheetPlan = {
    name,
    rows: [
      ['Account', ...results, ...criteria.map(({ Criterion }) => Criterion)],
      ['', ...resultFormulas(ranges)],
      ...Array.from({ length: count - 1 }, () => []),
    ],
    widths: [236, 76, 70, 80, 88, ...criteria.map(() => 110)],
    heights: [40],
    frozen: { rows: 1, columns: first },
    decor: {
      ...decor,
      styles: [
        ...styles,
        ['A1', looks.header],
        [ranges.headers, looks.header],
        [ranges.names, looks.name],
        [ranges.values, looks.input],
      ],
    },
  };
  const position = model.getters.getSheetIds().length;
  dispatchAll(model, [
    ...sheetCommands(form, model.uuidGenerator.uuidv4(), position),
    ...kamCommands(model, criteria, tiers, ranges, position + 1),
  ]);
  return { sheet: name, column: 0, row: 1, lastColumn: 0, criteria: [], repeated: [] };
}

/** The sheets of the method and their names, behind the sheets that are there. */
function kamCommands(
  model: Model,
  criteria: readonly ModelRow[],
  tiers: readonly TierRow[],
  accounts: AccountRanges,
  position = model.getters.getSheetIds().length,
): CoreCommand[] {
  const sheets: KamSheetNames = {
    model: unusedName(usualNames.model, model),
    tiers: unusedName(usualNames.tiers, model),
    explanation: unusedName(usualNames.explanation, model),
    findings: unusedName(usualNames.findings, model),
  };
  const { plans, names } = kamSheets(criteria, tiers, accounts, sheets);
  const ids = new Map(plans.map((plan) => [plan.name, model.uuidGenerator.uuidv4()]));
  return [
    ...plans.flatMap((plan, at) => sheetCommands(plan, ids.get(plan.name) ?? '', position + at)),
    ...Object.entries(names).map(([name, { sheet, range }]) =>
      nameCommand(name, ids.get(sheet) ?? '', range),
    ),
  ];
}

function unusedName(name: string, { getters }: Model): string {
  const taken = new Set(getters.getSheetIds().map((id) => getters.getSheetName(id).toLowerCase()));
  let unused = name;
  for (let number = 2; taken.has(unused.toLowerCase()); number++) unused = `${name} ${number}`;
  return unused;
}
