import { createContext, Script, type Context } from 'node:vm';

/** Runs the built Code.js where nothing is but the language and what is given, as a formula's call begins. */
export function bareSandbox(
  code: string,
  globals: Context = {},
): Record<string, (...raw: unknown[]) => unknown> {
  const context = createContext(globals);
  new Script(code).runInContext(context);
  return context;
}
