import { createContext, Script } from 'node:vm';
import { helpPage } from '../../panel/help/page';
import type { HostTarget } from '../target';
import { globalName, wrappersOf } from './wrappers';

export const target: HostTarget = {
  name: 'sheets',
  bundles: [
    {
      entry: 'src/hosts/sheets/main.ts',
      out: 'Code.js',
      options: { format: 'iife', globalName, target: 'es2019', charset: 'utf8' },
    },
    {
      entry: 'src/hosts/sheets/sidebar.ts',
      out: 'sidebar.js',
      options: { format: 'iife', target: 'es2019', minify: true, charset: 'utf8' },
      inline: true,
    },
    { entry: 'src/panel/help/help.css', out: 'sidebar.css', options: { minify: true }, inline: true },
  ],
  copies: [{ from: 'appsscript.json', to: 'appsscript.json' }],
  emit: ({ functions, built, read }) => ({
    'Code.js': `// Built from the project's sources; changes here are lost.\n${built('Code.js')}\n${wrappersOf(functions)}`,
    'help.html': helpPage({
      functions,
      mark: read('src/panel/mark.svg'),
      where: 'Type =KAM in a cell and Google Sheets lists them.',
      head: [
        '<base target="_top">',
        `<style>${built('sidebar.css')}</style>`,
        `<script>${built('sidebar.js').replaceAll('</', '<\\/')}</script>`,
      ].join('\n'),
    }),
  }),
  measure: (files) => [
    {
      what: 'load',
      value: loadTime(Buffer.from(files.get('Code.js')!).toString('utf8')),
      limit: 50,
      unit: 'ms',
    },
  ],
};

/** Every formula loads the script anew, so that loading, from its text, is part of every call. */
function loadTime(code: string): number {
  const context = createContext({});
  const started = performance.now();
  new Script(code).runInContext(context);
  return performance.now() - started;
}
