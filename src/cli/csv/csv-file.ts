import { open, stat } from 'node:fs/promises';
import type { Cell } from '../../../shared/cells';
import { CommandError } from '../failure';
import { stretch, type AccountRow, type AccountsFile, type Reading } from '../files/accounts-file';
import { cellAt, textAt } from './field';
import { guessFormat, type CsvFormat } from './format';
import { CsvScanner } from './scanner';

const sampleSize = 256 * 1024;
const chunkSize = 1024 * 1024;

/** Where the header row begins, and how the file is written. */
interface Opening {
  readonly format: CsvFormat;
  readonly begin: number;
  readonly line: number;
  readonly mark: string;
  readonly newline: string;
}

/** A CSV file on the disk; its rows are found again at each reading, so that memory holds a stretch of them only. */
export class CsvFile implements AccountsFile {
  readonly lineWord = 'line';
  readonly progress = { done: 0, total: 0 };

  private constructor(
    readonly path: string,
    readonly name: string,
    readonly header: readonly string[],
    readonly format: CsvFormat,
    readonly notes: readonly string[],
    private readonly opening: Opening,
    size: number,
  ) {
    this.progress.total = size;
  }

  static async open(path: string, name: string, given: Partial<CsvFormat> = {}): Promise<CsvFile> {
    const { size } = await stat(path);
    const sample = await beginningOf(path);
    const opening = openingOf(sample, given);
    const { format, begin } = opening;
    const scanner = new CsvScanner(format.delimiter.charCodeAt(0));
    scanner.feed(sample.subarray(begin));
    if (sample.length === size) scanner.end();
    if (!scanner.next() || scanner.isBlankLine()) {
      throw new CommandError(`${name} has no header row; its first line must name the columns`);
    }
    const header = fieldsOf(scanner).map((text) => text.trim());
    const notes =
      format.decimal === ',' && given.decimal === undefined
        ? [`${name} is read with decimal commas; --decimal . reads points`]
        : [];
    return new CsvFile(path, name, header, format, notes, opening, size);
  }

  async *read(
    columns: readonly number[],
    reading: (column: number) => Reading = () => 'values',
    asksFor: (row: number) => boolean = () => true,
  ): AsyncGenerator<AccountRow[]> {
    const faithful = columns.map((column) => reading(column) === 'faithful');
    let batch: AccountRow[] = [];
    let row = 0;
    for await (const scanner of this.scan()) {
      while (scanner.next()) {
        if (scanner.isBlankLine()) continue;
        batch.push(this.rowOf(scanner, asksFor(row++) ? columns : [], faithful));
        if (batch.length === stretch) {
          yield batch;
          batch = [];
        }
      }
    }
    if (batch.length > 0) yield batch;
  }

  /** The byte order mark that the file begins with, for a copy to have it too. */
  get mark(): string {
    return this.opening.mark;
  }

  /** How many lines stand before the first account. */
  get firstRow(): number {
    return this.opening.line + this.header.reduce((lines, name) => lines + name.split('\n').length - 1, 0);
  }

  /** How its lines end. */
  get newline(): string {
    return this.opening.newline;
  }

  /** A scanner behind the header, again and again with more bytes; take its rows each time. */
  async *scan(): AsyncGenerator<CsvScanner> {
    const scanner = new CsvScanner(this.format.delimiter.charCodeAt(0), this.opening.line);
    const file = await open(this.path);
    try {
      const chunk = Buffer.allocUnsafe(chunkSize);
      let position = this.opening.begin;
      let headerSeen = false;
      for (;;) {
        const { bytesRead } = await file.read(chunk, 0, chunkSize, position);
        position += bytesRead;
        this.progress.done = position;
        if (bytesRead === 0) scanner.end();
        else scanner.feed(chunk.subarray(0, bytesRead));
        headerSeen ||= scanner.next();
        if (headerSeen) yield scanner;
        if (bytesRead === 0) return;
      }
    } finally {
      await file.close();
    }
  }

  private rowOf(scanner: CsvScanner, columns: readonly number[], faithful: readonly boolean[]): AccountRow {
    const { buffer, starts, ends, fields, line } = scanner;
    const cells = new Array<Cell>(columns.length);
    for (let i = 0; i < columns.length; i++) {
      const c = columns[i];
      if (c >= fields) cells[i] = '';
      else if (faithful[i]) cells[i] = faithfulCell(buffer, starts[c], ends[c]);
      else cells[i] = cellAt(buffer, starts[c], ends[c], this.format);
    }
    const problem = problemOf(scanner, this.header.length);
    return problem ? { line, cells, blank: false, problem } : { line, cells, blank: isBlankRow(scanner) };
  }
}

/** What is wrong with a row that has more or fewer fields than the header; what stands beyond its columns is told. */
export function problemOf(scanner: CsvScanner, width: number): string | undefined {
  const { buffer, starts, ends, fields } = scanner;
  if (fields === width) return undefined;
  const what = `the line has ${fields} ${fields === 1 ? 'field' : 'fields'} and the header ${width}`;
  if (fields < width) return what;
  const beyond = buffer.toString('utf8', starts[width], ends[fields - 1]);
  return beyond.trim() === '' ? what : `${what}; beyond its columns stands ${beyond}`;
}

function isBlankRow({ buffer, starts, ends, fields }: CsvScanner): boolean {
  for (let f = 0; f < fields; f++) {
    for (let at = starts[f]; at < ends[f]; at++) if (buffer[at] !== 0x20) return false;
  }
  return true;
}

/** A number where its text is how a number is written, a text for keys such as 00123 and long digits. */
function faithfulCell(buffer: Buffer, start: number, end: number): number | string {
  const text = textAt(buffer, start, end);
  const first = text.charCodeAt(0);
  if (first > 0x39) return text; // a letter, and no sign or digit
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text) && String(Number(text)) === text
    ? Number(text)
    : text;
}

function fieldsOf({ buffer, starts, ends, fields }: CsvScanner): string[] {
  return Array.from({ length: fields }, (_, f) => textAt(buffer, starts[f], ends[f]));
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const sample = Buffer.alloc(sampleSize);
    const { bytesRead } = await file.read(sample, 0, sampleSize, 0);
    return sample.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Behind a byte order mark, and behind Excel's own first line, `sep=;`. */
function openingOf(sample: Buffer, given: Partial<CsvFormat>): Opening {
  const mark = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf ? 3 : 0;
  const separator = /^sep=(.)\r?\n/i.exec(sample.toString('latin1', mark, mark + 16));
  const begin = mark + (separator?.[0].length ?? 0);
  const format = guessFormat(sample.subarray(begin), {
    ...given,
    delimiter: given.delimiter ?? separator?.[1],
  });
  return {
    format,
    begin,
    line: separator ? 2 : 1,
    mark: mark > 0 ? '\ufeff' : '',
    newline: sample.includes('\r\n') ? '\r\n' : '\n',
  };
}
