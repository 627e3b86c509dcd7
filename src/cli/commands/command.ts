import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError, type ExitCode } from '../failure';

/** An option as `--help` shows it. */
export interface OptionHelp {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What its value is, in capitals: FILE. */
  readonly value?: string;
  readonly help: string;
}

export type Options = Readonly<Record<string, OptionHelp>>;
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K]['type'] extends 'string' ? string : boolean;
};

export interface Command {
  readonly name: string;
  /** What stands behind the name: `accounts.csv --model model.json`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What a person should know before using it. */
  readonly teaches: string;
  readonly options: Options;
  readonly examples: readonly (readonly [line: string, what: string])[];
  run(argv: readonly string[]): Promise<ExitCode>;
}

interface Declared<O extends Options> extends Omit<Command, 'run'> {
  readonly options: O;
  /** The names of the positional arguments, all of them needed unless in brackets. */
  readonly positionals: readonly string[];
  run(this: void, values: Values<O>, positionals: readonly string[]): Promise<ExitCode>;
}

/** Declares a command once; its help and the reading of its arguments come from the declaration. */
export function defineCommand<const O extends Options>(declared: Declared<O>): Command {
  return {
    ...declared,
    run: (argv) => {
      const { values, positionals } = parse(declared, argv);
      const needed = declared.positionals.filter((name) => !name.startsWith('['));
      if (positionals.length < needed.length) {
        throw new CommandError(
          `kam ${declared.name} needs ${needed[positionals.length]}: kam ${declared.name} ${declared.usage}`,
        );
      }
      if (positionals.length > declared.positionals.length) {
        throw new CommandError(
          `kam ${declared.name} takes ${declared.positionals.length} file; got ${positionals.join(' ')}`,
        );
      }
      return declared.run(values as Values<O>, positionals);
    },
  };
}

function parse({ name, options }: { name: string; options: Options }, argv: readonly string[]) {
  const config: NonNullable<ParseArgsConfig['options']> = {};
  for (const [option, { type, short }] of Object.entries(options)) {
    config[option] = short === undefined ? { type } : { type, short };
  }
  try {
    return parseArgs({ args: [...argv], options: config, allowPositionals: true });
  } catch (error) {
    const known = Object.keys(options).map((option) => `--${option}`);
    const sentence = (error as Error).message.split('. ')[0];
    throw new CommandError(`kam ${name}: ${sentence}; its options are ${known.join(', ')}`);
  }
}
