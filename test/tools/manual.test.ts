import { describe, expect, test } from '@jest/globals';
import { functions } from '../../shared/functions';
import { formulaOf, signatureOf } from '../../shared/formula-text';
import { manualOf } from '../../src/tools/manual-text';

describe('the manual of the functions', () => {
  const manual = manualOf(functions);

  test.each(functions.map((fn) => [fn.name, fn] as const))(
    '%s has its arguments and all its examples',
    (_, fn) => {
      const from = manual.indexOf(`### ${fn.name}\n`);
      const part = manual.slice(from, manual.indexOf('### ', from + 4) >>> 0);
      expect(part).toContain(`\`${signatureOf(fn)}\``);
      for (const [name, { help, optional }] of Object.entries(fn.parameters)) {
        expect(part).toContain(
          `- \`${name}\`${optional ? ' (optional)' : ''}: ${help.replace(/</g, '&lt;')}.`,
        );
      }
      for (const example of fn.examples) {
        expect(part).toContain(`${example.title}\n${formulaOf(fn, example)}\n  → `);
      }
    },
  );

  test('has a heading for each group, once and in order', () => {
    const headings = [...manual.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([...new Set(functions.map((fn) => fn.group))]);
  });
});
