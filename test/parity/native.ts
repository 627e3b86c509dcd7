import type { Area } from '../../src/panel/host';
import { rangeOf } from '../../src/hosts/playground/sheet-plan';
import { computed, exportOf } from '../compile/native-book';
import type { ParityCase } from './cases';
import { valueOf, type Engine } from './engines';

/** Our formulas exported to native ones, computed by an engine of another make. */
export const nativeFormulas: Engine = {
  name: 'native formulas, IronCalc',
  results: ({ headers, values, model, tiers, published, byRule }: ParityCase) => {
    const [width, rows] = [headers.length, values.length];
    const range = (column: number, row: number, columns: number, height: number) =>
      rangeOf(column, row, columns, height).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const block = range(0, 1, width, rows);
    const args = `${block},KAM_MODEL,${range(0, 0, width, 1)}`;
    const [labels, score] = [range(width, 1, 1, rows), range(width + 2, 1, 1, rows)];
    const formulas = [
      `=KAMSCORE(${args})`,
      `=KAMRANK(${score})`,
      byRule
        ? `=KAMRULETIER(${block},KAM_MODEL,KAM_TIERS,${range(0, 0, width, 1)},${labels})`
        : `=KAMTIER(${score},KAM_TIERS,${labels})`,
      `=KAMCOVERAGE(${args})`,
      `=KAMEXPLAIN(${args})`,
    ];
    const area = (sheet: string, table: readonly (readonly unknown[])[]): Area => ({
      sheet,
      row: 0,
      column: 0,
      rows: table.length,
      columns: table[0].length,
    });
    const accounts = [[...headers, 'Published'], ...values.map((row, r) => [...row, published[r]])].map(
      (row) => row.map((cell) => (cell === '' ? null : cell)),
    );
    const book = {
      sheets: { Accounts: accounts, 'KAM Model': model, 'KAM Tiers': tiers },
      names: { KAM_MODEL: area('KAM Model', model), KAM_TIERS: area('KAM Tiers', tiers) },
      formulas: Object.fromEntries(formulas.map((formula, i) => [`1 ${width + 2 + i}`, formula])),
    };
    const native = exportOf(book);
    if (native.refused.length > 0) throw new Error(JSON.stringify(native.refused));
    const iron = computed(book, native);
    const column = (at: number) =>
      iron.values({ sheet: 'Accounts', row: 1, column: at, rows, columns: 1 }).map(([cell]) => valueOf(cell));
    const at = width + 2;
    return Promise.resolve({
      scores: column(at),
      ranks: column(at + 1),
      tiers: column(at + 2),
      coverages: column(at + 3),
      points: headers.map((_, k) => column(at + 4 + k)),
    });
  },
};
