import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AccountsTable } from '../book/accounts-table';
import { nameOf, withCells, withLock, withWeight, type Draft, type DraftCriterion } from '../book/draft';
import type { Standing } from '../book/preview';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { NumberField } from '../ui/number-field';
import { numberText } from '../ui/number-text';
import { lazy } from '../ui/lazy';
import { Slider } from '../ui/slider';
import type { ColumnOffer } from './add-criterion';
import { ColumnHint } from './column-hint';
import { columnCells } from './offers';

const CriterionDetails = lazy(
  'The criterion',
  async () => (await import('./criterion-details')).CriterionDetails,
  12,
);

interface CriterionRowProps {
  criterion: DraftCriterion;
  index: number;
  draft: Draft;
  /** The weight in the workbook. */
  was?: number;
  edit: (change: (draft: Draft) => Draft) => void;
  onTakeOut: () => void;
  standing?: Standing;
  table?: AccountsTable;
  offers: readonly ColumnOffer[];
}

export function CriterionRow(props: CriterionRowProps) {
  const { criterion, index, draft, was, edit, onTakeOut, table, offers } = props;
  const { key, weight, locked } = criterion;
  const name = nameOf(criterion) || `Criterion ${index + 1}`;
  const [open, setOpen] = useState(false);
  // The others keep the proportions that they had when the slider was taken hold of, so that going back undoes it.
  const held = useRef(draft);
  const moved = was !== undefined && was !== weight;
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => line.current?.style.setProperty('--was', String((was ?? 0) / 1000)), [was]);
  // Most of a row stands still while a weight moves, and what is the same element is not drawn again.
  const title = useMemo(
    () => (
      <>
        <button
          type="button"
          class="criterion-name"
          aria-expanded={open}
          title={name}
          onClick={() => setOpen(!open)}
        >
          <Icon name="chevron" size={12} />
          <span class="two-lines">{name}</span>
        </button>
        <IconButton
          icon={locked ? 'lock' : 'unlock'}
          label={`Keep the weight of ${name} as it is`}
          pressed={locked}
          onClick={() => edit((draft) => withLock(draft, key, !locked))}
        />
      </>
    ),
    [key, name, open, locked],
  );
  const head = useMemo(
    () => (
      <>
        <div class="criterion-head">
          {title}
          <div class="criterion-weight">
            <NumberField
              bare
              label={`Weight of ${name} in per cent`}
              value={weight / 10}
              min={0}
              max={100}
              unit="%"
              onChange={(percent) => edit((draft) => withWeight(draft, key, Math.round((percent ?? 0) * 10)))}
            />
          </div>
        </div>
        <div class={moved ? 'criterion-slider moved' : 'criterion-slider'} ref={line}>
          <Slider
            label={`Weight of ${name}`}
            value={weight}
            min={0}
            max={1000}
            step={10}
            text={`${numberText(weight / 10)} %${moved ? `, was ${numberText(was / 10)} %` : ''}`}
            onStart={() => (held.current = draft)}
            onInput={(tenths) =>
              edit((draft) =>
                withWeight(draft, key, tenths, held.current.base === draft.base ? held.current : draft),
              )
            }
          />
        </div>
        <ColumnHint
          criterion={criterion}
          headings={table?.headers ?? []}
          draft={draft}
          onChoose={(heading) =>
            edit((draft) => withCells(draft, key, columnCells(heading, criterion.cells, offers)))
          }
          onTakeOut={onTakeOut}
        />
      </>
    ),
    [criterion, draft, was, title, table, offers],
  );
  return (
    <li class="criterion">
      {head}
      {open && <CriterionDetails {...props} />}
    </li>
  );
}
