import { commands } from './commands';
import type { Command, OptionHelp } from './commands/command';

/** What `kam` alone says: what it is for, the commands, and where to begin. */
export function generalHelp(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `kam scores key accounts from 1 to 10 by weighted criteria, ranks them and sorts them into tiers: the KAM Score
model of a spreadsheet, over files.

Commands
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Begin
  kam template criteria-matrix -o model.json    a model to change as you like
  kam score accounts.csv -m model.json          the accounts with score, rank, tier and coverage
  kam explain accounts.csv -m model.json -a Acme
  kam help score                                what a command takes

The criteria's columns are found by the header's names. Nothing is overwritten without --force. Exit codes: 0 done; 1 done, and
some rows or findings want attention; 2 failed, nothing written.
`;
}

export function commandHelp({ name, usage, summary, teaches, options, examples }: Command): string {
  const lines = Object.entries(options).map(
    ([option, help]) => [optionText(option, help), help.help] as const,
  );
  const width = Math.max(...lines.map(([text]) => text.length));
  const examplesWidth = Math.max(...examples.map(([line]) => line.length));
  return `kam ${name} ${usage}
  ${summary}

${teaches}

Options
${lines.map(([text, help]) => `  ${text.padEnd(width)}  ${help}`).join('\n')}

Examples
${examples.map(([line, what]) => `  ${line.padEnd(examplesWidth)}  ${what}`).join('\n')}
`;
}

function optionText(name: string, { short, value }: OptionHelp): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
}
