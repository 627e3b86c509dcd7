import { check as findingsOf } from '../../../shared/check/check';
import { rate } from '../../../shared/scoring/ratings';
import { readVector } from '../../../shared/vector';
import { exitCodes, type ExitCode } from '../failure';
import { standardOutput } from '../files/safe-output';
import { openAccounts } from '../files/open-accounts';
import { readPortfolio } from '../portfolio';
import { tellProblems } from '../problems';
import { columnNamed, inputOptions, scoreOpened } from './common';
import { defineCommand } from './command';

export const check = defineCommand({
  name: 'check',
  usage: 'accounts.csv|.xlsx --model model.json [--revenue COLUMN]',
  summary: 'reads model and accounts as a good colleague would, and lists what may mislead',
  teaches: `Looks for size that decides, criteria that count twice, blanks, criteria without a definition, promises beyond capacity, and cells
that can't be read. Exit code 1 where there is an error or such a cell, with --strict where there is a warning too.`,
  positionals: ['accounts.csv'],
  options: {
    ...inputOptions,
    revenue: {
      type: 'string',
      value: 'COLUMN',
      help: 'the column of revenue; left out: the first criterion that is revenue',
    },
    strict: { type: 'boolean', help: 'warnings count as errors do' },
    json: { type: 'boolean', help: 'as JSON' },
  },
  examples: [['kam check accounts.csv -m model.json --strict', 'in a pipeline, before anybody is told']],
  run: async (values, [path]): Promise<ExitCode> => {
    const opened = await openAccounts(path, values);
    const scored = await scoreOpened(opened, values, false);
    const { portfolio, results } = scored;
    const { accounts, problems } = portfolio;
    const column = columnNamed(opened.file, values.revenue);
    const revenue = column === undefined ? undefined : await revenueOf(opened, column);
    const findings = findingsOf({ accounts, ratings: rate(accounts), scores: results.scores, revenue });
    const text = findings.map(({ severity, text }) => `${severity.padEnd(8)} ${text}\n`).join('');
    const listed = { findings, problems: problems.size };
    await standardOutput.write(
      values.json ? `${JSON.stringify(listed, null, 2)}\n` : text || 'OK       Nothing to mend\n',
    );
    await tellProblems(scored, undefined, false);
    const grave = findings.some(
      ({ severity }) => severity === 'Error' || (values.strict && severity === 'Warning'),
    );
    return grave || problems.size > 0 ? exitCodes.attention : exitCodes.done;
  },
});

async function revenueOf({ file, loaded }: Awaited<ReturnType<typeof openAccounts>>, column: number) {
  const { extra } = await readPortfolio(file, loaded.model, [column]);
  return readVector(
    extra[0].map((cell) => [cell]),
    'revenue',
  );
}
