// Finds the fields of a CSV file in its bytes, as RFC 4180 has them and as spreadsheets write them. Fields are places in the
// buffer, so that a row of which only numbers are needed costs no text, and a row can be written again byte for byte.

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A row longer than this is a quote that nobody closed. */
const longestRow = 16 * 1024 * 1024;

export class CsvScanner {
  /** The bytes that the places refer to, until the next `feed`. */
  buffer: Buffer = Buffer.alloc(0);
  /** Of the present row: the fields' places, quotes included, and how many they are. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  fields = 0;
  rowStart = 0;
  rowEnd = 0;
  /** The line on which the present row begins. */
  line = 0;
  private at = 0;
  private ended = false;

  constructor(
    private readonly delimiter: number,
    private nextLine = 1,
  ) {}

  /** More of the file; what is left of the bytes before goes in front. */
  feed(chunk: Uint8Array): void {
    const rest = this.buffer.subarray(this.at);
    if (rest.length > longestRow) {
      throw new Error(
        `line ${this.nextLine} begins a row of more than ${longestRow >> 20} MB: is a quote left open there?`,
      );
    }
    this.buffer = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    this.at = 0;
  }

  /** There is no more to feed. */
  end(): void {
    this.ended = true;
  }

  /** Goes to the next row; false where the bytes hold no whole one any more. */
  next(): boolean {
    const { buffer, delimiter, starts, ends } = this;
    const length = buffer.length;
    let at = this.at;
    let lines = 1;
    if (at >= length) return false;
    for (let field = 0; ; field++) {
      starts[field] = at;
      if (buffer[at] === quote) {
        for (at++; ; at++) {
          if (at >= length) return this.unclosed();
          const byte = buffer[at];
          if (byte === lineFeed) lines++;
          if (byte !== quote) continue;
          if (at + 1 >= length && !this.ended) return false;
          if (buffer[at + 1] !== quote) break;
          at++;
        }
        at++;
      }
      let byte = 0;
      while (
        at < length &&
        (byte = buffer[at]) !== delimiter &&
        byte !== lineFeed &&
        byte !== carriageReturn
      ) {
        at++;
      }
      ends[field] = at;
      if (at >= length) {
        if (!this.ended) return false;
        return this.rowIs(field + 1, at, at, lines);
      }
      if (byte === delimiter) {
        at++;
        continue;
      }
      const end = at++;
      if (byte === carriageReturn) {
        if (at >= length && !this.ended) return false;
        if (buffer[at] === lineFeed) at++;
      }
      return this.rowIs(field + 1, end, at, lines);
    }
  }

  private rowIs(fields: number, end: number, next: number, lines: number): true {
    this.fields = fields;
    this.rowStart = this.starts[0];
    this.rowEnd = end;
    this.at = next;
    this.line = this.nextLine;
    this.nextLine += lines;
    return true;
  }

  private unclosed(): false {
    if (!this.ended) return false;
    throw new Error(`a quote is opened on line ${this.nextLine} or after it and never closed`);
  }

  /** Whether a row holds nothing at all. */
  isBlankLine(): boolean {
    return this.fields === 1 && this.starts[0] === this.ends[0];
  }
}
