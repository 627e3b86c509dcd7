import { useState } from 'preact/hooks';
import { nameKey } from '../../../shared/cells';
import { nameOf, type Draft, type DraftCriterion } from '../book/draft';
import { IconButton } from '../ui/button';
import { Select, wordOptions } from '../ui/select';

interface ColumnHintProps {
  criterion: DraftCriterion;
  /** The headings of the accounts, as Apply would leave them. */
  headings: readonly string[];
  draft: Draft;
  onChoose: (heading: string) => void;
  onTakeOut: () => void;
}

/** Says when no column is headed like the criterion and offers those that are free, or that a column is renamed along. */
export function ColumnHint({ criterion, headings, draft, onChoose, onTakeOut }: ColumnHintProps) {
  const [choosing, setChoosing] = useState('');
  const name = nameOf(criterion);
  if (headings.length === 0) return null;
  if (headings.some((heading) => nameKey(heading) === nameKey(name))) {
    return isRenamed(criterion, draft, headings) ? (
      <p class="soft small">Apply renames the heading of its column too.</p>
    ) : null;
  }
  const taken = new Set(draft.criteria.map((criterion) => nameKey(nameOf(criterion))));
  const free = headings.filter((heading) => heading !== '' && !taken.has(nameKey(heading)));
  return (
    <div class="stack">
      <p class="warn-text small">
        No column is headed like this. Insert one among the accounts’ columns, choose one that is there, or
        take the criterion out.
      </p>
      <div class="row tight">
        <div class="grow">
          <Select
            bare
            label={`Column for ${name}`}
            value={choosing}
            options={[{ value: '', label: 'Choose a column' }, ...wordOptions(free)]}
            onChange={(heading) => {
              setChoosing('');
              if (heading !== '') onChoose(heading);
            }}
          />
        </div>
        <IconButton
          icon="trash"
          label={`Take out ${name}`}
          disabled={draft.criteria.length < 2}
          onClick={onTakeOut}
        />
      </div>
    </div>
  );
}

/** Whether the heading of before is gone because it goes along with the criterion. */
function isRenamed(criterion: DraftCriterion, { base }: Draft, headings: readonly string[]): boolean {
  if (criterion.row === undefined) return false;
  const before = nameKey(
    base.values[criterion.row][base.values[0].findIndex((cell) => nameKey(cell) === 'criterion')],
  );
  return before !== nameKey(nameOf(criterion)) && !headings.some((heading) => nameKey(heading) === before);
}
