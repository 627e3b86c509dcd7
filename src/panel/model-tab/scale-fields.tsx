import { textOf } from '../../../shared/cells';
import { scales, type ScaleId } from '../../../shared/model/scales';
import type { ModelRow } from '../../../shared/model/templates/template';
import { columnOf, type AccountsTable } from '../book/accounts-table';
import { boundsCells, worstAndBest } from '../book/criterion-cells';
import type { CriterionCells } from '../book/draft';
import { NumberField } from '../ui/number-field';
import { PairsEditor } from './pairs-editor';

/**
 * A scale's own cells; bounds and points that another scale left behind stay in case one goes back, and those that are
 * missing come from what the column looks fit for.
 */
export function scaleCells(
  scale: ScaleId,
  cells: CriterionCells,
  offer: ModelRow | undefined,
): Partial<CriterionCells> {
  const { needs } = scales[scale];
  if (needs === 'points' && !/^[-\d.]+\s*=/.test(textOf(cells.Points))) {
    return { Scale: scale, Points: `${offer?.From ?? 0}=1; ${offer?.To ?? 100}=10` };
  }
  if (needs === 'words' && !/^[^-\d.]/.test(textOf(cells.Points))) {
    return { Scale: scale, Points: offer?.Scale === 'Words' ? (offer.Points ?? null) : null };
  }
  if (!needs.endsWith('bounds') || typeof cells.From === 'number' || needs === 'optional bounds') {
    return { Scale: scale };
  }
  const to = Number(offer?.To ?? 10);
  const from = Number(offer?.From ?? 1);
  return { Scale: scale, From: needs === 'positive bounds' && from <= 0 ? to / 1000 : from, To: to };
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
