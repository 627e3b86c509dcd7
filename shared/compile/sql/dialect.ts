/** How a database spells what a query says. One entry of `dialects.ts` each. */
export interface Dialect {
  /** As people call it. */
  readonly name: string;
  /** The type of doubles. */
  readonly double: string;
  /** The type of texts. */
  readonly text: string;
  /** A column, whatever its name. */
  identifier(this: void, name: string): string;
  /** A table, by its parts from the outermost. */
  table(this: void, parts: readonly string[]): string;
  /** A text, whatever it holds. */
  textLiteral(this: void, text: string): string;
  /** A double: never a decimal, whose arithmetic would end in other digits. */
  numberLiteral(this: void, value: number): string;
  /** A cell as a double, NULL where it is none. */
  safeDouble(this: void, cell: string): string;
  /** Behind `ORDER BY x DESC`, where blanks would come first otherwise. */
  readonly blanksLast: '' | ' NULLS LAST';
  /** What names a step: PostgreSQL would else put each step's expressions into the next, and compute them over and over. */
  readonly step: 'AS' | 'AS MATERIALIZED';
  /** A text in lower case without spaces, as names match. */
  key(this: void, text: string): string;
}

/** Spaces as the core has them; patterns of some databases know only those of ASCII, and of these not the vertical tab. */
export const spaces =
  '\\s\\x{000B}\\x{00A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}';

export const doubled = (sign: string) => (name: string) =>
  sign +
  withoutNul(name)
    .split(sign)
    .join(sign + sign) +
  sign;

/** As standard SQL has it, where a backslash is a backslash; line ends are escaped, for a line of SQL is one line. */
export function standardText(text: string): string {
  const quoted = doubled("'")(text);
  if (!/[\n\r]/.test(quoted)) return quoted;
  return `E${quoted.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}`;
}

/** No database takes the character 0 in its text. */
export function withoutNul(text: string): string {
  return text.split('\0').join('');
}

/** A text for databases that read escapes behind a backslash; line ends don't break the line. */
export function escapedText(text: string, quote = "\\'"): string {
  const escaped = withoutNul(text)
    .replace(/\\/g, '\\\\')
    .replace(/'/g, quote)
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r');
  return `'${escaped}'`;
}

/** A number that no reader takes for a whole one: 25 becomes 25.0, 1e300 stays. */
export function decimalText(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
