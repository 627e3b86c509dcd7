import type { KamFunction } from '../../../shared/define';
import { partCommands } from '../part-commands';
import { trips, type Trip } from './protocol';
import { sampleOf } from './sample';

/** The bundle's one global. */
export const globalName = 'KamScore';

/** What Google Sheets sees: top-level functions with named parameters, each under the comment that its help is made of. */
export function wrappersOf(functions: readonly KamFunction[]): string {
  return [
    ...functions.map((fn) => customFunction(fn, functions)),
    ...topLevel,
    ...trips.map(tripFunction),
  ].join('\n');
}

const topLevel = [
  `function onOpen() {\n  ${globalName}.addMenu();\n}\n`,
  'function onInstall() {\n  onOpen();\n}\n',
  ...['showPanel', 'showFunctions'].map((name) => `function ${name}() {\n  ${globalName}.${name}();\n}\n`),
  ...partCommands.map(([part, name]) => `function ${name}() {\n  ${globalName}.showPart('${part}');\n}\n`),
];

function tripFunction(trip: Trip): string {
  return `function ${trip}(text) {\n  return ${globalName}.answer('${trip}', text);\n}\n`;
}

function customFunction(fn: KamFunction, all: readonly KamFunction[]): string {
  const names = Object.keys(fn.parameters);
  const lines = [
    fn.summary,
    '',
    ...names.map((name) => {
      const { help, optional } = fn.parameters[name];
      return `@param {${sampleOf(fn, name, all)}} ${name} ${optional ? '(optional) ' : ''}${help}`;
    }),
    `@return ${fn.result.help}`,
    '@customfunction',
  ];
  return [
    '/**',
    ...lines.map((line) => ` * ${commentText(line)}`.trimEnd()),
    ' */',
    `function ${fn.name}(${names.join(', ')}) {`,
    `  return ${globalName}.call('${fn.name}', [${names.join(', ')}]);`,
    '}\n',
  ].join('\n');
}

/** One line that can't end the comment. */
function commentText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\*\//g, '* /');
}
