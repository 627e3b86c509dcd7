import { listOf } from '../../../shared/model/table';
import { dialectIds, dialects, sqlOf, type DialectId } from '../../../shared/compile/sql';
import { standardMinimums } from '../../../shared/segments/category';
import { CommandError, exitCodes, type ExitCode } from '../failure';
import { standardOutput, writeSafely } from '../files/safe-output';
import { loadModel } from '../model/load-model';
import { defineCommand } from './command';

export const sql = defineCommand({
  name: 'sql',
  usage: 'model.json|workbook.xlsx --dialect bigquery --table accounts',
  summary: 'prints the model as one query, for accounts that live in a warehouse',
  teaches: `The query reads the table's columns by the criteria's names and gives score, rank, tier, coverage, dimension scores, ratings and
points, with the same figures as the functions. NULL is a blank. What is printed is a SELECT: make a view or a table of it as you like.`,
  positionals: ['model.json'],
  options: {
    dialect: { type: 'string', short: 'd', value: 'NAME', help: `${listOf(dialectIds, 'or')}` },
    table: {
      type: 'string',
      short: 't',
      value: 'NAME',
      help: 'the table of accounts; points part its names: dataset.accounts',
    },
    keep: {
      type: 'string',
      value: 'COLUMNS',
      help: 'columns of the table before the results, parted by commas; left out: Account',
    },
    columns: {
      type: 'string',
      value: 'PAIRS',
      help: 'where the table names criteria otherwise: "Growth=growth_rate, Fit=fit_score"',
    },
    published: {
      type: 'string',
      value: 'COLUMN',
      help: 'the tiers in force, which stick within a tier’s Band',
    },
    category: {
      type: 'string',
      value: 'COLUMNS',
      help: 'the columns of stage, growth and fit, parted by commas, for the category of each account',
    },
    brief: { type: 'boolean', help: 'without dimensions, ratings and points' },
    output: { type: 'string', short: 'o', value: 'FILE', help: 'where to write; left out: standard output' },
    force: { type: 'boolean', help: 'replace a file that exists' },
  },
  examples: [
    ['kam sql model.json -d bigquery -t crm.accounts', 'for BigQuery, and from there for Connected Sheets'],
    ['kam sql model.json -d duckdb -t accounts | duckdb my.db', 'run at once'],
  ],
  run: async (values, [path]): Promise<ExitCode> => {
    const dialect = dialectNamed(values.dialect);
    if (values.table === undefined) throw new CommandError('give the table of accounts: --table accounts');
    const { model, tiers, tierTable } = loadModel(path);
    const text = sqlOf({
      dialect,
      table: values.table,
      model,
      tiers: tierTable && tiers,
      keep: listed(values.keep ?? 'Account'),
      columns: pairs(values.columns),
      published: values.published,
      category: categoryOf(values.category),
      details: values.brief !== true,
    });
    if (values.output === undefined) await standardOutput.write(text);
    else await writeSafely(values.output, values.force === true, (sink) => sink.write(text));
    return exitCodes.done;
  },
});

function dialectNamed(name: string | undefined): DialectId {
  const found = dialectIds.find((id) => id === name?.toLowerCase());
  if (found !== undefined) return found;
  const names = dialectIds.map((id) => `${id} (${dialects[id].name})`);
  throw new CommandError(
    `--dialect takes ${listOf(names, 'or')}; got ${name === undefined ? 'none' : `"${name}"`}`,
  );
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function pairs(text = ''): ReadonlyMap<string, string> {
  return new Map(
    listed(text).map((pair) => {
      const at = pair.indexOf('=');
      const [criterion, column] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      if (at < 1 || criterion === '' || column === '') {
        throw new CommandError(`--columns takes pairs such as "Growth=growth_rate"; got "${pair}"`);
      }
      return [criterion, column];
    }),
  );
}

function categoryOf(text: string | undefined) {
  if (text === undefined) return undefined;
  const names = listed(text);
  if (names.length !== 3) {
    throw new CommandError(`--category takes the columns of stage, growth and fit; got "${text}"`);
  }
  const [stage, growth, fit] = names;
  return { stage, growth, fit, ...standardMinimums };
}
