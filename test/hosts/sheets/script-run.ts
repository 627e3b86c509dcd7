/**
 * google.script.run: a call runs the script anew, some time later and in any order, ten at once; text, numbers, truth
 * values, null, and arrays and objects of them cross, nothing else does.
 */

export interface ScriptServer {
  /** Names of the functions at the script's top level. */
  readonly functions: readonly string[];
  call(name: string, args: readonly unknown[]): unknown;
}

export interface RunOptions {
  /** Milliseconds until a call runs, and until its answer is back; any up to this. */
  readonly delay?: number;
  /** Fails calls on their way: Google's message, or none. */
  readonly lost?: (name: string) => string | undefined;
}

const most = 10;

export interface Counts {
  calls: string[];
  underWay: number;
  mostUnderWay: number;
}

export function scriptRun(
  server: ScriptServer,
  counts: Counts,
  { delay = 2, lost }: RunOptions = {},
): object {
  const waiting: (() => void)[] = [];
  let random = 7;
  const later = (run: () => void) => {
    random = (random * 48_271) % 2_147_483_647;
    setTimeout(run, ((random % 1000) / 1000) * delay);
  };
  const runner = (succeed?: (value: unknown) => void, fail?: (error: Error) => void): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (typeof name !== 'string') return undefined;
          if (name === 'withSuccessHandler') {
            return (handler: (value: unknown) => void) => runner(handler, fail);
          }
          if (name === 'withFailureHandler') {
            return (handler: (error: Error) => void) => runner(succeed, handler);
          }
          if (!server.functions.includes(name) || name.endsWith('_')) return undefined;
          return (...args: unknown[]) => {
            const sent = args.map((argument) => crossing(argument, name));
            counts.calls.push(name);
            const end = (answer: () => void) =>
              later(() => {
                counts.underWay--;
                waiting.shift()?.();
                answer();
              });
            const start = () => {
              counts.mostUnderWay = Math.max(counts.mostUnderWay, ++counts.underWay);
              later(() => {
                const loss = lost?.(name);
                if (loss !== undefined) return end(() => fail?.(new Error(loss)));
                try {
                  const value = crossing(server.call(name, sent), name);
                  end(() => succeed?.(value));
                } catch (error) {
                  end(() => fail?.(new Error(String(error))));
                }
              });
            };
            if (counts.underWay < most) start();
            else waiting.push(start);
          };
        },
      },
    );
  return runner();
}

/** What arrives on the other side. */
function crossing(value: unknown, name: string): unknown {
  check(value, name);
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function check(value: unknown, name: string): void {
  if (value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)) return;
  const plain =
    typeof value === 'object' &&
    ['[object Array]', '[object Object]'].includes(Object.prototype.toString.call(value));
  if (!plain) throw new TypeError(`Failed due to illegal value in property: 0 (${name}: ${typeof value})`);
  for (const part of Object.values(value)) check(part, name);
}
