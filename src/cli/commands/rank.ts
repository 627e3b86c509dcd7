import { CommandError, exitCodes, type ExitCode } from '../failure';
import { standardOutput } from '../files/safe-output';
import { namesAt } from '../names';
import { tellProblems } from '../problems';
import { textTable } from '../text-table';
import { inputOptions, scoreAccounts } from './common';
import { defineCommand } from './command';

export const rank = defineCommand({
  name: 'rank',
  usage: 'accounts.csv|.xlsx --model model.json [--top 10]',
  summary: 'lists the best accounts',
  teaches: `Accounts of equal score share a rank, and the list is never cut between them. Rows with a problem have no rank; they are told on
standard error.`,
  positionals: ['accounts.csv'],
  options: {
    ...inputOptions,
    top: { type: 'string', short: 'n', value: 'NUMBER', help: 'how many; left out: 10' },
    json: { type: 'boolean', help: 'as JSON' },
  },
  examples: [['kam rank accounts.csv -m model.json --top 25', 'the twenty-five best']],
  run: async (values, [path]): Promise<ExitCode> => {
    const top = topOf(values.top);
    const scored = await scoreAccounts(path, values);
    const { results, loaded, portfolio } = scored;
    const order = Array.from(results.ranks.keys())
      .filter((row) => results.ranks[row] <= top)
      .sort((a, b) => results.ranks[a] - results.ranks[b] || a - b);
    const names = await namesAt(scored, order);
    const lines = order.map((row) => ({
      rank: results.ranks[row],
      account: names.get(row) ?? '',
      score: results.scores[row],
      tier: loaded.tiers[results.places[row]]?.label ?? '',
    }));
    const text = textTable(
      ['Rank', 'Account', 'Score', 'Tier'],
      lines.map(({ rank, account, score, tier }) => [rank, account, score, tier]),
    );
    await standardOutput.write(values.json ? `${JSON.stringify(lines, null, 2)}\n` : text);
    await tellProblems(scored, undefined, false);
    return portfolio.problems.size > 0 ? exitCodes.attention : exitCodes.done;
  },
});

function topOf(text = '10'): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new CommandError(`--top takes a whole number of 1 or more; got "${text}"`);
}
