/**
 * Microsoft's own custom-functions runtime as Excel runs it: the file from the office-js package in a sandbox, with the native
 * bridge that it finds in Excel. Calls go in and results come out as the JSON that would cross to Excel's process.
 */
import { afterAll } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

const runtime = readFileSync(
  require.resolve('@microsoft/office-js/dist/custom-functions-runtime.js'),
  'utf8',
);

export interface Call {
  readonly name: string;
  /** As JSON: null for an argument left out and for a blank on the web, `errorCell` for an error. */
  readonly args: readonly unknown[];
}

/** What came back: a value, or the error that the whole call failed with. */
export interface Reply {
  readonly value?: unknown;
  readonly failed?: { readonly code: number; readonly message: string };
}

/** The runtime's number for #VALUE!. */
export const invalidValue = 7;

/** An error cell as Excel hands it over where functions.json allows errors. */
export const errorCell = (code: string) => ({ type: 'CustomFunctionError', code });

interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?(message: string): void;
}

interface Sandbox {
  CustomFunctions: { _association: { mappings: Record<string, (...args: unknown[]) => unknown> } };
}

/** Loads the script below the runtime; whatever it associates is associated by the time this returns. */
export function loadInExcel(script: string, bridge?: Bridge): Sandbox {
  const globals: Record<string, unknown> = { ...browser(), _richApiNativeBridge: bridge };
  globals.window = globals.self = globals;
  const context = createContext(globals);
  new Script(runtime).runInContext(context);
  new Script(script).runInContext(context);
  return context as unknown as Sandbox;
}

/** Has Excel call functions of the script, all in one message, and collects what the runtime sends back. */
export function callInExcel(script: string, calls: readonly Call[]): Promise<Reply[]> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error('the runtime sent no results')), 5000);
    const bridge: Bridge = {
      sendMessageToHost: (message) => {
        const results = resultsIn(message);
        if (!results) return;
        clearTimeout(deadline);
        resolve(calls.map((_call, id) => replyOf(results.find((result) => result[0] === id))));
      },
    };
    loadInExcel(script, bridge);
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: calls.map(invocation) } }));
  });
}

const allowErrors = 4;

function invocation({ name, args }: Call, id: number) {
  return { messageCategory: 1, messageType: 1000, message: [id, name, args, null, allowErrors] };
}

type Result = [id: number, ok: boolean, value: unknown, errorCode?: number];

interface Message {
  message?: { body?: { Actions?: { Name: string; ArgumentInfo?: { Arguments: [Result[]] } }[] } };
}

function resultsIn(message: string): Result[] | undefined {
  const actions = (JSON.parse(message) as Message).message?.body?.Actions ?? [];
  return actions.find(({ Name }) => Name === 'SetInvocationArrayResults')?.ArgumentInfo?.Arguments[0];
}

function replyOf(result: Result | undefined): Reply {
  if (!result) return {};
  const [, ok, value, code] = result;
  return ok ? { value } : { failed: { code: code ?? 0, message: String(value) } };
}

const timers = new Set<NodeJS.Timeout>();

// The file waits for a script that it asked the page for, and fails when it has waited long; by then the page is closed.
afterAll(() => timers.forEach(clearTimeout));

function setTimer(run: () => void, delay: number): NodeJS.Timeout {
  const timer = setTimeout(run, delay).unref();
  timers.add(timer);
  return timer;
}

/** As little of a browser as the file asks for. */
function browser() {
  const script = { src: 'https://cdn/custom-functions-runtime.js', getAttribute: () => null };
  return {
    console: { ...console, log: () => undefined },
    setTimeout: setTimer,
    clearTimeout,
    navigator: { userAgent: '' },
    location: { search: '', href: '' },
    history: {},
    document: {
      readyState: 'loading',
      addEventListener: () => undefined,
      createElement: () => ({ setAttribute: () => undefined }),
      getElementsByTagName: (name: string) =>
        name === 'script' ? [script] : [{ appendChild: () => undefined }],
    },
  };
}
