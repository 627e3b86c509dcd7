import type { KamFunction } from '../../shared/define';
import { cellText, formulaOf, signatureOf } from '../../shared/formula-text';

const begin = '<!-- functions:begin -->';
const end = '<!-- functions:end -->';

/** The text with the reference between its markers. */
export function withReference(text: string, reference: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md must have the lines ${begin} and ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${reference}\n${text.slice(to)}`;
}

/** The functions as markdown: for each group a table, and an example of each function with its result. */
export function referenceOf(functions: readonly KamFunction[]): string {
  return groupsOf(functions)
    .map(([group, members]) => groupText(group, members))
    .join('\n');
}

/** The groups in the order of the catalogue, each with its functions. */
export function groupsOf(
  functions: readonly KamFunction[],
): (readonly [group: string, members: readonly KamFunction[]])[] {
  const groups = [...new Set(functions.map((fn) => fn.group))];
  return groups.map((group) => [group, functions.filter((fn) => fn.group === group)] as const);
}

function groupText(group: string, functions: readonly KamFunction[]): string {
  return [
    `### ${group}`,
    '',
    '| Function | What it gives | Rule or source |',
    '| --- | --- | --- |',
    ...functions.map((fn) => {
      const gives = `${fn.summary} *${fn.result.help}.*`;
      return `| ${[`\`${signatureOf(fn)}\``, gives, fn.source].map(tableCell).join(' | ')} |`;
    }),
    '',
    '```text',
    ...functions.flatMap((fn) => {
      const [example] = fn.examples;
      return [formulaOf(fn, example), `  → ${resultText(example.result)}`];
    }),
    '```',
    '',
  ].join('\n');
}

function tableCell(text: string): string {
  return escaped(text).replace(/\|/g, '\\|');
}

/** A text that markdown takes for no tag. */
export function escaped(text: string): string {
  return text.replace(/</g, '&lt;');
}

/** A result as an array constant would be written, with air between its rows. */
export function resultText(result: unknown): string {
  if (!Array.isArray(result)) return constantText(result);
  return `{${(result as unknown[][]).map((row) => row.map(constantText).join(', ')).join('; ')}}`;
}

function constantText(cell: unknown): string {
  return typeof cell === 'string' ? `"${cell}"` : cellText(cell);
}
