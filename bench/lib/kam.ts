import { callFunction } from '../../shared/call';
import { functions } from '../../shared/functions';

/** Calls a function as a host does, by its name. */
export function kam(name: string, ...args: unknown[]): unknown {
  const fn = functions.find((each) => each.name === name);
  if (fn === undefined) throw new Error(`no function called ${name}`);
  return callFunction(fn, args, (error) => error.toText());
}
