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
          typeof content === 'object'
            ? formulaValue(content as { formula: string }, cell.address)
            : (content as string);
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

/** A formula that results in a column is stored as an array formula, over as many rows as it counts. */
function formulaValue({ formula }: { formula: string }, address: string): ExcelJS.CellValue {
  const text = formula.slice(1);
  const counted = /ROW\(\$[A-Z]+\$(\d+):\$[A-Z]+\$(\d+)\)-ROW\(/.exec(text);
  if (counted === null) return { formula: text };
  const [letters, row] = [/[A-Z]+/.exec(address)![0], Number(/\d+/.exec(address)![0])];
  const last = row + Number(counted[2]) - Number(counted[1]);
  const ref = `${address}:${letters}${last}`;
  return { formula: text, shareType: 'array', ref } as unknown as ExcelJS.CellFormulaValue;
}
