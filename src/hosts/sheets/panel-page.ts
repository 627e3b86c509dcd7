import { transform } from 'esbuild';
import { basename } from 'node:path';
import { firstParts } from '../first-script';

/**
 * Nothing is loaded and nothing is sent, whatever gets into the page. Its scripts are not listed by their hashes, for Google
 * writes the page into a frame of its own together with what brings google.script.run.
 */
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'";

interface PanelPage {
  /** Defines and finds parts; see page-parts.ts. */
  readonly loader: string;
  /** The panel's script in parts, by their path. */
  readonly parts: ReadonlyMap<string, string>;
  readonly entry: string;
  /** The script of the thread for long computations. */
  readonly worker: string;
  readonly style: string;
}

/**
 * The panel's page: one file, for a sidebar loads no other. Parts that the first screen does without are texts in it that run
 * when they are wanted. Google Sheets is light whatever the computer's theme.
 */
export async function panelPage({ loader, parts, entry, worker, style }: PanelPage): Promise<string> {
  const first = firstParts(entry, (path) => parts.get(path)!);
  const scripts = await Promise.all(
    [...parts].map(async ([path, module]) => ({ path, text: await partOf(path, module) })),
  );
  const now = scripts.filter(({ path }) => first.includes(path));
  const later = scripts.filter(({ path }) => !first.includes(path));
  return `<!doctype html>
<html lang="en" data-theme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base target="_top">
<title>KAM Score</title>
<style>${style}</style>
</head>
<body>
<div id="panel"></div>
${later.map(({ path, text }) => inlineText(basename(path), text)).join('\n')}
${inlineText('worker.js', worker)}
${inlineScript(loader)}
${now.map(({ text }) => inlineScript(text)).join('\n')}
${inlineScript(`requirePart('${basename(entry)}')`)}
</body>
</html>
`;
}

/** A module as a function that defines it: what it imports is asked for, and what it exports is handed over. */
async function partOf(path: string, module: string): Promise<string> {
  const { code } = await transform(module, {
    format: 'cjs',
    target: 'es2019',
    minify: true,
    charset: 'utf8',
    supported: { 'dynamic-import': false },
  });
  return `definePart('${basename(path)}',function(require,module){${code.trim()}\n})`;
}

/** A script that nothing in its own text ends early. */
export function inlineScript(script: string): string {
  return `<script>${withoutEnd(script)}</script>`;
}

function inlineText(id: string, script: string): string {
  return `<script type="text/plain" id="${id}">${withoutEnd(script)}</script>`;
}

function withoutEnd(script: string): string {
  return script.replace(/<(\/|!--)/g, '<\\$1');
}
