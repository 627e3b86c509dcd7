// What formulas look things up in, beside the columns of a section: words, points, sorted columns.
import { columnLetters, type Content } from '../host';
import type { Curve, Lookup } from '../../../shared/compile/expression';
import {
  printFormula,
  type CurvePlaces,
  type Places,
  type SortedPlaces,
} from '../../../shared/compile/formula';
import type { Frame } from './frame';

/** How a host is given a formula that results in a column: it spills, it wants a function around it, or it can't. */
export type ArrayStyle = 'spill' | 'arrayformula' | 'cells';

/** More than any number, for the places of a sorted column that hold none. */
const beyondAll = '9.99E+307';

/** A table of keys; its first line stands for every other key. */
export function addLookup(frame: Frame, { entries }: Lookup, places: Places) {
  const [key, at, value] = ['Key', 'Place', 'Value'].map((heading) => frame.addColumn(heading));
  const lines: Content[][] = [['any other', 0, { formula: '=""' }]];
  entries.forEach((entry, i) => {
    const written: Content =
      entry.key.kind === 'constant' ? entry.key.value : { formula: `=${printFormula(entry.key, places)}` };
    lines.push([written, i + 1, entry.value]);
  });
  frame.putLines(key, lines);
  const range = (column: number) => frame.below(column, 0, lines.length);
  return { keys: range(key), places: range(at), values: range(value) };
}

/** The points of a curve with the rise and the width to the next, level before the first and after the last. */
export function addCurve(frame: Frame, { of, points }: Curve, places: Places): CurvePlaces {
  const [from, rating, rise, width] = ['Measure', 'Rating', 'Rise', 'Width'].map((heading) =>
    frame.addColumn(heading),
  );
  const cell = (line: number, column: number) => frame.cell(frame.firstRow + line, column);
  const step = (line: number, column: number): Content => ({
    formula: `=${cell(line + 1, column)}-${cell(line, column)}`,
  });
  const lines: Content[][] = [[{ formula: `=${cell(1, from)}` }, { formula: `=${cell(1, rating)}` }, 0, 1]];
  points.forEach((point, i) => {
    const isLast = i === points.length - 1;
    lines.push([point.at, point.rating, isLast ? 0 : step(i + 1, rating), isLast ? 1 : step(i + 1, from)]);
  });
  frame.putLines(from, lines);
  const stretch = frame.addColumn('Stretch');
  const x = places.column(of.id);
  const all = frame.below(from, 1, points.length);
  const within = `IF(${x}>=${cell(points.length, from)},${points.length},SUMPRODUCT((${all}<${x})*1))`;
  frame.fill(stretch, `=IF(${x}="","",${within})`);
  const range = (column: number) => frame.below(column, 0, lines.length);
  return {
    stretch: frame.moving(stretch),
    from: range(from),
    rating: range(rating),
    rise: range(rise),
    width: range(width),
  };
}

interface Sorted extends SortedPlaces {
  readonly column: number;
}

/** A column sorted by one formula, and beside each number the first place of those equal to it. */
export function addSorted(frame: Frame, of: number, order: 'rising' | 'falling', arrays: ArrayStyle): Sorted {
  const column = frame.addColumn(`${frame.headings[of]}: ${order}`);
  const first = frame.addColumn('First place');
  const nth = (k: string) => {
    const cells = frame.below(of);
    return `IFERROR(${order === 'rising' ? `SMALL(${cells},${k})` : `-LARGE(${cells},${k})`},${beyondAll})`;
  };
  putSorted(frame, column, of, nth, arrays);
  putRuns(frame, column, first, (before, row) => [before, frame.placeText(column, row)]);
  return { column, sorted: frame.below(column), first: frame.below(first) };
}

/** Beside a sorted column, how many different numbers came so far. */
export function addDifferent(frame: Frame, { column }: Sorted): string {
  const different = frame.addColumn('Different so far');
  putRuns(frame, column, different, (before) => [before, `${before}+1`]);
  return frame.below(different);
}

/** Places are counted along the column that is sorted, for a formula that asks after its own rows is a circle to some. */
function putSorted(
  frame: Frame,
  column: number,
  of: number,
  nth: (k: string) => string,
  arrays: ArrayStyle,
): void {
  if (arrays === 'cells') {
    for (let row = 0; row < frame.rows; row++) {
      frame.put(frame.firstRow + row, column, { formula: `=${nth(frame.placeText(of, row))}` });
    }
    return;
  }
  const all = nth(`ROW(${frame.below(of)})-ROW(${frame.cell(frame.place.headerRow, of)})`);
  frame.put(frame.firstRow, column, { formula: arrays === 'spill' ? `=${all}` : `=ARRAYFORMULA(${all})` });
}

/** Beside a sorted column, 1 in the first row, and below what follows from the row before: of an equal number, of another. */
function putRuns(
  frame: Frame,
  sorted: number,
  column: number,
  next: (before: string, row: number) => readonly [same: string, other: string],
): void {
  const letters = (at: number) => columnLetters(frame.place.left + at);
  for (let row = 0; row < frame.rows; row++) {
    const here = frame.firstRow + row + 1;
    const [same, other] = next(`$${letters(column)}${here - 1}`, row);
    const equal = `$${letters(sorted)}${here}=$${letters(sorted)}${here - 1}`;
    const formula = `=IF(${equal},${same},${other})`;
    frame.put(frame.firstRow + row, column, row === 0 ? 1 : { formula });
  }
}
