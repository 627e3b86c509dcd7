import { extname } from 'node:path';
import { listOf } from '../../../shared/model/table';
import { modelFileOf, textOfModelFile } from '../../../shared/model/model-file';
import { templates } from '../../../shared/model/templates';
import { modelTable, tierTable, type TableCell } from '../../../shared/model/templates/tables';
import type { Template } from '../../../shared/model/templates/template';
import { CommandError, exitCodes, type ExitCode } from '../failure';
import { standardOutput, writeSafely } from '../files/safe-output';
import { writeWorkbook, type OutSheet } from '../xlsx/write-workbook';
import { defineCommand } from './command';

export const template = defineCommand({
  name: 'template',
  usage: '[NAME] [-o model.json|workbook.xlsx]',
  summary: 'lists the templates of the method, or writes one as a model to begin with',
  teaches: `A model file holds the tables KAM_MODEL and KAM_TIERS as JSON, a row an object under the table's own headings. A workbook has them as
sheets, and a sheet Accounts with the criteria as its header, to be filled.`,
  positionals: ['[NAME]'],
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: 'where to write; left out: JSON on standard output',
    },
    json: { type: 'boolean', help: 'the list as JSON' },
    force: { type: 'boolean', help: 'replace a file that exists' },
  },
  examples: [
    ['kam template', 'the list'],
    ['kam template criteria-matrix -o model.json', 'a model as a file'],
    ['kam template criteria-matrix -o book.xlsx', 'a workbook to fill'],
  ],
  run: async (values, [name]): Promise<ExitCode> => {
    if (name === undefined) {
      await standardOutput.write(values.json ? listAsJson() : list());
      return exitCodes.done;
    }
    const chosen = templateNamed(name);
    const text = textOfModelFile(modelFileOf(modelTable(chosen.model), tierTable(chosen.tiers)));
    if (values.output === undefined) await standardOutput.write(text);
    else {
      const isWorkbook = endingOf(values.output) === '.xlsx';
      await writeSafely(values.output, values.force === true, (sink) =>
        isWorkbook ? writeWorkbook(sheetsOf(chosen), sink) : sink.write(text),
      );
      process.stderr.write(`written to ${values.output}\n`);
    }
    return exitCodes.done;
  },
});

function list(): string {
  return templates.map(({ id, name, summary }) => `${id}\n    ${name}. ${summary}\n`).join('');
}

function listAsJson(): string {
  const listed = templates.map(({ id, name, summary, source }) => ({ id, name, summary, source }));
  return `${JSON.stringify(listed, null, 2)}\n`;
}

function templateNamed(name: string): Template {
  const found = templates.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const ids = templates.map(({ id }) => id);
  throw new CommandError(`there is no template "${name}"; there are ${listOf(ids, 'and')}`);
}

function endingOf(output: string): '.json' | '.xlsx' {
  const ending = extname(output).toLowerCase();
  if (ending === '.json' || ending === '.xlsx') return ending;
  throw new CommandError(`a model's name must end in .json or .xlsx; got ${output}`);
}

function sheetsOf({ model, tiers }: Template): OutSheet[] {
  const accounts = ['Account', ...model.map(({ Criterion }) => Criterion)];
  return [
    sheet('Accounts', [accounts]),
    sheet('KAM Model', modelTable(model), 'KAM_MODEL'),
    sheet('KAM Tiers', tierTable(tiers), 'KAM_TIERS'),
  ];
}

function sheet(name: string, [header, ...rows]: TableCell[][], definedName?: string): OutSheet {
  return {
    name,
    definedName,
    header: header.map(String),
    // eslint-disable-next-line @typescript-eslint/require-await -- rows of files come in their time, these are here
    rows: async function* () {
      yield* rows;
    },
  };
}
