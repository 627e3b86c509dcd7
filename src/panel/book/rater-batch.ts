import { kamConsensus } from '../../../shared/functions/consensus';
import { addressOf, type Area, type Batch, type Content, type Step } from '../host';
import type { Draft } from './draft';
import { nameOf } from './draft';
import { raterSheet, ratersName, ratersSheet } from './rater-sheets';
import { unusedSheet } from './unused-sheet';

export interface Person {
  readonly name: string;
  readonly department: string;
}

/** Rows to write further raters into. */
const spareRows = 5;

/** `Anna, Finance`, a line each: people and their departments. */
export function peopleIn(text: string): Person[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name, ...department] = line.split(/[,;\t]/);
      return { name: name.trim(), department: department.join(' ').trim() };
    });
}

/** One sheet with a row for each; the mean and the index below follow as points come in. */
export function ratersBatch(people: readonly Person[], draft: Draft, sheets: readonly string[]): Batch {
  const sheet = unusedSheet(ratersSheet, sheets);
  const names = draft.criteria.map(nameOf);
  const columns = names.length + 2;
  const rows = people.length + spareRows;
  const top = 3;
  const table: Area = { sheet, row: top, column: 0, rows: rows + 1, columns };
  const body: Area = { ...table, row: top + 1, rows };
  const points: Area = { ...body, column: 2, columns: names.length };
  const result: Area = { sheet, row: top + rows + 2, column: 0, rows: 2, columns: 3 };
  const range = addressOf(points);
  const given = range.slice(range.lastIndexOf('!') + 1);
  const formula = (output: string): Content => ({
    formula: `=IF(COUNT(${given})=0,"",${kamConsensus.name}(${given}${output}))`,
  });
  const steps: Step[] = [
    { do: 'add sheet', sheet },
    ...heading(
      sheet,
      'Team weights',
      'Each rater spreads points over the criteria, in any unit: 100 in all, or 1 to 10 each. The panel shows where they differ.',
    ),
    { do: 'put', area: { ...table, rows: 1 }, cells: [['Rater', 'Department', ...names]] },
    { do: 'look', area: { ...table, rows: 1 }, look: 'header' },
    {
      do: 'put',
      area: body,
      cells: Array.from({ length: rows }, (_, i): Content[] => [
        people[i]?.name ?? null,
        people[i]?.department ?? null,
        ...names.map(() => null),
      ]),
    },
    { do: 'look', area: { ...body, columns: 1 }, look: 'label' },
    { do: 'look', area: points, look: 'input' },
    { do: 'name', name: ratersName, area: table },
    {
      do: 'put',
      area: { ...result, columns: 1 },
      cells: [['Mean'], ['Consensus']],
    },
    { do: 'look', area: { ...result, columns: 1 }, look: 'label' },
    { do: 'put', area: { ...result, column: 2, columns: 1 }, cells: [[formula('')], [formula(',"index"')]] },
    { do: 'look', area: { ...result, column: 2, rows: 2, columns: names.length }, look: 'percent' },
    { do: 'widths', sheet, widths: [22, 18, ...names.map(() => 16)] },
    { do: 'freeze', sheet, rows: top + 1, columns: 1 },
  ];
  return { title: 'Set up the raters’ sheet', steps };
}

/** A sheet for each person, with what a worst and a best look like beside the points. */
export function raterSheetsBatch(people: readonly Person[], draft: Draft, sheets: readonly string[]): Batch {
  const taken = [...sheets];
  const steps = people.flatMap((person) => {
    const sheet = unusedSheet(`${raterSheet}${sheetText(person.name)}`, taken);
    taken.push(sheet);
    return oneSheet(sheet, person, draft);
  });
  return { title: 'Set up a sheet for each rater', steps };
}

function oneSheet(sheet: string, { name, department }: Person, { criteria }: Draft): Step[] {
  const top = 5;
  const table: Area = { sheet, row: top, column: 0, rows: criteria.length + 1, columns: 4 };
  return [
    { do: 'add sheet', sheet },
    ...heading(
      sheet,
      `Weights by ${name}`,
      'Spread points over the criteria, in any unit: 100 in all, or 1 to 10 each.',
    ),
    {
      do: 'put',
      area: { sheet, row: 2, column: 0, rows: 2, columns: 2 },
      cells: [
        ['Rater', name],
        ['Department', department === '' ? null : department],
      ],
    },
    { do: 'look', area: { sheet, row: 2, column: 0, rows: 2, columns: 1 }, look: 'label' },
    {
      do: 'put',
      area: table,
      cells: [
        ['Criterion', 'Points', 'Worst looks like', 'Best looks like'],
        ...criteria.map((criterion) => [
          nameOf(criterion),
          null,
          criterion.cells['Worst looks like'],
          criterion.cells['Best looks like'],
        ]),
      ],
    },
    { do: 'look', area: { ...table, rows: 1 }, look: 'header' },
    {
      do: 'look',
      area: { ...table, row: top + 1, rows: criteria.length, column: 1, columns: 1 },
      look: 'input',
    },
    { do: 'widths', sheet, widths: [28, 12, 36, 36] },
  ];
}

function heading(sheet: string, title: string, note: string): Step[] {
  const line = (row: number): Area => ({ sheet, row, column: 0, rows: 1, columns: 1 });
  return [
    { do: 'put', area: line(0), cells: [[title]] },
    { do: 'look', area: line(0), look: 'title' },
    { do: 'put', area: line(1), cells: [[note]] },
    { do: 'look', area: line(1), look: 'note' },
  ];
}

/** What a sheet may be called: no signs that hosts reserve, 31 characters at most with what stands before and a number. */
function sheetText(name: string): string {
  return name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 17);
}
