import { gzipSync } from 'node:zlib';
import { helpPage } from '../../panel/help/page';
import type { HostTarget } from '../target';
import { manifestOf } from './manifest';
import { metadataOf } from './metadata';

const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const browser = { format: 'iife', target: 'es2019', minify: true, charset: 'utf8' } as const;

export const target: HostTarget = {
  name: 'excel',
  bundles: [
    { entry: 'src/hosts/excel/functions.ts', out: 'functions.js', options: browser },
    { entry: 'src/hosts/excel/taskpane.ts', out: 'taskpane.js', options: browser },
    { entry: 'src/panel/help/help.css', out: 'taskpane.css', options: { minify: true } },
  ],
  copies: ['16', '32', '64', '80'].map((size) => ({
    from: `src/hosts/excel/icons/icon-${size}.png`,
    to: `icons/icon-${size}.png`,
  })),
  emit: ({ functions, version, origin, read }) => ({
    'manifest.xml': manifestOf(read('manifest.xml'), origin, version),
    'functions.json': metadataOf(functions),
    'taskpane.html': helpPage({
      functions,
      mark: read('src/panel/mark.svg'),
      where: 'Type =KAM in a cell and Excel lists them.',
      // The functions are associated while the page loads; what the page itself does can wait for it.
      head: [
        `<script src="${officeJs}"></script>`,
        '<script src="functions.js"></script>',
        '<script src="taskpane.js" defer></script>',
        '<link rel="stylesheet" href="taskpane.css">',
      ].join('\n'),
    }),
  }),
  measure: (files) => [
    {
      what: 'functions',
      value: gzipSync(files.get('functions.js') ?? new Uint8Array(), { level: 9 }).length / 1000,
      limit: 40,
      unit: 'KB gzip',
    },
  ],
};
