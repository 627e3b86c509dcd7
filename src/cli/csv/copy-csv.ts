// A CSV file written again with results behind its columns: what stood there is copied byte for byte, so that nothing of
// it is read amiss on the way.
import type { ByteSink } from '../files/safe-output';
import { problemOf, type CsvFile } from './csv-file';
import { textAt } from './field';
import type { CsvScanner } from './scanner';
import { csvText, guarded, type CsvStyle } from './write-csv';

/** The results' text for the row that comes next, without a delimiter in front. */
export type NextResults = (row: number) => string;

const flushAt = 1024 * 1024;
const quote = 0x22;
/** `= + - @`, tab and carriage return: what a spreadsheet's formula may begin with. */
const formulaBytes = new Set([0x3d, 0x2b, 0x2d, 0x40, 0x09, 0x0d]);

export async function copyCsv(
  file: CsvFile,
  sink: ByteSink,
  style: CsvStyle,
  names: readonly string[],
  resultsOf: NextResults,
): Promise<void> {
  const width = file.header.length;
  const header = [...file.header, ...names].map((name) => csvText(name, style)).join(style.delimiter);
  const out = new Appender(`${file.mark}${header}${style.newline}`);
  let row = 0;
  for await (const scanner of file.scan()) {
    while (scanner.next()) {
      if (scanner.isBlankLine()) continue;
      copyRow(out, scanner, width, style);
      out.text(style.delimiter + resultsOf(row++) + style.newline);
    }
    if (out.length > flushAt) await sink.write(out.take());
  }
  await sink.write(out.take());
}

function copyRow(out: Appender, scanner: CsvScanner, width: number, style: CsvStyle): void {
  const { buffer, starts, ends, fields, rowStart, rowEnd } = scanner;
  const isWhole = problemOf(scanner, width) === undefined;
  if (isWhole && (style.verbatim || !hasFormula(scanner))) return out.bytes(buffer, rowStart, rowEnd);
  for (let f = 0; f < width; f++) {
    if (f > 0) out.text(style.delimiter);
    if (f >= fields) continue;
    if (!style.verbatim && mayBeFormula(buffer, starts[f])) {
      const text = textAt(buffer, starts[f], ends[f]);
      if (guarded(text, style.decimal) !== text) {
        out.text(csvText(text, style));
        continue;
      }
    }
    out.bytes(buffer, starts[f], ends[f]);
  }
}

function hasFormula({ buffer, starts, fields }: CsvScanner): boolean {
  for (let f = 0; f < fields; f++) if (mayBeFormula(buffer, starts[f])) return true;
  return false;
}

function mayBeFormula(buffer: Buffer, start: number): boolean {
  return formulaBytes.has(buffer[start] === quote ? buffer[start + 1] : buffer[start]);
}

/** Bytes and texts one after the other in a buffer that grows as it must. */
class Appender {
  private buffer = Buffer.allocUnsafe(2 * flushAt);
  length = 0;

  constructor(begin: string) {
    this.text(begin);
  }

  bytes(from: Buffer, start: number, end: number): void {
    this.reserve(end - start);
    from.copy(this.buffer, this.length, start, end);
    this.length += end - start;
  }

  text(text: string): void {
    this.reserve(text.length * 3);
    this.length += this.buffer.write(text, this.length);
  }

  /** What has come together; the next begins anew. */
  take(): Buffer {
    const taken = this.buffer.subarray(0, this.length);
    this.buffer = Buffer.allocUnsafe(this.buffer.length);
    this.length = 0;
    return taken;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.length + more));
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }
}
