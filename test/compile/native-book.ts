import type { Area, Block, Content, Snapshot, Value } from '../../src/panel/host';
import { nativeExport, type NativeExport } from '../../src/panel/native/native-batch';
import type { ArrayStyle } from '../../src/panel/native/tables';
import { IronBook } from './ironcalc';

/** A workbook of plain cells, as a host's snapshot and as an engine's sheets. */
export interface PlainBook {
  readonly sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly names: Readonly<Record<string, Area>>;
  /** The formulas on the accounts' sheet, by `row column`. */
  readonly formulas: Readonly<Record<string, string>>;
}

export function exportOf(book: PlainBook, arrays: ArrayStyle = 'cells'): NativeExport {
  return nativeExport(snapshotOf(book), arrays);
}

function snapshotOf({ sheets, names, formulas }: PlainBook): Snapshot {
  const used = Object.entries(sheets).map(([sheet, rows]): [string, Block] => {
    const columns = Math.max(
      ...rows.map((row) => row.length),
      ...Object.keys(formulas).map((key) => Number(key.split(' ')[1]) + 1),
    );
    const area = { sheet, row: 0, column: 0, rows: rows.length, columns };
    return [
      sheet,
      {
        area,
        values: rows.map((row) => Array.from({ length: columns }, (_, c) => (row[c] ?? null) as Value)),
        formulas: rows.map((_, r) =>
          Array.from({ length: columns }, (_, c) =>
            sheet === 'Accounts' ? (formulas[`${r} ${c}`] ?? '') : '',
          ),
        ),
      },
    ];
  });
  return {
    sheets: Object.keys(sheets),
    active: { sheet: 'Accounts', row: 0, column: 0, rows: 1, columns: 1 },
    names,
    named: {},
    used: Object.fromEntries(used),
  };
}

/** The exported workbook in IronCalc, computed. */
export function computed(book: PlainBook, { batch }: NativeExport): IronBook {
  const iron = new IronBook(book.sheets as Record<string, Content[][]>);
  iron.perform(batch!);
  return iron;
}
