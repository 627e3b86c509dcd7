import { callFunction } from '../shared/call';
import type { KamFunction } from '../shared/define';
import { ScoreError } from '../shared/errors';
import { functions } from '../shared/functions';

/** Calls a declared function as a host does. An error in a cell shows as `{ error: message }`, or its code if it has none. */
export function call(fn: KamFunction, ...args: readonly unknown[]): unknown {
  return callFunction(fn, args, (error) => ({ error: error.message || error.code }));
}

/** As `call`, by the name in the registry. */
export function kam(name: string, ...args: readonly unknown[]): unknown {
  const fn = functions.find((each) => each.name === name);
  if (fn === undefined) throw new Error(`no function called ${name} in the registry`);
  return call(fn, ...args);
}

/** The sentence with which a whole call fails; an empty text when it doesn't. */
export function failure(name: string, ...args: readonly unknown[]): string {
  try {
    kam(name, ...args);
    return '';
  } catch (error) {
    if (error instanceof ScoreError) return error.message;
    throw error;
  }
}
