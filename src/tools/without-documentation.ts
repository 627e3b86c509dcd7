import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What people read and tests run, and no call needs; hosts that load the script for a formula do without. */
const documentation: Readonly<Record<string, string>> = { examples: '[]', summary: "''", source: "''" };

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
      const [declaration] = node.arguments;
      if (ts.isObjectLiteralExpression(declaration)) {
        for (const property of declaration.properties) {
          if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name)) continue;
          const put = documentation[property.name.text];
          const { initializer } = property;
          if (put !== undefined) cuts.push({ from: initializer.getStart(source), to: initializer.end, put });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return cuts.reverse().reduce((rest, { from, to, put }) => rest.slice(0, from) + put + rest.slice(to), text);
}
