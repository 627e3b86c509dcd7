import { describe, expect, test } from '@jest/globals';
import { functions } from '../../shared/functions';
import { formulaOf, signatureOf } from '../../shared/formula-text';
import { referenceOf, withReference } from '../../src/tools/reference-text';

describe('the function reference', () => {
  const reference = referenceOf(functions);

  test('has a row and an example for every function', () => {
    for (const fn of functions) {
      expect(reference).toContain(`| \`${signatureOf(fn)}\` | ${fn.summary}`);
      expect(reference).toContain(`\n${formulaOf(fn, fn.examples[0])}\n  → `);
    }
  });

  test('has a heading for each group, once and in order', () => {
    const headings = [...reference.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([...new Set(functions.map((fn) => fn.group))]);
  });

  test('keeps its tables whole: three cells a row', () => {
    const rows = reference.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(5);
  });
});

describe('the place of the reference', () => {
  const begin = '<!-- functions:begin -->';
  const end = '<!-- functions:end -->';

  test('what stands between the markers is replaced, and nothing else', () => {
    const readme = `# Title\n${begin}\nold\n${end}\nafter`;
    expect(withReference(readme, 'new')).toBe(`# Title\n${begin}\n\nnew\n${end}\nafter`);
    expect(withReference(withReference(readme, 'new'), 'new')).toBe(withReference(readme, 'new'));
  });

  test.each([['none'], [begin], [end], [`${end}\n${begin}`]])(
    'markers that are not there are asked for: %j',
    (readme) => {
      expect(() => withReference(readme, 'new')).toThrow(`README.md must have the lines ${begin} and ${end}`);
    },
  );
});
