// A model as a file: its two tables as JSON, a row an object under the table's own headings. What a reader does not
// know, it keeps.
import { isBlank, isBlankOrZero, nameKey, textOf, type Cell } from '../cells';
import { tierColumns } from '../tiers/read-tiers';
import { modelColumns } from './read-model';

export const modelFileFormat = 'kam-score-model';
/** Rises when a reader of the present version would misread what is written. */
export const modelFileVersion = 1;

export type FileCell = string | number | boolean;

/** A row of a table; blank cells are left out. Fields that are no cells are for readers to come. */
type FileRow = Readonly<Record<string, unknown>>;

export interface ModelFile {
  readonly format: typeof modelFileFormat;
  readonly version: number;
  /** The rows of the `KAM_MODEL` table. */
  readonly criteria: readonly FileRow[];
  /** The rows of the `KAM_TIERS` table, the best tier first; left out where a workbook has none. */
  readonly tiers?: readonly FileRow[];
  readonly [field: string]: unknown;
}

type Rows = readonly (readonly Cell[])[];

/** The file of the tables of a workbook, each with its header row. */
export function modelFileOf(model: Rows, tiers?: Rows): ModelFile {
  return {
    format: modelFileFormat,
    version: modelFileVersion,
    criteria: rowsOf(model, modelColumns),
    ...(tiers && { tiers: rowsOf(tiers, tierColumns) }),
  };
}

/** The file's criteria as a `KAM_MODEL` table. */
export function modelTableOf({ criteria }: ModelFile): FileCell[][] {
  return tableOf(criteria, [...modelColumns, ...fieldsBeside(criteria, modelColumns)]);
}

/** The file's tiers as a `KAM_TIERS` table, dimensions between the score and the rest; undefined where it has none. */
export function tierTableOf({ tiers }: ModelFile): FileCell[][] | undefined {
  if (tiers === undefined || tiers.length === 0) return undefined;
  const [tier, score, ...others] = tierColumns;
  return tableOf(tiers, [tier, score, ...fieldsBeside(tiers, tierColumns), ...others]);
}

/** The text to store: what JSON.parse and the schema take again. */
export function textOfModelFile(file: ModelFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Rows under their headings, a heading that is a column's name in its usual spelling. */
function rowsOf([header = [], ...rows]: Rows, columns: readonly string[]): FileRow[] {
  const fields = header.map((cell) => spelling(columns, cell) ?? textOf(cell));
  return rows
    .filter((cells) => !cells.every(isBlankOrZero))
    .map((cells) =>
      Object.fromEntries(
        fields.flatMap((field, c) =>
          field === '' || isBlank(cells[c]) ? [] : [[field, fileCell(cells[c])]],
        ),
      ),
    );
}

function fileCell(cell: Cell): FileCell {
  return isCell(cell) ? cell : textOf(cell);
}

function isCell(value: unknown): value is FileCell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function spelling(columns: readonly string[], name: Cell): string | undefined {
  return columns.find((column) => nameKey(column) === nameKey(name));
}

/** Fields of the user's own that hold a cell in some row, in the order of their first row. */
function fieldsBeside(rows: readonly FileRow[], columns: readonly string[]): string[] {
  const fields = new Set(rows.flatMap((row) => Object.keys(row).filter((field) => isCell(row[field]))));
  return [...fields].filter((field) => nameKey(field) !== '' && spelling(columns, field) === undefined);
}

function tableOf(rows: readonly FileRow[], header: readonly string[]): FileCell[][] {
  const cells = rows.map((row) => {
    const fields = Object.keys(row);
    return header.map((column) => {
      const value = row[fields.find((field) => nameKey(field) === nameKey(column)) ?? column];
      return isCell(value) ? value : '';
    });
  });
  return [[...header], ...cells];
}
