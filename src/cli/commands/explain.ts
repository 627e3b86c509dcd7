import type { Cell } from '../../../shared/cells';
import { someOf } from '../../../shared/check/finding';
import { coverage, contributions } from '../../../shared/scoring/score';
import { rate } from '../../../shared/scoring/ratings';
import { highestRating } from '../../../shared/sensitivity/best-rating';
import { improve } from '../../../shared/sensitivity/improve';
import { CommandError, exitCodes, type ExitCode } from '../failure';
import { standardOutput } from '../files/safe-output';
import { namesAt, rowsNamed } from '../names';
import { textTable } from '../text-table';
import { inputOptions, scoreAccounts, type ScoredAccounts } from './common';
import { defineCommand } from './command';

export const explain = defineCommand({
  name: 'explain',
  usage: 'accounts.csv|.xlsx --model model.json --account "Acme"',
  summary: 'shows why an account scores as it does, and the shortest way to the next tier',
  teaches: `Each criterion's points are its share of the weight times its rating; they add up to the score. A blank criterion is left out
and its weight spread over the rest, unless the model says otherwise.`,
  positionals: ['accounts.csv'],
  options: {
    ...inputOptions,
    account: { type: 'string', short: 'a', value: 'NAME', help: 'the account, whatever its case and spaces' },
    json: { type: 'boolean', help: 'as JSON' },
  },
  examples: [['kam explain accounts.csv -m model.json -a "Acme"', 'one account']],
  run: async (values, [path]): Promise<ExitCode> => {
    if (values.account === undefined) throw new CommandError('give the account: --account "Acme"');
    const scored = await scoreAccounts(path, values);
    const row = await rowOf(scored, values.account);
    const name = (await namesAt(scored, [row])).get(row) ?? '';
    const problem = scored.portfolio.problems.get(row);
    if (problem !== undefined) {
      process.stderr.write(
        `${name}, ${scored.file.lineWord} ${scored.portfolio.lines[row]}, has no score: ${problem}\n`,
      );
      return exitCodes.attention;
    }
    const explained = explanationOf(scored, row, name);
    await standardOutput.write(values.json ? `${JSON.stringify(explained, null, 2)}\n` : textOf(explained));
    return exitCodes.done;
  },
});

async function rowOf(scored: ScoredAccounts, wanted: string): Promise<number> {
  const { name } = scored.file;
  const { rows, near } = await rowsNamed(scored, wanted);
  if (rows.length === 1) return rows[0];
  if (rows.length > 1) {
    throw new CommandError(
      `${name} has ${rows.length} accounts "${wanted}"; --name COLUMN names them by another column`,
    );
  }
  if (near.length > 0) {
    throw new CommandError(`${name} has no account "${wanted}"; did you mean ${someOf(near)}?`);
  }
  const column = scored.file.header[scored.nameColumn];
  throw new CommandError(
    `${name} has no account "${wanted}" in the column ${column}; --name COLUMN names them by another`,
  );
}

function explanationOf({ portfolio, results, loaded }: ScoredAccounts, row: number, account: string) {
  const { accounts } = portfolio;
  const { rows, model } = accounts;
  const ratings = rate(accounts);
  const points = contributions(accounts);
  const total = model.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const score = results.scores[row];
  const number = (value: number) => (value === value ? value : null);
  const place = results.places[row];
  return {
    account,
    score: number(score),
    rank: number(results.ranks[row]),
    of: results.scores.filter((value) => value === value).length,
    tier: loaded.tiers[place]?.label ?? null,
    coverage: number(coverage(accounts)[row]),
    criteria: model.criteria.map(({ name, weight }, k) => ({
      criterion: name,
      weight: weight / total,
      measure: number(accounts.raw[k * rows + row]),
      rating: number(ratings[k * rows + row]),
      points: number(points[k * rows + row]),
    })),
    next: nextStep({ portfolio, loaded, place, score, row, ratings }),
  };
}

type Explanation = ReturnType<typeof explanationOf>;

interface Standing extends Pick<ScoredAccounts, 'portfolio' | 'loaded'> {
  readonly place: number;
  readonly score: number;
  readonly row: number;
  readonly ratings: Float64Array;
}

/** The fewest rating points that lift the account to the next better tier's lowest score. */
function nextStep({ portfolio, loaded, place, score, row, ratings }: Standing) {
  const better = loaded.tiers.slice(0, Math.max(0, place)).reverse();
  const target = better.find((tier) => tier.score !== undefined && tier.score > score);
  if (target?.score === undefined) return null;
  const { rows, model } = portfolio.accounts;
  const criteria = model.criteria.map((criterion, k) => ({
    name: criterion.name,
    weight: criterion.weight,
    rating: ratings[k * rows + row],
    best: highestRating(criterion),
  }));
  const steps = improve(criteria, target.score);
  return { tier: target.label, score: target.score, steps: steps ?? null };
}

function textOf({ account, score, rank, of, tier, coverage, criteria, next }: Explanation): string {
  if (score === null) return `${account}: no score, for no criterion has a value\n`;
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const blankOr = (value: Cell) => (typeof value === 'number' ? value : NaN);
  const head =
    `${account}: score ${score.toFixed(2)}, rank ${rank} of ${of}${tier === null ? '' : `, ${tier}`}` +
    `${coverage === 1 ? '' : `; ${percent(coverage ?? 0)} of the weight has data`}\n\n`;
  const table = textTable(
    ['Criterion', 'Weight', 'Measure', 'Rating', 'Points'],
    criteria.map(({ criterion, weight, measure, rating, points }) => [
      criterion,
      percent(weight),
      blankOr(measure),
      blankOr(rating),
      blankOr(points),
    ]),
  );
  return head + table + nextText(next);
}

function nextText(next: Explanation['next']): string {
  if (next === null) return '';
  if (next.steps === null) {
    return `\n${next.tier} (${next.score}) is out of reach by the scales of its criteria\n`;
  }
  const steps = next.steps.map(({ name, from, to }) => `${name} ${from.toFixed(1)} → ${to.toFixed(1)}`);
  return `\nTo ${next.tier} (${next.score}): ${steps.join(', ')}\n`;
}
