/** The error values a spreadsheet knows. */
export type ErrorCode = '#VALUE!' | '#N/A' | '#NUM!' | '#DIV/0!' | '#REF!' | '#NAME?' | '#NULL!';

/**
 * Fails a whole call: a wrong model, a wrong shape, an unknown option. The message says what was received and what
 * to do; `call` puts the function's name in front (`KAMTIER: tiers must fall; got 6, 8`).
 */
export class ScoreError extends Error {
  readonly code: ErrorCode;

  constructor(message: string, code: ErrorCode = '#VALUE!') {
    super(message);
    this.name = 'ScoreError';
    this.code = code;
  }
}

/** Costs one row: a bad cell. `message` names the criterion and the content; hosts decide how to show it. */
export class CellError {
  readonly code: ErrorCode;
  /** `Growth: "abc" is not a number`; empty when the cell handed over an error without words. */
  readonly message: string;
  /** 1-based row within the block; 0 when the message came from another cell's formula. */
  readonly row: number;

  constructor(message: string, row: number, code: ErrorCode = '#VALUE!') {
    this.message = message;
    this.row = row;
    this.code = code;
  }

  /** As text in a cell: `#VALUE! Growth: "abc" is not a number`. */
  toText(): string {
    return this.message === '' ? this.code : `${this.code} ${this.message}`;
  }

  /** As the message behind an error value: `Row 3, Growth: "abc" is not a number`. */
  toMessage(): string {
    return this.row > 0 ? `Row ${this.row}, ${this.message}` : this.message;
  }
}
