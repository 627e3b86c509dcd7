/**
 * How cells are drawn before a batch draws them anew, and what they offer: only what its looks and choices change, cell by
 * cell, and once where all cells are alike. It travels to the sidebar and back as JSON.
 */
import { type Area, type Batch, type Before, type Value } from '../../../panel/host';
import { dresses, type Dress } from '../../dresses';
import type { Range, Workbook } from './workbook';

/** One value for all cells, or a grid of them. */
type Grid<T> = { readonly all: T } | { readonly cells: readonly (readonly T[])[] };

interface Rule {
  readonly type: string;
  readonly values: readonly (Value | { readonly range: string } | { readonly date: number })[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

/** What Google gives for a cell that has no format or colour of its own, and what sets it back to that. */
const none: Readonly<Record<string, string | null>> = {
  '0.###############': 'General',
  '#ffffff': null,
  '#000000': null,
};

/** What Google calls the properties of a dress, many cells at a time. */
const plurals = {
  numberFormat: 'NumberFormats',
  fill: 'Backgrounds',
  colour: 'FontColors',
  bold: 'FontWeights',
  italic: 'FontStyles',
  size: 'FontSizes',
  wrap: 'Wraps',
  vertical: 'VerticalAlignments',
  choices: 'DataValidations',
} as const satisfies Record<keyof Dress | 'choices', string>;

type Property = keyof typeof plurals;

type Getters = Readonly<Record<`get${(typeof plurals)[Property]}`, () => unknown[][]>>;
type Setters = Readonly<Record<`set${(typeof plurals)[Property]}`, (cells: unknown[][]) => void>>;

/** What a dress of this host holds. */
type Drawn = Partial<Record<Property, Grid<unknown>>>;

/** A put may change number formats, so that a text stays a text or a number does not become one. */
export function dressesBefore(
  workbook: Workbook,
  { steps }: Batch,
  added: ReadonlySet<string>,
): NonNullable<Before['dresses']> {
  return steps.flatMap((step) => {
    if (!('area' in step) || step.area === null || added.has(step.area.sheet)) return [];
    const properties = changedBy(step);
    const area = properties.length > 0 ? workbook.onGrid(step.area) : undefined;
    return area ? [{ area, dress: drawnAt(workbook, area, properties) }] : [];
  });
}

function changedBy(step: Batch['steps'][number]): Property[] {
  if (step.do === 'put') return ['numberFormat'];
  if (step.do === 'choices') return ['choices'];
  return step.do === 'look' ? (Object.keys(dresses[step.look]) as Property[]) : [];
}

function drawnAt(workbook: Workbook, area: Area, properties: readonly Property[]): Drawn {
  const range = workbook.range(area);
  return Object.fromEntries(
    properties.map((property) => {
      const cells = (range as unknown as Getters)[`get${plurals[property]}`]();
      return [property, gridOf(cells.map((row) => row.map((value) => kept(property, value))))];
    }),
  );
}

function kept(property: Property, value: unknown): unknown {
  if (property === 'choices') return ruleOf(value as GoogleAppsScript.Spreadsheet.DataValidation | null);
  return String(value) in none ? none[String(value)] : value;
}

function gridOf<T>(cells: readonly (readonly T[])[]): Grid<T> {
  const first = JSON.stringify(cells[0][0]);
  const isOne = cells.every((row) => row.every((cell) => JSON.stringify(cell) === first));
  return isOne ? { all: cells[0][0] } : { cells };
}

/** Draws cells as they were. */
export function redraw(workbook: Workbook, area: Area, dress: unknown): void {
  const range = workbook.range(area);
  for (const [property, grid] of Object.entries(dress as Drawn)) {
    const cellAt = (r: number, c: number) => ('cells' in grid ? grid.cells[r][c] : grid.all);
    const cells = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => {
        const value = cellAt(r, c);
        return property === 'choices' ? builtRule(range, value as Rule | null) : value;
      }),
    );
    (range as unknown as Setters)[`set${plurals[property as Property]}`](cells);
  }
}

function ruleOf(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): Rule | null {
  if (rule === null) return null;
  return {
    type: String(rule.getCriteriaType()),
    values: (rule.getCriteriaValues() as unknown[]).map(plainValue),
    allowInvalid: rule.getAllowInvalid(),
    help: rule.getHelpText(),
  };
}

function plainValue(value: unknown): Rule['values'][number] {
  if (Array.isArray(value)) return value as unknown as Value;
  if (Object.prototype.toString.call(value) === '[object Date]') return { date: (value as Date).getTime() };
  if (typeof value !== 'object' || value === null) return value as Value;
  const range = value as Range;
  return { range: `'${range.getSheet().getName().replace(/'/g, "''")}'!${range.getA1Notation()}` };
}

function builtRule(range: Range, rule: Rule | null): GoogleAppsScript.Spreadsheet.DataValidation | null {
  if (rule === null) return null;
  const { type, values, allowInvalid, help } = rule;
  const criteria = SpreadsheetApp.DataValidationCriteria[type as 'VALUE_IN_LIST'];
  const builder = SpreadsheetApp.newDataValidation()
    .withCriteria(criteria, values.map((value) => criteriaValue(range, value)) as object[])
    .setAllowInvalid(allowInvalid);
  return (help === null ? builder : builder.setHelpText(help)).build();
}

function criteriaValue(range: Range, value: Rule['values'][number]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return 'date' in value ? new Date(value.date) : range.getSheet().getParent().getRange(value.range);
}
