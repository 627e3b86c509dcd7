import { nameKey } from '../../../shared/cells';
import { listOf } from '../../../shared/model/table';
import { CommandError } from '../failure';
import type { AccountsFile } from '../files/accounts-file';
import { openAccounts, type OpenedAccounts } from '../files/open-accounts';
import { readPortfolio, type Portfolio } from '../portfolio';
import { progressBar } from '../progress';
import { resultsOf, type Results } from '../results';
import type { Options, Values } from './command';

/** The options of every command that reads accounts. */
export const inputOptions = {
  model: {
    type: 'string',
    short: 'm',
    value: 'FILE',
    help: 'the model: a .json file, or a workbook with a KAM Model sheet; left out: the one in the accounts’ own workbook',
  },
  sheet: {
    type: 'string',
    value: 'NAME',
    help: 'the sheet of a workbook; left out: the one that names the criteria',
  },
  name: {
    type: 'string',
    value: 'COLUMN',
    help: 'the column that names the accounts; left out: the first that looks so',
  },
  published: {
    type: 'string',
    value: 'COLUMN',
    help: 'the tiers in force, which stick within a tier’s Band; left out: a column Published tier where there is one',
  },
  delimiter: {
    type: 'string',
    value: 'SIGN',
    help: 'what parts the fields of a CSV file; left out: as its header shows',
  },
  decimal: {
    type: 'string',
    value: 'SIGN',
    help: '. or , in the numbers of a CSV file; left out: as they show',
  },
} as const satisfies Options;

export type InputValues = Values<typeof inputOptions>;

/** Accounts with what the commands want to know of each. */
export interface ScoredAccounts extends OpenedAccounts {
  readonly portfolio: Portfolio;
  readonly results: Results;
  /** Where the accounts' names stand. */
  readonly nameColumn: number;
}

/** Opens accounts and their model, reads them and scores them in memory. */
export async function scoreAccounts(
  path: string,
  values: InputValues,
  points = false,
): Promise<ScoredAccounts> {
  const opened = await openAccounts(path, values);
  return scoreOpened(opened, values, points);
}

export async function scoreOpened(
  opened: OpenedAccounts,
  values: InputValues,
  points: boolean,
): Promise<ScoredAccounts> {
  const { file, loaded } = opened;
  for (const note of file.notes) process.stderr.write(`${note}\n`);
  const nameColumn = columnNamed(file, values.name) ?? likelyNameColumn(file, opened.criteriaColumns);
  const published = columnNamed(file, values.published) ?? findColumn(file, 'Published tier');
  const bar = progressBar(`reading ${file.name}`);
  const portfolio = await readPortfolio(file, loaded.model, published === undefined ? [] : [published], () =>
    bar.show(file.progress.done / file.progress.total),
  );
  bar.end();
  const results = resultsOf(portfolio, {
    tiers: loaded.tiers,
    published: published === undefined ? undefined : 0,
    points,
  });
  return { ...opened, portfolio, results, nameColumn };
}

/** The place of a column that was asked for by name. */
export function columnNamed(
  file: Pick<AccountsFile, 'name' | 'header'>,
  name: string | undefined,
): number | undefined {
  if (name === undefined) return undefined;
  const found = findColumn(file, name);
  if (found !== undefined) return found;
  throw new CommandError(
    `${file.name} has no column "${name}"; its columns are ${listOf(file.header.filter(Boolean), 'and')}`,
  );
}

export function findColumn({ header }: Pick<AccountsFile, 'header'>, name: string): number | undefined {
  const at = header.findIndex((each) => nameKey(each) === nameKey(name));
  return at < 0 ? undefined : at;
}

const nameWords =
  /account|customer|client|company|name|firm|kunde|konto|unternehmen|société|empresa|cliente/i;
const keyWords = /\b(?:id|nr|no|number|code|key|since|date)\b/i;

/** The column of names: one headed so, else the first that is no criterion, else the first. */
function likelyNameColumn({ header }: AccountsFile, criteria: readonly number[]): number {
  const others = header.map((_, c) => c).filter((c) => !criteria.includes(c));
  const headed = others.filter((c) => nameWords.test(header[c]));
  const isKey = (c: number) => keyWords.test(header[c].replace(/_/g, ' '));
  return headed.find((c) => !isKey(c)) ?? headed[0] ?? others[0] ?? 0;
}
