import type { Column } from './complete-rows';
import { steadyProduct, steadySum } from './steady-sum';

/** Two criteria whose correlation misses 1 by less say the same. */
const rounding = 1e-12;

/**
 * CRITIC (Diakoulaki, Mavrotas & Papayannakis 1995): σⱼ Σₖ(1 − rⱼₖ) over the criteria scaled from their worst (0) to
 * their best value (1); a criterion tells much when it varies and goes its own way. Every column must vary.
 */
export function criticInformation(columns: readonly Column[]): number[] {
  const centred = columns.map(centre);
  const squares = centred.map((column) => steadyProduct(column, column));
  const conflict = new Float64Array(columns.length);
  for (let j = 0; j < columns.length; j++) {
    for (let k = j + 1; k < columns.length; k++) {
      const correlation = steadyProduct(centred[j], centred[k]) / Math.sqrt(squares[j] * squares[k]);
      const apart = 1 - correlation > rounding ? 1 - correlation : 0;
      conflict[j] += apart;
      conflict[k] += apart;
    }
  }
  return squares.map((square, j) => Math.sqrt(square) * conflict[j]);
}

function centre({ values, low, high, falls }: Column): Float64Array {
  // Halves, because the width of a column may leave the range of doubles.
  const width = high / 2 - low / 2;
  const worst = falls ? high / 2 : low / 2;
  const perWidth = (falls ? -1 : 1) / width;
  const column = new Float64Array(values.length);
  for (let i = 0; i < column.length; i++) column[i] = (values[i] / 2 - worst) * perWidth;
  const mean = steadySum(column) / column.length;
  for (let i = 0; i < column.length; i++) column[i] -= mean;
  return column;
}
