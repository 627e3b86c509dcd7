import { parse } from 'acorn';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measure } from './target';

/** The paths of an entry of a script in parts, and of all that it can’t begin without. */
export function firstParts(entry: string, textOf: (path: string) => string): string[] {
  const paths = [entry];
  for (const path of paths) {
    for (const imported of staticImports(textOf(path))) {
      const file = posix.join(posix.dirname(path), imported);
      if (!paths.includes(file)) paths.push(file);
    }
  }
  return paths;
}

function staticImports(script: string): string[] {
  const { body } = parse(script, { ecmaVersion: 'latest', sourceType: 'module' });
  return body.flatMap((node) =>
    'source' in node && typeof node.source?.value === 'string' ? [node.source.value] : [],
  );
}

/** How much of the panel must be there before it opens; the rest comes when it is wanted. */
export function firstScript(texts: readonly string[]): Measure {
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  return { what: 'panel, first script', value: bytes / 1000, limit: 60, unit: 'KB gzip' };
}
