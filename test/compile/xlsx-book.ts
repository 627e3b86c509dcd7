import ExcelJS from 'exceljs';
import type { Batch } from '../../src/panel/host';

/** A workbook of plain cells after a batch, as an .xlsx file whose formulas hold no results yet. */
export async function xlsxOf(
  sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
  { steps }: Batch,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const put = (sheet: string, top: number, left: number, rows: readonly (readonly unknown[])[]) => {
    rows.forEach((row, r) =>
      row.forEach((content, c) => {
        if (content === null || content === '') return;
        const cell = book.getWorksheet(sheet)!.getCell(top + r + 1, left + c + 1);
        cell.value =
          typeof content === 'object' ? formulaValue(content as { formula: string }) : (content as string);
      }),
    );
  };
  for (const [sheet, rows] of Object.entries(sheets)) {
    book.addWorksheet(sheet);
    put(sheet, 0, 0, rows);
  }
  for (const step of steps) {
    if (step.do === 'add sheet') book.addWorksheet(step.sheet);
    if (step.do === 'put') put(step.area.sheet, step.area.row, step.area.column, step.cells);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A formula that results in a column is stored as an array formula over the rows that it counts. */
function formulaValue({ formula }: { formula: string }): ExcelJS.CellValue {
  const text = formula.slice(1);
  const rows = /ROW\((\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)\)-ROW\(/.exec(text)?.[1];
  if (rows === undefined) return { formula: text };
  return {
    formula: text,
    shareType: 'array',
    ref: rows.replace(/\$/g, ''),
  } as unknown as ExcelJS.CellFormulaValue;
}
