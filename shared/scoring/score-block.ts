import type { Cell } from '../cells';
import type { Grid } from '../define';
import type { CellError } from '../errors';
import type { Model } from '../model/model';
import { scales } from '../model/scales';
import { accountsReader } from './accounts';
import { rate } from './ratings';
import { score } from './score';

/** So many rows are read and scored at a time that their columns stay in the processor's cache. */
const stretch = 1024;

/**
 * The scores of a block of cells. Rows are read and scored by stretches, so that a million of them cost no more each
 * than a thousand do; a scale that compares accounts needs the block at once.
 */
export function scoreBlock(block: readonly Cell[][], model?: Model, headers?: readonly Cell[]): Grid {
  const rows = block.length;
  const data = new Float64Array(rows);
  const errors = new Map<number, CellError>();
  const read = accountsReader(block, model, headers);
  const atOnce = model?.criteria.some(({ scale }) => scales[scale].comparesAccounts) ? rows : stretch;
  for (let begin = 0; begin < rows; begin += atOnce) {
    const accounts = read(begin, Math.min(begin + atOnce, rows));
    score(accounts, undefined, rate(accounts, accounts.raw), data.subarray(begin, begin + accounts.rows));
    accounts.errors.forEach((error, row) => errors.set(begin + row, error));
  }
  return { rows, columns: 1, data, errors };
}
