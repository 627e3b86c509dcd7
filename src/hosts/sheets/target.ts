import { createContext, Script } from 'node:vm';
import { helpPage } from '../../panel/help/page';
import { firstScript } from '../first-script';
import type { BuiltFiles, HostTarget } from '../target';
import { inlineScript, panelPage } from './panel-page';
import { globalName, wrappersOf } from './wrappers';

export const target: HostTarget = {
  name: 'sheets',
  bundles: [
    {
      entry: 'src/hosts/sheets/main.ts',
      out: 'Code.js',
      options: { format: 'iife', globalName, target: 'es2019', charset: 'utf8' },
      forCells: true,
    },
    {
      entry: 'src/hosts/sheets/sidebar.ts',
      out: 'sidebar.js',
      options: { format: 'iife', target: 'es2019', minify: true, charset: 'utf8' },
      inline: true,
    },
    { entry: 'src/panel/help/help.css', out: 'sidebar.css', options: { minify: true }, inline: true },
    {
      entry: 'src/hosts/sheets/panel.ts',
      out: 'panel.js',
      options: { target: 'es2019', minify: true, charset: 'utf8' },
      inParts: true,
      inline: true,
    },
    {
      entry: 'src/hosts/sheets/page-parts.ts',
      out: 'page-parts.js',
      options: { format: 'iife', target: 'es2019', minify: true, charset: 'utf8' },
      inline: true,
    },
    {
      entry: 'src/panel/worker.ts',
      out: 'worker.js',
      options: { format: 'iife', target: 'es2019', minify: true, charset: 'utf8' },
      inline: true,
    },
    { entry: 'src/panel/styles/page.css', out: 'panel.css', options: { minify: true }, inline: true },
  ],
  copies: [{ from: 'appsscript.json', to: 'appsscript.json' }],
  emit: async ({ functions, built, parts, read }) => ({
    'Code.js': `// Built from the project's sources; changes here are lost.\n${built('Code.js')}\n${wrappersOf(functions)}`,
    'help.html': helpPage({
      functions,
      mark: read('src/panel/mark.svg'),
      where: 'Type =KAM in a cell and Google Sheets lists them.',
      head: [
        '<base target="_top">',
        `<style>${built('sidebar.css')}</style>`,
        inlineScript(built('sidebar.js')),
      ].join('\n'),
    }),
    'panel.html': await panelPage({
      loader: built('page-parts.js'),
      parts: parts('panel.js'),
      entry: 'panel.js',
      worker: built('worker.js'),
      style: built('panel.css'),
    }),
  }),
  measure: (files) => [
    {
      what: 'load',
      value: loadTime(textOf(files, 'Code.js')),
      limit: 50,
      unit: 'ms',
    },
    firstScript(scriptsThatRun(textOf(files, 'panel.html'))),
  ],
};

function textOf(files: BuiltFiles, path: string): string {
  return Buffer.from(files.get(path)!).toString('utf8');
}

function scriptsThatRun(page: string): string[] {
  return [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script]) => script);
}

/** Every formula loads the script anew, so that loading, from its text, is part of every call. */
function loadTime(code: string): number {
  const once = () => {
    const context = createContext({});
    const started = performance.now();
    new Script(code).runInContext(context);
    return performance.now() - started;
  };
  // The machine may be busy with other things; what the script costs is the least of a few.
  return Math.min(...Array.from({ length: 5 }, once));
}
