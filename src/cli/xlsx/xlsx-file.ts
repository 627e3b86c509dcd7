import { isBlank, nameKey, textOf, type Cell } from '../../../shared/cells';
import { listOf } from '../../../shared/model/table';
import { CommandError } from '../failure';
import { stretch, type AccountRow, type AccountsFile } from '../files/accounts-file';
import type { Row } from './read-cells';
import type { Sheet, Workbook } from './read-workbook';

/** A header row is looked for so far down: above it stand titles and notes. */
const deepestHeader = 15;

/** A sheet of a workbook as a file of accounts. */
export class XlsxFile implements AccountsFile {
  readonly lineWord = 'row';
  readonly notes = [];
  readonly progress = { done: 0, total: 1 };
  readonly header: readonly string[];

  private constructor(
    readonly name: string,
    header: Row,
    private readonly rows: readonly Row[],
  ) {
    this.header = header.cells.map(textOf);
    while (this.header.length > 0 && this.header[this.header.length - 1] === '') {
      this.header = this.header.slice(0, -1);
    }
  }

  /** The sheet that is asked for, or the one whose header names the most of the criteria; `name` is the file's. */
  static open(workbook: Workbook, name: string, criteria: readonly string[], sheetName?: string): XlsxFile {
    const found = bestHeader(sheetsToSearch(workbook, name, sheetName), criteria);
    if (found === undefined) {
      throw new CommandError(`${name} has no header row; one row must name the columns`);
    }
    const rows = found.sheet.rows().filter(({ line }) => line > found.header.line);
    return new XlsxFile(`${name}, ${found.sheet.name}`, found.header, rows);
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- a workbook is in memory; files on the disk are not
  async *read(columns: readonly number[]): AsyncGenerator<AccountRow[]> {
    for (let begin = 0; begin < this.rows.length; begin += stretch) {
      const rows = this.rows.slice(begin, begin + stretch);
      yield rows
        .map(({ line, cells }) => ({
          line,
          cells: columns.map((c): Cell => cells[c] ?? ''),
          blank: cells.every(isBlank),
        }))
        .filter(({ blank }) => !blank);
      this.progress.done = Math.min(1, (begin + stretch) / this.rows.length);
    }
  }
}

function sheetsToSearch({ sheets }: Workbook, name: string, wanted?: string): readonly Sheet[] {
  if (wanted === undefined) return sheets;
  const found = sheets.filter((sheet) => nameKey(sheet.name) === nameKey(wanted));
  if (found.length > 0) return found;
  const names = sheets.map((sheet) => `"${sheet.name}"`);
  throw new CommandError(`${name} has no sheet "${wanted}"; its sheets are ${listOf(names, 'and')}`);
}

function bestHeader(sheets: readonly Sheet[], criteria: readonly string[]) {
  const wanted = new Set(criteria.map(nameKey));
  let best: { sheet: Sheet; header: Row; named: number } | undefined;
  for (const sheet of sheets) {
    for (const header of sheet.rows().slice(0, deepestHeader)) {
      const texts = header.cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '');
      const keys = new Set(texts.map(nameKey));
      const named = [...wanted].filter((key) => keys.has(key)).length + (keys.size > 1 ? 0.5 : 0);
      if (named > (best?.named ?? 0)) best = { sheet, header, named };
    }
  }
  return best;
}
