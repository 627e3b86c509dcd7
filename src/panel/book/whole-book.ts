import { isInside, type Area, type Snapshot, type Value, type WorkbookHost } from '../host';
import { tableNames } from './book';

/** Every sheet with its formulas, for what looks at all of a workbook; two trips. */
export async function readWholeBook(host: WorkbookHost): Promise<Snapshot> {
  const { sheets } = await host.read({ names: [], sheets: [] });
  const { model, tiers, results } = tableNames;
  return host.read({ names: [model, tiers, results], sheets, formulas: true });
}

export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The cells with a formula, sheet by sheet, row by row. */
export function* formulaCells({ used }: Pick<Snapshot, 'used'>): Generator<FormulaCell> {
  for (const [sheet, { formulas = [] }] of Object.entries(used)) {
    for (let row = 0; row < formulas.length; row++) {
      for (let column = 0; column < formulas[row].length; column++) {
        const formula = formulas[row][column];
        if (formula !== '') yield { sheet, row, column, formula };
      }
    }
  }
}

/** What an area shows; blanks where its sheet is not used. */
export function valuesIn(area: Area, { used }: Pick<Snapshot, 'used'>): Value[][] {
  const values = used[area.sheet]?.values ?? [];
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => values[area.row + r]?.[area.column + c] ?? null),
  );
}

export function holdsFormula(area: Area, { used }: Pick<Snapshot, 'used'>): boolean {
  const formulas = used[area.sheet]?.formulas ?? [];
  return formulas.some((row, r) => row.some((formula, c) => formula !== '' && isInside(area, r, c)));
}
