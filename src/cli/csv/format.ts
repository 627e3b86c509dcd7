import { CsvScanner } from './scanner';
import { textAt } from './field';

/** How a CSV file is written. */
export interface CsvFormat {
  readonly delimiter: string;
  readonly decimal: '.' | ',';
}

const delimiters = [',', ';', '\t', '|'];
const decimalComma = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+ ?%?$/;

/** Looks at the beginning of a file: the sign that parts the header's names, and whether numbers have a decimal comma. */
export function guessFormat(sample: Buffer, given: Partial<CsvFormat> = {}): CsvFormat {
  const delimiter = given.delimiter ?? likelyDelimiter(sample);
  return { delimiter, decimal: given.decimal ?? (hasDecimalCommas(sample, delimiter) ? ',' : '.') };
}

function likelyDelimiter(sample: Buffer): string {
  const counts = delimiters.map((sign) => {
    const scanner = new CsvScanner(sign.charCodeAt(0));
    scanner.feed(Buffer.concat([sample, Buffer.from('\n')]));
    return { sign, fields: scanner.next() ? scanner.fields : 0 };
  });
  return counts.reduce((best, each) => (each.fields > best.fields ? each : best)).sign;
}

/** A comma inside numbers where something else parts the fields. */
function hasDecimalCommas(sample: Buffer, delimiter: string): boolean {
  if (delimiter === ',') return false;
  const scanner = new CsvScanner(delimiter.charCodeAt(0));
  scanner.feed(sample);
  while (scanner.next()) {
    for (let f = 0; f < scanner.fields; f++) {
      if (decimalComma.test(textAt(sample, scanner.starts[f], scanner.ends[f]).trim())) return true;
    }
  }
  return false;
}
