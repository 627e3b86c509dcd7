/** `kam`: the command line. */
import { readFileSync } from 'node:fs';
import { nameKey } from '../../shared/cells';
import { ScoreError } from '../../shared/errors';
import { listOf } from '../../shared/model/table';
import { commands } from './commands';
import { CommandError, exitCodes, type ExitCode } from './failure';
import { removeUnfinished } from './files/safe-output';
import { removeTemporary } from './files/spool';
import { commandHelp, generalHelp } from './help';

async function run([first, ...rest]: readonly string[]): Promise<ExitCode> {
  if (first === '--version' || first === '-v') return say(version());
  if (first === undefined || first === '--help' || first === '-h') return say(generalHelp());
  if (first === 'help') return say(rest.length === 0 ? generalHelp() : commandHelp(commandNamed(rest[0])));
  const command = commandNamed(first);
  if (rest.includes('--help') || rest.includes('-h')) return say(commandHelp(command));
  return command.run(rest);
}

/** The package's, two folders above the sources and above what is built alike. */
function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return `${(JSON.parse(text) as { version: string }).version}\n`;
}

function say(text: string): ExitCode {
  process.stdout.write(text);
  return exitCodes.done;
}

function commandNamed(name: string) {
  const found = commands.find((command) => command.name === nameKey(name));
  if (found !== undefined) return found;
  const names = commands.map((command) => command.name);
  throw new CommandError(
    `there is no command "${name}"; there are ${listOf(names, 'and')}; kam --help explains them`,
  );
}

function tidy(): void {
  removeUnfinished();
  removeTemporary();
}

// A reader that has seen enough, such as head, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  tidy();
  process.exit(error.code === 'EPIPE' ? exitCodes.done : exitCodes.failed);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    tidy();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

async function main(): Promise<ExitCode> {
  try {
    return await run(process.argv.slice(2));
  } catch (error) {
    const isExpected = error instanceof CommandError || error instanceof ScoreError || isSystemError(error);
    process.stderr.write(`${isExpected ? (error as Error).message : (error as Error).stack}\n`);
    return exitCodes.failed;
  } finally {
    tidy();
  }
}

/** What the operating system refuses: no permission, no space. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

void main().then((code) => {
  process.exitCode = code;
});
