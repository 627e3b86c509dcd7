import { gzipSync } from 'node:zlib';
import { helpPage } from '../../panel/help/page';
import { firstParts, firstScript } from '../first-script';
import type { HostTarget } from '../target';
import { manifestOf } from './manifest';
import { metadataOf } from './metadata';
import { taskpanePage } from './taskpane-page';

const browser = { format: 'iife', target: 'es2019', minify: true, charset: 'utf8' } as const;

export const target: HostTarget = {
  name: 'excel',
  bundles: [
    { entry: 'src/hosts/excel/functions.ts', out: 'functions.js', options: browser, forCells: true },
    { entry: 'src/hosts/excel/taskpane.ts', out: 'taskpane.js', options: browser, inParts: true },
    { entry: 'src/panel/worker.ts', out: 'worker.js', options: browser },
    { entry: 'src/hosts/excel/taskpane.css', out: 'taskpane.css', options: { minify: true } },
    { entry: 'src/hosts/excel/help.ts', out: 'help.js', options: browser },
    { entry: 'src/panel/help/help.css', out: 'help.css', options: { minify: true } },
  ],
  copies: ['16', '32', '64', '80'].map((size) => ({
    from: `src/hosts/excel/icons/icon-${size}.png`,
    to: `icons/icon-${size}.png`,
  })),
  emit: ({ functions, version, origin, parts, read }) => ({
    'manifest.xml': manifestOf(read('manifest.xml'), origin, version),
    'functions.json': metadataOf(functions),
    'taskpane.html': taskpanePage(
      firstParts('taskpane.js', (path) => parts('taskpane.js').get(path)!).slice(1),
    ),
    'functions.html': helpPage({
      functions,
      mark: read('src/panel/mark.svg'),
      where: 'Type =KAM in a cell and Excel lists them.',
      head: '<link rel="stylesheet" href="help.css"><script src="help.js" defer></script>',
    }),
  }),
  measure: (files) => {
    const textOf = (path: string) => Buffer.from(files.get(path)!).toString('utf8');
    return [
      {
        what: 'functions',
        value: gzipSync(textOf('functions.js'), { level: 9 }).length / 1000,
        limit: 40,
        unit: 'KB gzip',
      },
      firstScript(firstParts('taskpane.js', textOf).map(textOf)),
    ];
  },
};
