import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nameKey } from '../../../shared/cells';
import type { ModelRow } from '../../../shared/model/templates/template';
import { nameOf, type CriterionCells, type Draft } from '../book/draft';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';

/** A column of the accounts that could become a criterion, with the scale that would fit it. */
export interface ColumnOffer {
  readonly criterion: ModelRow;
  readonly looks: string;
}

interface AddCriterionProps {
  draft: Draft;
  offers: readonly ColumnOffer[];
  onAdd: (cells: Partial<CriterionCells> & { Criterion: string }) => void;
}

/** Adds a criterion from a column of the accounts, or by a name of one's own. */
export function AddCriterion({ draft, offers, onAdd }: AddCriterionProps) {
  const [open, setOpen] = useState(false);
  const taken = new Set(draft.criteria.map((criterion) => nameKey(nameOf(criterion))));
  const left = offers.filter(({ criterion }) => !taken.has(nameKey(criterion.Criterion)));
  const add = (cells: Partial<CriterionCells> & { Criterion: string }) => {
    if (cells.Criterion.trim() === '' || taken.has(nameKey(cells.Criterion))) return;
    setOpen(false);
    onAdd(cells);
  };
  const box = useRef<HTMLDivElement>(null);
  const cancel = () => {
    setOpen(false);
    requestAnimationFrame(() => box.current?.querySelector('button')?.focus());
  };
  useLayoutEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [open]);
  if (!open) {
    return (
      <div ref={box} class="row add">
        <Button kind="quiet" icon="plus" onClick={() => setOpen(true)} expanded={false}>
          Add a criterion
        </Button>
      </div>
    );
  }
  return (
    <div class="panel-box stack" ref={box} onKeyDown={(event) => event.key === 'Escape' && cancel()}>
      <h3>Add a criterion</h3>
      {left.length > 0 && (
        <ul class="offers">
          {left.map(({ criterion: { Weight: _, ...cells }, looks }) => (
            <li key={cells.Criterion}>
              <button type="button" class="offer" onClick={() => add(cells)}>
                <strong class="cut">{cells.Criterion}</strong>
                <span class="soft small cut">{looks}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={left.length > 0 ? 'Or one without a column yet' : 'Its name, as its column is headed'}
        value=""
        onChange={(name) => add({ Criterion: name.trim() })}
      />
      <div class="row">
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </div>
  );
}
