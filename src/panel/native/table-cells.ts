// Where the cells of the model's and the tiers' tables are, so that formulas can refer to them.
import { isBlankOrZero, nameKey } from '../../../shared/cells';
import type { Parameter } from '../../../shared/compile/expression';
import { addressOf, type Area, type Value } from '../host';

export interface TableCells {
  readonly area: Area;
  readonly cells: readonly (readonly Value[])[];
  /** What the core counts one weight of the table as, where it takes weights in another unit. */
  readonly unit?: WeightUnit;
}

interface WeightUnit {
  /** The weights are decimals with so many digits, times this one. */
  readonly scale: number;
  readonly factor: number;
}

/** The address of a parameter's cell; undefined where the table has no such cell or it holds nothing. */
export function parameterCell(
  { area, cells, unit }: TableCells,
  { row, column, value }: Parameter<number | string>,
): string | undefined {
  const place = placeOf(cells, row, column);
  if (place === undefined) return undefined;
  const cell = cells[place.row][place.column];
  // A blank direction is Higher, and a weight may be 0; other cells only count where they hold something.
  const mayBeEmpty = column === 'Direction' || column === 'Weight';
  if (!mayBeEmpty && (typeof cell !== typeof value || isBlankOrZero(cell))) return undefined;
  const address = addressOf({
    ...area,
    row: area.row + place.row,
    column: area.column + place.column,
    rows: 1,
    columns: 1,
  });
  return column === 'Weight' ? inUnit(address, unit) : address;
}

/** With its table's header, by name; without one, the weight by its place. */
function placeOf(cells: readonly (readonly Value[])[], row: number, column: string) {
  const header = cells[0].map((cell) => (typeof cell === 'string' ? nameKey(cell) : ''));
  if (!header.some((name) => name === 'criterion' || name === 'tier')) {
    const flat = cells
      .flatMap((line, r) => line.map((_, c) => ({ row: r, column: c })))
      .filter((place) => cells[place.row][place.column] !== null);
    return column === 'Weight' || column === 'Score' ? flat[row] : undefined;
  }
  const at = header.indexOf(nameKey(column));
  const filled = cells.flatMap((line, r) => (r > 0 && !line.every(isBlankOrZero) ? [r] : []));
  return at < 0 || filled[row] === undefined ? undefined : { row: filled[row], column: at };
}

function inUnit(address: string, unit: WeightUnit | undefined): string {
  if (unit === undefined) return address;
  const whole = unit.scale === 1 ? address : `ROUND(${address}*${unit.scale},9)`;
  return unit.factor === 1 ? whole : `${whole}/${unit.factor}`;
}

/** How the core's whole weights follow from the table's: times a power of ten, over their common factor. */
function weightUnit(table: readonly number[], core: readonly number[]): WeightUnit | undefined {
  if (table.every((weight, k) => weight === core[k])) return undefined;
  const k = core.findIndex((weight) => weight > 0);
  for (let scale = 1; scale <= 1e12; scale *= 10) {
    if (table.every((weight) => Math.round(weight * scale) / scale === weight)) {
      return { scale, factor: Math.round(table[k] * scale) / core[k] };
    }
  }
  return undefined;
}

/** A table as formulas refer to it, with the unit of its weights. */
export function modelCells(area: Area, cells: TableCells['cells'], core: readonly number[]): TableCells {
  const table = core.map((_, k) => {
    const place = placeOf(cells, k, 'Weight');
    return place === undefined ? NaN : (cells[place.row][place.column] as number);
  });
  return { area, cells, unit: weightUnit(table, core) };
}
