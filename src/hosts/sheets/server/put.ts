import { HostError, addressOf, type Area, type Content } from '../../../panel/host';
import { otherWays, typed } from './text';
import { cellAddress, type Range, type Workbook } from './workbook';

type Cells = readonly (readonly Content[])[];

/** The number format that makes whatever is entered a text. */
const plainText = '@';

/** Writes cells so that a text is a text, whatever it looks like, and reads back those that look like something else. */
export function put(workbook: Workbook, area: Area, cells: Cells, fresh: boolean): void {
  const range = workbook.range(area);
  const formats = fresh ? undefined : range.getNumberFormats();
  const asText = (r: number, c: number) => formats?.[r][c] === plainText;
  unformat(workbook, area, cells, asText);
  const entered = cells.map((row, r) =>
    row.map((content, c) => (typeof content === 'string' ? typed(content, asText(r, c)) : content)),
  );
  if (!entered.every((row) => row.every(isFormula))) {
    range.setValues(
      entered.map((row) => row.map((content) => (content === null || isFormula(content) ? '' : content))),
    );
  }
  for (const { at, formulas } of formulaBlocks(area, cells)) workbook.range(at).setFormulas(formulas);
  if (
    entered.some((row, r) => row.some((content, c) => typeof content === 'string' && content !== cells[r][c]))
  ) {
    mend(workbook, area, cells);
  }
}

/** Cells of the format plain text take numbers and formulas for texts. */
function unformat(
  workbook: Workbook,
  area: Area,
  cells: Cells,
  asText: (r: number, c: number) => boolean,
): void {
  const places = cells.flatMap((row, r) =>
    row.flatMap((content, c) =>
      asText(r, c) && content !== null && typeof content !== 'string' ? [a1(area, r, c)] : [],
    ),
  );
  if (places.length > 0) workbook.sheet(area.sheet).getRangeList(places).setNumberFormat('General');
}

/** Sees to texts that were taken for something else. */
function mend(workbook: Workbook, area: Area, cells: Cells): void {
  const range = workbook.range(area);
  for (let way = 0; ; way++) {
    const wrong = wrongTexts(range, cells);
    if (wrong.length === 0) return;
    for (const { r, c, text } of wrong) {
      const other = otherWays(text).slice(way, way + 1);
      if (other.length === 0) {
        throw new HostError('failed', `Google Sheets did not take ${cellAddress(area, r, c)} for a text.`);
      }
      const cell = workbook.range({
        ...area,
        row: area.row + r,
        column: area.column + c,
        rows: 1,
        columns: 1,
      });
      cell.setNumberFormat(other[0].format).setValues([[other[0].typed]]);
    }
  }
}

interface WrongText {
  readonly r: number;
  readonly c: number;
  readonly text: string;
}

/** A cell covered by a merged one stays blank whatever is written, which is no mistake. */
function wrongTexts(range: Range, cells: Cells): WrongText[] {
  const values = range.getValues() as unknown[][];
  const formulas = range.getFormulas();
  return cells.flatMap((row, r) =>
    row.flatMap((text, c) => {
      if (typeof text !== 'string' || text === '') return [];
      const value = values[r][c];
      const right = formulas[r][c] === '' && (value === '' || lines(value) === lines(text));
      return right ? [] : [{ r, c, text }];
    }),
  );
}

function lines(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
}

/** Formulas in rectangles, each as tall as it can be. */
function formulaBlocks(area: Area, cells: Cells): { at: Area; formulas: string[][] }[] {
  const blocks: { at: Area; formulas: string[][] }[] = [];
  cells.forEach((row, r) => {
    for (const { start, formulas } of runs(row)) {
      const [top, column] = [area.row + r, area.column + start];
      const above = blocks.find(
        ({ at }) => at.column === column && at.columns === formulas.length && at.row + at.rows === top,
      );
      if (above) {
        above.formulas.push(formulas);
        above.at = { ...above.at, rows: above.at.rows + 1 };
      } else {
        blocks.push({
          at: { sheet: area.sheet, row: top, column, rows: 1, columns: formulas.length },
          formulas: [formulas],
        });
      }
    }
  });
  return blocks;
}

function runs(row: readonly Content[]): { start: number; formulas: string[] }[] {
  const found: { start: number; formulas: string[] }[] = [];
  row.forEach((content, c) => {
    if (!isFormula(content)) return;
    const last = found[found.length - 1];
    if (last && last.start + last.formulas.length === c) last.formulas.push(content.formula);
    else found.push({ start: c, formulas: [content.formula] });
  });
  return found;
}

function isFormula(content: Content): content is { readonly formula: string } {
  return typeof content === 'object' && content !== null;
}

function a1(area: Area, r: number, c: number): string {
  const address = addressOf(
    { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 },
    false,
  );
  return address.slice(address.lastIndexOf('!') + 1);
}
