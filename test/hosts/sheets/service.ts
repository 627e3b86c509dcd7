// How the script sees an object of Google's: every call is counted, and whatever the fake does not have is no function.
import type { Fail } from './book';

/** What the objects of one execution share. */
export interface Execution {
  readonly fail: Fail;
  /** The script's own dates: Google's are of its realm. */
  readonly Date: DateConstructor;
  /** Called before each call, with what is called; may fail. */
  readonly called: (call: string, changes: boolean) => void;
}

const behind = new WeakMap<object, object>();

/** Changes of the document: those count, and those may fail. */
const changing = /^(set(?!Active)|insert|delete|remove|clear|hide|flush)/;

export function served<T extends object>(
  name: string,
  object: T,
  { fail, called }: Execution,
  changes = changing,
): T {
  const proxy: T = new Proxy(object, {
    get: (target, key) => {
      const method: unknown = Reflect.get(target, key);
      if (typeof method !== 'function') {
        if (method === undefined && typeof key === 'string') fail(`${name}.${key} is not a function`);
        return method;
      }
      return (...args: unknown[]) => {
        const call = `${name}.${String(key)}`;
        if (args.some((argument) => argument === undefined)) {
          fail(
            `The parameters (${args.map((each) => typeof each).join(',')}) don't match the method signature for ${call}.`,
          );
        }
        called(call, changes.test(String(key)));
        const result: unknown = Reflect.apply(method, target, args);
        return result === target ? proxy : result;
      };
    },
  });
  behind.set(proxy, object);
  return proxy;
}

/** Calls that change nothing yet: those of builders. */
export const never = /^$/;

/** What is behind an object that the script hands back. */
export function unserved<T extends object>(
  object: unknown,
  kind: new (...args: never[]) => T,
  fail: Fail,
): T {
  const found = typeof object === 'object' && object !== null ? behind.get(object) : undefined;
  if (found instanceof kind) return found;
  return fail(`The parameters (${typeof object}) don't match the method signature.`);
}
