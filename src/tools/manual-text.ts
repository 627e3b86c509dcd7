import type { KamFunction } from '../../shared/define';
import { formulaOf, signatureOf } from '../../shared/formula-text';
import { escaped, groupsOf, resultText } from './reference-text';

const intro = `# The functions

Every function with its arguments and all of its worked examples, which run as tests in every host. Made from the declarations in
\`shared/functions/\`; what the tables of the model and of the tiers hold is in the [README](../README.md#the-model).

- Arguments in square brackets may be left out, be blank, or be \`""\`. Text arguments match whatever their case and spaces.
- \`values\` is one row or a block; the result has a row per row, and a wholly blank row gives \`""\`. The same formula for one row, filled
  down, gives the same figures, unless accounts are compared with each other: percentiles, ranks, capacities, shares and second opinions
  need the whole column.
- Where accounts are judged one by one (who is selected, segments and categories, opportunities, programme and value) and each argument is a
  list, one cell stands for all rows. A row is blank where every list is; an argument of one cell doesn't fill it.
- A 0 that an optional argument can't be counts as left out, for Excel on the desktop hands blank cells over as 0.
- A bad cell costs its own row; a wrong model or shape fails the call in one sentence that says what to do.
`;

/** The functions as a manual in markdown: arguments, result, source and every example of each. */
export function manualOf(functions: readonly KamFunction[]): string {
  const groups = groupsOf(functions).map(
    ([group, members]) => `## ${group}\n\n${members.map(functionText).join('\n')}`,
  );
  return [intro, ...groups].join('\n');
}

function functionText(fn: KamFunction): string {
  return [
    `### ${fn.name}`,
    '',
    `\`${signatureOf(fn)}\``,
    '',
    escaped(fn.summary),
    '',
    ...Object.entries(fn.parameters).map(([name, { help, optional }]) => {
      return `- \`${name}\`${optional ? ' (optional)' : ''}: ${escaped(help)}.`;
    }),
    '',
    `Gives: ${escaped(fn.result.help)}.`,
    '',
    `Source: ${escaped(fn.source)}.`,
    '',
    '```text',
    ...fn.examples.flatMap((example, i) => [
      ...(i > 0 ? [''] : []),
      example.title,
      formulaOf(fn, example),
      `  → ${resultText(example.result)}`,
    ]),
    '```',
    '',
  ].join('\n');
}
