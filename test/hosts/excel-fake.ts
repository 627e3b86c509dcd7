// Excel for tests: Microsoft's client in a sandbox, the built adapter beside it, and a strict fake of Excel behind both.
import { buildSync } from 'esbuild';
import { Script } from 'node:vm';
import { target } from '../../src/hosts/excel/target';
import type { WorkbookHost } from '../../src/panel/host';
import { pageInExcel, type Bridge } from './excel/microsoft-client';
import { latest, startExcel, type Desk, type Options } from './excel/process';
import type { Setup, Workbench } from './workbench';

export interface ExcelBench extends Workbench, Desk {
  /** Office.js itself, as an add-in's script finds it. */
  readonly excel: { run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> };
}

export function makeExcel(setup: Setup, options: Options = {}): ExcelBench {
  const { receive, desk } = startExcel(setup, options, (text) => bridge.onMessageFromHost?.(text));
  const bridge: Bridge = { sendMessageToHost: receive };
  const globals = pageInExcel(bridge, options.version ?? latest);
  return { ...desk, host: adapterIn(globals), excel: globals.Excel as ExcelBench['excel'] };
}

let adapter: Script | undefined;

/** The adapter as it is built into the task pane's script, by itself. */
function adapterIn(globals: object): WorkbookHost {
  adapter ??= new Script(builtAdapter());
  adapter.runInContext(globals);
  return (globals as { adapter: { createExcelHost(): WorkbookHost } }).adapter.createExcelHost();
}

function builtAdapter(): string {
  const { options } = target.bundles.find(({ out }) => out === 'taskpane.js')!;
  const { outputFiles } = buildSync({
    ...options,
    bundle: true,
    write: false,
    entryPoints: ['src/hosts/excel/workbook-host.ts'],
    globalName: 'adapter',
  });
  return outputFiles[0].text;
}
