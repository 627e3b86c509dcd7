/**
 * Office.js's own client for Excel, the file from Microsoft's package, in a sandbox with the bridge that it finds in
 * Excel. So proxies, load, sync, null objects, tracking and events are the real ones; behind the bridge is the fake.
 */
import { readFileSync } from 'node:fs';
import { createContext, Script, type Context } from 'node:vm';

export const clientPath = 'node_modules/@microsoft/office-js/dist/excel-win32-16.01.js';
let client: Script | undefined;

/** Where Excel and a page meet: each calls the other. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

/** The globals of a page in Excel. */
export function pageInExcel(bridge: Bridge, version: string): Context {
  const globals = createContext({ ...page(), _richApiNativeBridge: bridge });
  globals.window = globals.self = globals;
  client ??= new Script(readFileSync(clientPath, 'utf8'), { filename: 'office-js' });
  client.runInContext(globals);
  globals.Office = office(version);
  return globals;
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
