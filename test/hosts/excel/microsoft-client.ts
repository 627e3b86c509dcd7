/**
 * Office.js's own client for Excel, the file from Microsoft's package, in a sandbox with the bridge that it finds in
 * Excel. So proxies, load, sync, null objects, tracking and events are the real ones; behind the bridge is the fake.
 */
import { readFileSync } from 'node:fs';
import { createContext, Script, type Context } from 'node:vm';
import type { Event } from './book';
import type { Request, Response } from './served';

const path = 'node_modules/@microsoft/office-js/dist/excel-win32-16.01.js';
let client: Script | undefined;

export interface Excel {
  /** What Excel does with a request. */
  serve(request: Request): Response;
  /** The version of ExcelApi that it has. */
  readonly version: string;
}

export interface Connection {
  readonly globals: Context;
  /** Requests with commands in them: what `context.sync()` costs. */
  trips: number;
  /** Sends an event to the add-in. */
  tell(event: Event): void;
}

interface Message {
  readonly id: number;
  readonly message: { readonly body: Request };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

const mostCharacters = 5_000_000;

export function connect(excel: Excel): Connection {
  const send = (message: object) => bridge.onMessageFromHost?.(JSON.stringify(message));
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as Message;
      if (!isTidyingUp(message.body)) connection.trips++;
      const body = text.length > mostCharacters ? tooMuch('Request') : answer(message.body);
      setTimeout(() => send({ id, type: 2, message: { statusCode: 200, headers: {}, body } }), 0);
    },
  };
  const answer = (request: Request): Response => {
    const response = excel.serve(request);
    return JSON.stringify(response).length > mostCharacters ? tooMuch('Response') : response;
  };
  const globals = createContext({ ...page(), _richApiNativeBridge: bridge });
  globals.window = globals.self = globals;
  client ??= new Script(readFileSync(path, 'utf8'), { filename: 'office-js' });
  client.runInContext(globals);
  globals.Office = office(excel.version);
  const connection: Connection = {
    globals,
    trips: 0,
    tell: ({ type, args }) => {
      const entry = {
        messageCategory: 65_536,
        messageType: type,
        targetId: 'Workbook',
        message: JSON.stringify(args),
      };
      setTimeout(() => send({ type: 3, message: { entries: [entry] } }), 0);
    },
  };
  return connection;
}

function tooMuch(which: 'Request' | 'Response'): Response {
  const Code = `${which}PayloadSizeLimitExceeded`;
  return {
    Results: [],
    Error: { Code, Message: 'The payload size has exceeded the limit.', ActionIndex: -1, Location: '' },
  };
}

/** After Excel.run the client lets go of its ranges, in a request that nobody waits for. */
function isTidyingUp({ Actions }: Request): boolean {
  return Actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1);
}

type FakeOffice = Pick<typeof Office, 'onReady'> & {
  context: Pick<Office.Context, 'platform'> & {
    requirements: Pick<Office.RequirementSetSupport, 'isSetSupported'>;
  };
};

function office(version: string): FakeOffice {
  const known: Readonly<Record<string, string>> = {
    ExcelApi: version,
    RichApiRuntime: '1.2',
    RichApiRuntimeFlag: '1.2',
    DelayForCellEdit: '1.1',
  };
  const platform = 'PC' as unknown as Office.PlatformType;
  return {
    onReady: () => Promise.resolve({ host: 'Excel' as unknown as Office.HostType, platform }),
    context: {
      platform,
      requirements: {
        isSetSupported: (set, least = '1.1') => set in known && !isOlder(known[set], String(least)),
      },
    },
  };
}

function isOlder(version: string, least: string): boolean {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = least.split('.').map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}

/** As little of a browser as the file asks for. */
function page(): Record<string, unknown> {
  return {
    console,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: '' },
    location: { search: '', href: '' },
    history: {},
    document: {
      readyState: 'loading',
      addEventListener: () => undefined,
      createElement: () => ({ setAttribute: () => undefined }),
      getElementsByTagName: () => [],
    },
  };
}
