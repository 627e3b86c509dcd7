import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { copyCsv } from '../csv/copy-csv';
import { CsvFile } from '../csv/csv-file';
import { csvCell, plainStyle, writeCsv, type CsvStyle } from '../csv/write-csv';
import { CommandError, exitCodes, type ExitCode } from '../failure';
import { checkFree, standardOutput, writeSafely, type ByteSink } from '../files/safe-output';
import { openAccounts } from '../files/open-accounts';
import { writeJson, writeJsonLines } from '../files/write-json';
import { tellProblems } from '../problems';
import { progressBar } from '../progress';
import { resultTable, type ResultTable } from '../result-table';
import { summaryOf, summaryText, type Summary } from '../summary';
import { writeWorkbook } from '../xlsx/write-workbook';
import { inputOptions, scoreOpened, type ScoredAccounts } from './common';
import { defineCommand } from './command';

const formats = ['.csv', '.xlsx', '.parquet', '.json', '.jsonl'] as const;
/** Larger files would need more than half a gigabyte of memory. */
const mostInMemory = 128 * 1024 * 1024;
type Format = (typeof formats)[number];

export const score = defineCommand({
  name: 'score',
  usage:
    'accounts.csv|.xlsx|.parquet --model model.json|workbook.xlsx [-o out.csv|.xlsx|.parquet|.json|.jsonl]',
  summary: 'scores, ranks and sorts accounts into tiers; writes them with the results behind their columns',
  teaches: `The criteria's columns are found by the names in the header, whatever their case, spaces and order; other
columns are handed on as they are. Every row of the input is in the output. A cell that can't be
read costs its own row: its results are blank, the column Problem says why, and the side file
lists it with its line number. Parquet, and files beyond memory, are scored by DuckDB with the query that
kam sql prints.`,
  positionals: ['accounts.csv'],
  options: {
    ...inputOptions,
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: 'where to write; its ending says how; left out: CSV on standard output',
    },
    points: { type: 'boolean', help: "each criterion's points too; they add up to the score" },
    prefix: { type: 'string', value: 'TEXT', help: 'in front of the names of the result columns' },
    problems: {
      type: 'string',
      value: 'FILE',
      help: 'the side file; left out: beside the output, NAME.problems.csv',
    },
    verbatim: {
      type: 'boolean',
      help: 'in .csv, leave texts that begin with = + - @ as they are; spreadsheets take them for formulas',
    },
    engine: {
      type: 'string',
      value: 'NAME',
      help: `memory or duckdb; left out: duckdb for Parquet and for files of more than ${mostInMemory >> 20} MB`,
    },
    json: { type: 'boolean', help: 'as JSON on standard output: the accounts, or with -o the summary' },
    force: { type: 'boolean', help: 'replace files that exist' },
  },
  examples: [
    ['kam score accounts.csv -m model.json -o scored.csv', 'a file beside the file'],
    ['kam score book.xlsx -o scored.xlsx', 'the model in the workbook itself'],
    ['zcat big.csv.gz | kam score - -m model.json | head', 'in a pipe'],
  ],
  run: async (values, [path]): Promise<ExitCode> => {
    const format = formatOf(values.output, values.json === true);
    const force = values.force === true;
    const sideFile = values.problems ?? (values.output && besideOutput(values.output));
    if (values.output) checkFree(values.output, force);
    if (sideFile) checkFree(sideFile, force);
    if (inDuckDb(path, format, values.engine)) {
      const { scoreFile } = await import('../duckdb/score-file');
      const { output, points = false, prefix = '', verbatim = false } = values;
      const summary = await scoreFile({
        path,
        values,
        points,
        prefix,
        format,
        output,
        sideFile,
        force,
        verbatim,
      });
      return tell(summary, values.json === true);
    }
    const opened = await openAccounts(path, values);
    const scored = await scoreOpened(opened, values, values.points === true);
    const table = resultTable(scored, values.prefix ?? '');
    const summary = summaryOf(scored, { output: values.output });
    const write = (sink: ByteSink) => writeAs(format, sink, scored, table, values.verbatim === true, summary);
    if (values.output) await writeSafely(values.output, force, write);
    else await write(standardOutput);
    await tellProblems(scored, sideFile, force);
    return tell(summary, values.json === true);
  },
});

async function tell(summary: Summary, json: boolean): Promise<ExitCode> {
  if (!json) process.stderr.write(summaryText(summary));
  else if (summary.output !== undefined) await standardOutput.write(`${JSON.stringify(summary, null, 2)}\n`);
  return summary.problems > 0 ? exitCodes.attention : exitCodes.done;
}

function inDuckDb(path: string, format: Format, engine: string | undefined): boolean {
  if (engine !== undefined && engine !== 'memory' && engine !== 'duckdb') {
    throw new CommandError(`--engine takes memory or duckdb; got "${engine}"`);
  }
  const isParquet = format === '.parquet' || extname(path).toLowerCase() === '.parquet';
  if (isParquet && engine === 'memory') {
    throw new CommandError('Parquet is read and written by DuckDB; leave --engine memory out');
  }
  if (isParquet || engine !== undefined) return isParquet || engine === 'duckdb';
  return path !== '-' && existsSync(path) && statSync(path).size > mostInMemory;
}

function formatOf(output: string | undefined, json: boolean): Format {
  if (output === undefined) return json ? '.json' : '.csv';
  const ending = extname(output).toLowerCase();
  const found = formats.find((format) => format === ending);
  if (found !== undefined) return found;
  throw new CommandError(`the output's name must end in ${formats.join(', ')}; got ${output}`);
}

function besideOutput(output: string): string {
  return `${output.slice(0, output.length - extname(output).length)}.problems.csv`;
}

async function writeAs(
  format: Format,
  sink: ByteSink,
  scored: ScoredAccounts,
  table: ResultTable,
  verbatim: boolean,
  summary: object,
): Promise<void> {
  const { file } = scored;
  const bar = progressBar('writing');
  const watched: ByteSink = {
    write: (chunk) => {
      bar.show(file.progress.done / file.progress.total);
      return sink.write(chunk);
    },
  };
  if (format === '.json') await writeJson(table, watched, summary);
  else if (format === '.jsonl') await writeJsonLines(table, watched);
  else if (format === '.xlsx') await writeWorkbook([{ ...table, name: 'Scores' }], watched);
  else if (file instanceof CsvFile) await copyWithResults(file, watched, table, verbatim);
  else await writeCsv(table, watched, { ...plainStyle, verbatim });
  bar.end();
}

/** The file's own bytes, and the results in its own way of writing. */
function copyWithResults(
  file: CsvFile,
  sink: ByteSink,
  { names, resultsAt }: ResultTable,
  verbatim: boolean,
) {
  const style: CsvStyle = { ...file.format, newline: file.newline, verbatim };
  return copyCsv(file, sink, style, names, (row) => {
    const cells = resultsAt(row);
    let text = csvCell(cells[0], style);
    for (let c = 1; c < cells.length; c++) text += style.delimiter + csvCell(cells[c], style);
    return text;
  });
}
