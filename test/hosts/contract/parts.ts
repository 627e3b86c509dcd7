// What the parts of the contract share.
import type { Area, Content, HostError, Step, WorkbookHost } from '../../../src/panel/host';
import type { Workbench } from '../workbench';

export const area = (sheet: string, row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

export const put = (at: Area, cells: readonly (readonly Content[])[]): Step => ({
  do: 'put',
  area: at,
  cells,
});

/** Names that a spreadsheet might take for something else; all of them are plain text. */
export const trickyTexts = [
  '=HYPERLINK("https://example.com")',
  '=1+1',
  '+49 30 1234',
  '-5 Grad',
  '@home',
  "'tis",
  '<img src=x onerror=alert(1)>',
  '007',
  '3-4',
  '10%',
  'TRUE',
  '#N/A',
  'March 5',
  '1e5',
  ' spaced ',
  'Zoë & Söhne "GmbH"',
];

export const trickySheets = ['KAM Model', "Zoë's Größen", 'A1', 'a b!c', '2026'];

export function rowOf(bench: Workbench, sheet: string, row: number, columns: number) {
  return Array.from({ length: columns }, (_, c) => bench.cell(sheet, row, c).value);
}

export function columnOf(bench: Workbench, sheet: string, column: number, rows: number) {
  return Array.from({ length: rows }, (_, r) => bench.cell(sheet, r, column).value);
}

/** Sheets, the cells that hold something in the corner of each, and the names that the tests use: for comparing with later. */
export function everything(bench: Workbench) {
  return {
    sheets: bench.sheets().map((sheet) => [sheet, corner(bench, sheet)]),
    names: ['OLD', 'FRESH', 'KAM_MODEL', 'KAM_TIERS', 'KAM_ACCOUNTS'].map((name) => bench.name(name)),
  };
}

/** Without its blank cells: comparing them by the thousand takes most of the time. */
function corner(bench: Workbench, sheet: string) {
  const filled: Record<string, ReturnType<Workbench['cell']>> = {};
  for (let row = 0; row < 40; row++) {
    for (let column = 0; column < 16; column++) {
      const cell = bench.cell(sheet, row, column);
      if (cell.value !== null || cell.formula !== '') filled[`${row}, ${column}`] = cell;
    }
  }
  return filled;
}

export async function failureOf(promise: Promise<unknown>): Promise<HostError> {
  try {
    await promise;
  } catch (error) {
    return error as HostError;
  }
  throw new Error('it went well');
}

/** A host may listen only some time after it was asked to. */
export async function settled(host: WorkbookHost): Promise<void> {
  await host.read({ names: [], sheets: [] });
  await pause(20);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !done(); tries++) await pause(20);
}
