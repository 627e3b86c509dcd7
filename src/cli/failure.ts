/** What a command ends with, for scripts to act on. */
export const exitCodes = {
  /** Everything was done. */
  done: 0,
  /** The result is written, and some rows or findings want attention. */
  attention: 1,
  /** Nothing was written: a wrong command, file or model. */
  failed: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Stops a command before anything is written: one sentence with what was received and what to do. */
export class CommandError extends Error {}
