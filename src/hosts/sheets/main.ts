/** What the bundle offers to the top-level functions that the build writes below it. Loading it calls no service. */
import { callFunction, type HostResult } from '../../../shared/call';
import type { KamFunction } from '../../../shared/define';
import { functions } from '../../../shared/functions';

export { answer } from './server/answer';
export { addMenu, showFunctions, showPanel, showPart } from './server/menu';

const byName = new Map<string, KamFunction>(functions.map((fn) => [fn.name, fn]));

/** Calls a function; an array can hold no error value here, so a row's error is its text. */
export function call(name: string, raw: readonly unknown[]): HostResult<string> {
  return callFunction(byName.get(name)!, raw, (error) => error.toText());
}
