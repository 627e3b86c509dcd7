/**
 * The sheet that keeps the formulas of frozen cells: in cells, for those travel with every file and to every host. A
 * formula stands there without its `=`, so that nothing takes it for one.
 */
import { digestOf } from '../../../shared/digest';
import { textOf } from '../../../shared/cells';
import { isInside, type Area, type Block, type Content, type Step, type Value } from '../host';
import { areaOf, rangeText } from './reference';

export const frozenSheet = 'KAM Frozen';

const header = ['Sheet', 'Cells', 'Formula', 'Frozen', 'Check'] as const;
const widths = [20, 14, 70, 18, 16];

/** What a formula filled when it was frozen. */
export interface Frozen {
  readonly area: Area;
  /** With its `=`. */
  readonly formula: string;
  readonly when: string;
  /** A digest of the values that were left. */
  readonly check: string;
}

/** Of values as any program keeps them: to twelve digits, blanks alike. */
export function checkOf(values: readonly (readonly Value[])[]): string {
  return digestOf(
    values.map((row) =>
      row.map((value) => {
        if (typeof value === 'number') return Number(value.toPrecision(12));
        return value === '' ? null : value;
      }),
    ),
  );
}

/** The frozen formulas in the order that they were frozen in; rows that say nothing of the kind are left out. */
export function readFrozen(sheet: Block | undefined): Frozen[] {
  const rows = sheet?.values.slice(1) ?? [];
  return rows.flatMap(([name, cells, formula, when, check]) => {
    const area = areaOf(textOf(cells), textOf(name), () => 0);
    return area && textOf(formula) !== ''
      ? [{ area, formula: `=${textOf(formula)}`, when: textOf(when), check: textOf(check) }]
      : [];
  });
}

/** Steps that make the sheet hold these and no others; what stood there before is `used`. */
export function frozenSteps(frozen: readonly Frozen[], used: Block | undefined): Step[] {
  const columns = header.length;
  const at = (row: number, rows: number): Area => ({ sheet: frozenSheet, row, column: 0, rows, columns });
  const rows: Content[][] = frozen.map(({ area, formula, when, check }) => [
    area.sheet,
    rangeText(area, false),
    formula.slice(1),
    when,
    check,
  ]);
  const spare = Math.max(0, (used?.values.length ?? 0) - 1 - rows.length);
  const cells = [...rows, ...Array.from({ length: spare }, () => header.map(() => null))];
  const make: Step[] = [
    { do: 'add sheet', sheet: frozenSheet },
    { do: 'put', area: at(0, 1), cells: [[...header]] },
    { do: 'look', area: at(0, 1), look: 'header' },
    { do: 'widths', sheet: frozenSheet, widths },
    { do: 'freeze', sheet: frozenSheet, rows: 1, columns: 0 },
  ];
  return [
    ...(used === undefined ? make : []),
    ...(cells.length > 0 ? [{ do: 'put', area: at(1, cells.length), cells } as const] : []),
    ...(used === undefined ? [{ do: 'hide sheet', sheet: frozenSheet } as const] : []),
  ];
}

/** The frozen formulas but for those that a batch takes the place of. */
export function withoutOverlaps(frozen: readonly Frozen[], areas: readonly Area[]): Frozen[] {
  return frozen.filter(
    ({ area: { sheet, row, column } }) =>
      !areas.some((area) => area.sheet === sheet && isInside(area, row, column)),
  );
}
