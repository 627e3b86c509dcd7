import { expect, test } from '@jest/globals';
import { stripped } from '../../src/tools/without-documentation';

test('empties examples, summary, source and what a result is, and nothing else', () => {
  const text = `export const kamX = defineFunction({
  name: 'KAMX',
  summary: 'What it gives, with a } and a [.',
  source: 'R1; "Somebody" 1999',
  parameters: { values, other: { help: 'stays', summary: 'stays' } },
  result: { shape: 'range', help: 'what ' + \`it \${gives}\` },
  examples: [{ title: 'a', arguments: [[1, 2]], result: [[3]] }],
  compute: ({ values }) => ({ examples: values }),
});`;
  expect(stripped(text)).toBe(`export const kamX = defineFunction({
  name: 'KAMX',
  summary: '',
  source: '',
  parameters: { values, other: { help: 'stays', summary: 'stays' } },
  result: { shape: 'range', help: '' },
  examples: [],
  compute: ({ values }) => ({ examples: values }),
});`);
});

test('leaves other modules as they are', () => {
  const text = "export const examples = [1]; other({ summary: 'stays' });";
  expect(stripped(text)).toBe(text);
});
