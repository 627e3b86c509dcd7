/** An error as Excel sends it back: its code, and a sentence of its own. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
