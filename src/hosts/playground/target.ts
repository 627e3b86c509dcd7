import type { BuildOptions } from 'esbuild';
import { helpPage } from '../../panel/help/page';
import { firstParts, firstScript } from '../first-script';
import type { HostTarget } from '../target';

const script = { format: 'iife', target: 'es2022', minify: true, charset: 'utf8' } as const;

/** The engine and its framework are served as they come, as their licences like it; the page's own script refers to them. */
const globals: Readonly<Record<string, string>> = {
  '@odoo/o-spreadsheet': 'o_spreadsheet',
  '@odoo/owl': 'owl',
};

type Plugin = NonNullable<BuildOptions['plugins']>[number];

const fromGlobals: Plugin = {
  name: 'from-globals',
  setup: (build) => {
    build.onResolve({ filter: /^@odoo\// }, ({ path }) => ({ path, namespace: 'global' }));
    build.onLoad({ filter: /./, namespace: 'global' }, ({ path }) => ({
      contents: `module.exports = ${globals[path]}`,
    }));
  },
};

const vendor = (from: string, to: string) => ({ from: `node_modules/${from}`, to: `vendor/${to}` });

export const target: HostTarget = {
  name: 'playground',
  bundles: [
    {
      entry: 'src/hosts/playground/main.ts',
      out: 'playground.js',
      options: { ...script, format: 'esm', plugins: [fromGlobals] },
    },
    { entry: 'src/hosts/playground/chrome/chrome.css', out: 'playground.css', options: { minify: true } },
    { entry: 'src/hosts/playground/panel.ts', out: 'panel.js', options: script, inParts: true },
    { entry: 'src/panel/worker.ts', out: 'worker.js', options: script },
    { entry: 'src/panel/styles/page.css', out: 'panel.css', options: { minify: true } },
    { entry: 'src/hosts/playground/sidebar.ts', out: 'help.js', options: script },
    { entry: 'src/panel/help/help.css', out: 'help.css', options: { minify: true } },
  ],
  copies: [
    { from: 'src/hosts/playground/index.html', to: 'index.html' },
    { from: 'src/hosts/playground/panel.html', to: 'panel.html' },
    { from: 'src/panel/mark.svg', to: 'mark.svg' },
    vendor('@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js', 'o_spreadsheet.min.iife.js'),
    vendor('@odoo/o-spreadsheet/dist/o_spreadsheet.css', 'o_spreadsheet.css'),
    vendor('@odoo/o-spreadsheet/dist/o_spreadsheet.xml', 'o_spreadsheet.xml'),
    vendor('@odoo/o-spreadsheet/LICENSE', 'o_spreadsheet.LICENSE.txt'),
    vendor('@odoo/owl/dist/owl.iife.min.js', 'owl.iife.min.js'),
    vendor('chart.js/dist/chart.umd.js', 'chart.umd.js'),
    vendor('bootstrap/dist/css/bootstrap.min.css', 'bootstrap.min.css'),
    vendor('font-awesome/css/font-awesome.min.css', 'font-awesome/css/font-awesome.min.css'),
    vendor('font-awesome/fonts/fontawesome-webfont.woff2', 'font-awesome/fonts/fontawesome-webfont.woff2'),
  ],
  emit: ({ functions, read }) => ({
    'help.html': helpPage({
      functions,
      mark: read('src/panel/mark.svg'),
      where: 'Type =KAM in a cell and the sheet lists them.',
      head: [
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">`,
        '<link rel="stylesheet" href="help.css">',
        '<script src="help.js" defer></script>',
      ].join('\n'),
    }),
  }),
  measure: (files) => {
    const textOf = (path: string) => Buffer.from(files.get(path)!).toString('utf8');
    return [firstScript(firstParts('panel.js', textOf).map(textOf))];
  },
};
