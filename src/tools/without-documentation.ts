import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What people read and tests run, and no call needs; hosts that load the script for a formula do without. */
const documentation: Readonly<Record<string, string>> = {
  examples: '[]',
  summary: "''",
  source: "''",
  'result.help': "''",
};

/** Leaves the documentation out of the declarations of functions, which is about a third of the script. */
export const withoutDocumentation: Plugin = {
  name: 'without-documentation',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]shared[\\/]functions[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: stripped(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** The text of a module with the documentation of what it declares emptied. */
export function stripped(text: string): string {
  const source = ts.createSourceFile('declaration.ts', text, ts.ScriptTarget.Latest);
  const cuts: { from: number; to: number; put: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'defineFunction'
    ) {
      empty(node.arguments[0], '');
    }
    ts.forEachChild(node, visit);
  };
  const empty = (declared: ts.Expression, above: string): void => {
    if (!ts.isObjectLiteralExpression(declared)) return;
    for (const property of declared.properties) {
      if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name)) continue;
      const path = above + property.name.text;
      const put = documentation[path];
      const { initializer } = property;
      if (put === undefined) empty(initializer, `${path}.`);
      else cuts.push({ from: initializer.getStart(source), to: initializer.end, put });
    }
  };
  visit(source);
  return cuts.reverse().reduce((rest, { from, to, put }) => rest.slice(0, from) + put + rest.slice(to), text);
}
