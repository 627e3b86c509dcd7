import { fingerprint } from '../../shared/model/fingerprint';
import { count } from '../../shared/check/finding';
import type { ScoredAccounts } from './commands/common';

export interface Summary {
  readonly accounts: number;
  readonly scored: number;
  /** Rows with a cell that could not be read. */
  readonly problems: number;
  readonly tiers: Readonly<Record<string, number>>;
  /** KAMMODELID of the model and its tiers. */
  readonly model: string;
  readonly output?: string;
}

export function summaryOf(
  { results, portfolio, loaded }: ScoredAccounts,
  { output }: { output?: string },
): Summary {
  const { scores, places } = results;
  const counts = new Array<number>(loaded.tiers.length).fill(0);
  for (const place of places) if (place >= 0) counts[place]++;
  return {
    accounts: scores.length,
    scored: scores.reduce((sum, score) => sum + (score === score ? 1 : 0), 0),
    problems: portfolio.problems.size,
    tiers: Object.fromEntries(loaded.tiers.map(({ label }, place) => [label, counts[place]])),
    model: fingerprint(loaded.model, loaded.tierTable && loaded.tiers),
    ...(output !== undefined && { output }),
  };
}

export function summaryText({ accounts, scored, problems, tiers, model, output }: Summary): string {
  const parts = Object.entries(tiers).map(([tier, size]) => `${tier} ${size}`);
  const first = `${count(accounts, 'account')}, ${scored} scored with model ${model}: ${parts.join(', ')}\n`;
  const second = problems > 0 ? `${count(problems, 'row')} with a problem\n` : '';
  return first + second + (output === undefined ? '' : `written to ${output}\n`);
}
