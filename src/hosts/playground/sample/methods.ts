// A workbook that shows every function at work: a sheet for each group, made from the declared examples, and a sheet for
// each template of the method.
import type { WorkbookData } from '@odoo/o-spreadsheet';
import type { Example, Group, KamFunction } from '../../../../shared/define';
import { functions } from '../../../../shared/functions';
import type { Criterion } from '../../../../shared/model/model';
import { readModel } from '../../../../shared/model/read-model';
import { templates } from '../../../../shared/model/templates';
import { modelTable, tierTable } from '../../../../shared/model/templates/tables';
import type { Template } from '../../../../shared/model/templates/template';
import * as looks from '../looks';
import { rangeOf, workbookOf, type Content, type Decor, type SheetPlan } from '../sheet-plan';

/** The workbook of methods and templates. */
export function methodsWorkbook(): WorkbookData {
  const groups = [...new Set(functions.map(({ group }) => group))];
  const plans = [
    ...groups.map((group) =>
      groupPlan(
        group,
        functions.filter((fn) => fn.group === group),
      ),
    ),
    ...templates.map(templatePlan),
  ];
  return workbookOf(plans);
}

type Style = NonNullable<Decor['styles']>[number];

/** Sheet names may hold 31 characters and no comma in a formula's way. */
function sheetName(name: string): string {
  return name.replace(/[,:×]/g, '').replace(/\s+/g, ' ').slice(0, 31).trim();
}

function groupPlan(group: Group, members: readonly KamFunction[]): SheetPlan {
  const rows: Content[][] = [];
  const styles: Style[] = [];
  for (const fn of members) {
    styles.push([rangeOf(0, rows.length, 1, 1), looks.name], [rangeOf(1, rows.length, 1, 1), looks.note]);
    rows.push([fn.name, `${fn.summary} ${fn.source}`]);
    for (const example of fn.examples) {
      const block = exampleBlock(fn, example, rows.length + 2);
      styles.push([rangeOf(0, rows.length, 1, 1), looks.note]);
      styles.push([rangeOf(0, rows.length + 1, block[0].length, 1), looks.header]);
      rows.push([example.title], ...block, []);
    }
    rows.push([]);
  }
  return { name: sheetName(group), rows, widths: Array.from({ length: 12 }, () => 120), decor: { styles } };
}

/** An example's arguments side by side under their names, and its formula over them, which spills at the right. */
function exampleBlock(fn: KamFunction, { arguments: given, result }: Example, firstRow: number): Content[][] {
  const names = Object.keys(fn.parameters);
  const header: Content[] = [];
  const body: Content[][] = [];
  const references: string[] = [];
  const height = (cells: unknown[][]) => Math.max(body.length, cells.length);
  given.forEach((argument, i) => {
    const cells = rowsOf(argument);
    const column = header.length;
    header.push(names[i], ...cells[0].slice(1).map(() => ''), '');
    for (let row = body.length; row < height(cells); row++) body.push([]);
    cells.forEach((line, row) => {
      while (body[row].length < column) body[row].push('');
      body[row].push(...(line as Content[]));
    });
    references.push(isLeftOut(argument) ? '' : rangeOf(column, firstRow, cells[0].length, cells.length));
  });
  const column = header.length;
  const shown = rowsOf(result);
  header.push('Result', ...shown[0].slice(1).map(() => ''));
  for (let row = body.length; row < shown.length; row++) body.push([]);
  while (body[0].length < column) body[0].push('');
  body[0].push({ formula: `=${fn.name}(${references.join(',')})` });
  return [header, ...body];
}

function rowsOf(argument: unknown): unknown[][] {
  if (!Array.isArray(argument)) return [[argument ?? '']];
  return Array.isArray(argument[0]) ? (argument as unknown[][]) : [argument];
}

function isLeftOut(argument: unknown): boolean {
  return argument === undefined || argument === null || argument === '';
}

/** A template's tables, and three made-up accounts scored by them: one that looks worst, one in the middle, one best. */
function templatePlan({ name, summary, source, model, tiers, segments = [] }: Template): SheetPlan {
  const table = modelTable(model);
  const tierCells = tierTable(tiers);
  const modelRow = 3;
  const tierRow = modelRow + table.length + 1;
  const accountRow = tierRow + tierCells.length + 1;
  const read = readModel(table);
  const criteria = read.criteria.length;
  const modelRange = rangeOf(0, modelRow, table[0].length, table.length);
  const tierRange = rangeOf(0, tierRow, tierCells[0].length, tierCells.length);
  const values = rangeOf(1, accountRow + 1, criteria, 3);
  const scores = rangeOf(criteria + 1, accountRow + 1, 1, 3);
  const byRule = tiers.some(({ minimums }) => minimums !== undefined);
  const formulas: Content[] = [
    { formula: `=KAMSCORE(${values},${modelRange})` },
    {
      formula: byRule
        ? `=KAMRULETIER(${values},${modelRange},${tierRange})`
        : `=KAMTIER(${scores},${tierRange})`,
    },
    ...segments.map(({ scheme, criterion }) => {
      const measured = read.criteria.findIndex(({ name }) => name === criterion);
      return { formula: `=KAMSEGMENT("${scheme}",${rangeOf(measured + 1, accountRow + 1, 1, 3)})` };
    }),
  ];
  const accounts = (['Looks worst', 'In the middle', 'Looks best'] as const).map(
    (label, place): Content[] => [
      label,
      ...read.criteria.map((criterion) => measureAt(criterion, place / 2)),
      ...(place === 0 ? formulas : []),
    ],
  );
  const names = read.criteria.map((criterion) => criterion.name);
  return {
    name: sheetName(name),
    rows: [
      [name, summary],
      ['', source],
      [],
      ...table,
      [],
      ...tierCells,
      [],
      ['Account', ...names, 'Score', 'Tier', ...segments.map(({ heading }) => heading)],
      ...accounts,
    ],
    widths: [170, 110, 110, 110, 110, 110, 190, 110, 80, 260, 190, 190, 150, 145],
    decor: {
      styles: [
        ['A1', looks.name],
        ['B1:B2', looks.note],
        [rangeOf(0, modelRow, table[0].length, 1), looks.header],
        [rangeOf(0, modelRow + 1, 1, criteria), looks.name],
        [rangeOf(9, modelRow + 1, 5, criteria), { wrapping: 'wrap' }],
        [rangeOf(0, tierRow, tierCells[0].length, 1), looks.header],
        [rangeOf(0, accountRow, criteria + 1, 1), looks.header],
        [rangeOf(criteria + 1, accountRow, formulas.length, 1), looks.resultHeader],
      ],
      formats: [[scores, '0.00']],
      rules: [[scores, looks.scoreColours]],
    },
  };
}

/** The measure of an account that is so good on a criterion, 0 worst and 1 best. */
function measureAt({ scale, from, to, words }: Criterion, share: number): Content {
  switch (scale) {
    case 'Log':
      return from * Math.pow(to / from, share);
    case 'Words': {
      const sorted = Array.from(words.keys()).sort((a, b) => Number(words.get(a)) - Number(words.get(b)));
      return sorted[Math.round(share * (sorted.length - 1))];
    }
    default:
      return from + (to - from) * share;
  }
}
