// A model as a file: its two tables as JSON, a row an object under the table's own headings. What a reader does not
// know, it keeps; a workbook does so in columns of its model.
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
  const { fields, criteria } = unfolded(rowsOf(model, modelColumns));
  return {
    ...fields,
    format: modelFileFormat,
    version: modelFileVersion,
    criteria,
    ...(tiers && { tiers: rowsOf(tiers, tierColumns) }),
  };
}

/** The file's criteria as a `KAM_MODEL` table. */
export function modelTableOf(file: ModelFile): FileCell[][] {
  const criteria = folded(file);
  return tableOf(criteria, [...modelColumns, ...fieldsBeside(criteria, modelColumns)]);
}

/** The file's tiers as a `KAM_TIERS` table, dimensions between the score and the rest; undefined where it has none. */
export function tierTableOf({ tiers }: ModelFile): FileCell[][] | undefined {
  if (tiers === undefined || tiers.length === 0) return undefined;
  const [tier, score, ...others] = tierColumns;
  return tableOf(tiers, [tier, score, ...fieldsBeside(tiers, tierColumns), ...others]);
}

/** The column in whose first row a workbook keeps the fields of a file that are of neither table. */
const keptColumn = 'Kept from the file';
/** A longer text fits in no cell and stays out. */
const longestKept = 30_000;

/** The criteria with all that is no cell as the text of its JSON, the file's own fields in the first. */
function folded({ criteria, ...file }: ModelFile): FileRow[] {
  const fields = Object.entries(file).filter(([field]) => !ownFields.includes(field));
  const kept = fields.length > 0 ? Object.fromEntries(fields) : undefined;
  return criteria.map((row, k) => {
    const cells = Object.entries({ ...row, ...(k === 0 && kept && { [keptColumn]: kept }) });
    return Object.fromEntries(
      cells.flatMap(([field, value]): [string, unknown][] => {
        if (isCell(value) || value === null || value === undefined) return [[field, value]];
        const text = JSON.stringify(value);
        return text.length > longestKept ? [] : [[field, text]];
      }),
    );
  });
}

const ownFields = ['format', 'version', 'tiers'];

/** The other way round. */
function unfolded(rows: readonly FileRow[]): { fields: object; criteria: FileRow[] } {
  const fields = {};
  const criteria = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([field, value]): [string, unknown][] => {
        const known = (modelColumns as readonly string[]).includes(field);
        const content = known ? value : structureIn(value);
        if (field !== keptColumn || typeof content !== 'object' || Array.isArray(content)) {
          return [[field, content]];
        }
        Object.assign(fields, content);
        return [];
      }),
    ),
  );
  return { fields, criteria };
}

/** What a text that is the JSON of an object or list stands for; any other value itself. */
function structureIn(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[{[]/.test(value)) return value;
  try {
    const structure: unknown = JSON.parse(value);
    return JSON.stringify(structure) === value ? structure : value;
  } catch {
    return value;
  }
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
