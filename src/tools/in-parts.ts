import type { BuildOptions, Plugin } from 'esbuild';
import { join, relative } from 'node:path';

/** Options that split a script where it says `import(…)`. */
export function inParts(entry: string): BuildOptions {
  return { format: 'esm', splitting: true, chunkNames: 'parts/[name]-[hash]', plugins: [afterFirst(entry)] };
}

/**
 * Says of every part that it comes after the whole first one. Otherwise what the first part has in common with this or that
 * one becomes a file for each set of parts that share it, dozens of them.
 */
function afterFirst(entry: string): Plugin {
  const imported = (path: string) => JSON.stringify(`./${path}`);
  return {
    name: 'after-first',
    setup: (build) => {
      const root = build.initialOptions.absWorkingDir ?? process.cwd();
      build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
        kind === 'dynamic-import'
          ? { path: relative(root, join(resolveDir, path)).replaceAll('\\', '/'), namespace: 'part' }
          : undefined,
      );
      build.onLoad({ filter: /./, namespace: 'part' }, ({ path }) => ({
        contents: `import ${imported(entry)};\nexport * from ${imported(path)};`,
        resolveDir: root,
      }));
    },
  };
}
