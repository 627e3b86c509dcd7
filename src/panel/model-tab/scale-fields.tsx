import { textOf } from '../../../shared/cells';
import { scales, type ScaleId } from '../../../shared/model/scales';
import { columnOf, type AccountsTable } from '../book/accounts-table';
import { boundsCells, worstAndBest } from '../book/criterion-cells';
import type { CriterionCells } from '../book/draft';
import { NumberField } from '../ui/number-field';
import { PairsEditor } from './pairs-editor';

/** A scale's own cells; bounds and points that another scale left behind stay in case one goes back. */
export function scaleCells(scale: ScaleId, cells: CriterionCells): Partial<CriterionCells> {
  if (scales[scale].needs === 'points' && !/^[-\d.]+\s*=/.test(textOf(cells.Points))) {
    return { Scale: scale, Points: '0=1; 100=10' };
  }
  return { Scale: scale };
}

interface ScaleFieldsProps {
  scale: ScaleId;
  cells: CriterionCells;
  set: (change: Partial<CriterionCells>) => void;
  table?: AccountsTable;
  name: string;
}

/** The fields that a scale needs. */
export function ScaleFields({ scale, cells, set, table, name }: ScaleFieldsProps) {
  const { needs } = scales[scale];
  if (needs === 'nothing') return null;
  if (needs === 'points' || needs === 'words') {
    return (
      <PairsEditor
        text={textOf(cells.Points)}
        words={needs === 'words' ? wordsIn(table, name) : undefined}
        name={name}
        onChange={(text) => set({ Points: text })}
      />
    );
  }
  const { worst, best } = worstAndBest(cells);
  return (
    <div class="pair">
      <NumberField
        label="Worst, rated 1"
        value={worst}
        placeholder={needs === 'optional bounds' ? '1' : ''}
        step={stepOf(worst, best)}
        onChange={(value) => set(boundsCells(value, best))}
      />
      <NumberField
        label="Best, rated 10"
        value={best}
        placeholder={needs === 'optional bounds' ? '10' : ''}
        step={stepOf(worst, best)}
        onChange={(value) => set(boundsCells(worst, value))}
      />
    </div>
  );
}

/** A step of about a fiftieth of the range, a power of ten. */
function stepOf(worst = 1, best = 10): number {
  const range = Math.abs(best - worst) || 1;
  return 10 ** Math.floor(Math.log10(range / 20));
}

/** More words than this are not offered. */
const mostWords = 12;

/** The words that the accounts have in a criterion's column. */
function wordsIn(table: AccountsTable | undefined, name: string): string[] {
  const column = table ? columnOf(table, name) : -1;
  if (!table || column < 0) return [];
  const words = new Set<string>();
  for (const row of table.rows) {
    const word = textOf(row[column]);
    if (word !== '') words.add(word);
    if (words.size > mostWords) return [];
  }
  return [...words];
}
