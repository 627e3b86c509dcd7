import { useRef, useState } from 'preact/hooks';
import { nameKey, textOf } from '../../../shared/cells';
import { blankPolicies } from '../../../shared/model/read-model';
import { scaleIds, scales, type ScaleId } from '../../../shared/model/scales';
import { knownDimensions } from '../../../shared/scoring/dimension';
import type { AccountsTable } from '../book/accounts-table';
import { directionCells, directionOf, readCells } from '../book/criterion-cells';
import {
  nameOf,
  withCells,
  withMove,
  type CriterionCells,
  type Draft,
  type DraftCriterion,
} from '../book/draft';
import type { Standing } from '../book/preview';
import { IconButton } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { Disclosure } from '../ui/disclosure';
import { numberText } from '../ui/number-text';
import { Select, wordOptions } from '../ui/select';
import { TextField } from '../ui/text-field';
import { CriterionCurve } from './criterion-curve';
import type { ColumnOffer } from './add-criterion';
import { offerFor } from './offers';
import { ScaleFields, scaleCells } from './scale-fields';

interface CriterionDetailsProps {
  criterion: DraftCriterion;
  index: number;
  draft: Draft;
  edit: (change: (draft: Draft) => Draft) => void;
  standing?: Standing;
  table?: AccountsTable;
  onTakeOut: () => void;
  offers: readonly ColumnOffer[];
}

const blankLabels = {
  Skip: 'leave it out, weigh the rest',
  Worst: 'count it as the worst',
  Middle: 'count it as the middle',
  Error: 'show an error',
} as const;

/** Everything about a criterion but its weight. */
export function CriterionDetails(props: CriterionDetailsProps) {
  const { criterion: draftCriterion, index, draft, edit, standing, table, onTakeOut, offers } = props;
  const { key, cells, weight } = draftCriterion;
  const [asking, setAsking] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const { criterion, problem } = readCells(cells);
  const name = nameOf(draftCriterion);
  const set = (change: Partial<CriterionCells>) => edit((draft) => withCells(draft, key, change));
  const move = (by: -1 | 1) => {
    edit((draft) => withMove(draft, key, by));
    // A moved element loses the focus; at the end of the list the other button takes it.
    requestAnimationFrame(() => {
      const [up, down] = actions.current?.querySelectorAll('button') ?? [];
      const [wanted, other] = by < 0 ? [up, down] : [down, up];
      (wanted?.disabled ? other : wanted)?.focus();
    });
  };
  const scale = scaleIds.find((id) => nameKey(id) === nameKey(cells.Scale)) ?? scaleIds[0];
  return (
    <div class="criterion-details stack">
      <TextField
        label="Name, as its column is headed"
        value={name}
        onChange={(text) => set({ Criterion: text.trim() })}
      />
      <div class="pair">
        <Select
          label="Scale"
          value={scale}
          options={wordOptions(scaleIds)}
          onChange={(id) => set(scaleCells(id, cells, offerFor(name, offers)))}
        />
        <Select
          label="Better is"
          value={criterion ? directionOf(criterion) : cells.Direction === 'Lower' ? 'Lower' : 'Higher'}
          options={[
            { value: 'Higher', label: 'more' },
            { value: 'Lower', label: 'less' },
          ]}
          onChange={(direction) => set(directionCells(cells, direction))}
        />
      </div>
      {scale !== 'Linear' && <p class="soft small">{helpOf(scale)}</p>}
      <ScaleFields scale={scale} cells={cells} set={set} table={table} name={name} />
      {problem && <p class="wrong-text small">{problem}</p>}
      {criterion && <CriterionCurve criterion={criterion} standing={standing} />}
      <div class="pair">
        <TextField
          label="Dimension"
          value={textOf(cells.Dimension)}
          offers={knownDimensions}
          onChange={(text) => set({ Dimension: text.trim() })}
        />
        <Select
          label="If it is blank"
          value={blankPolicies.find((policy) => nameKey(policy) === nameKey(cells.Blank)) ?? 'Skip'}
          options={blankPolicies.map((policy) => ({ value: policy, label: blankLabels[policy] }))}
          onChange={(policy) => set({ Blank: policy })}
        />
      </div>
      <Disclosure title="Definition" hint={definedHint(cells)}>
        {definitionFields.map(({ column, label, lines }) => (
          <TextField
            key={column}
            label={label}
            lines={lines}
            value={textOf(cells[column])}
            onChange={(text) => set({ [column]: text.trim() })}
          />
        ))}
      </Disclosure>
      {asking ? (
        <Confirm
          question={`Take out ${name || 'this criterion'}? Its ${numberText(weight / 10)} % go to the others.`}
          action="Take out"
          onCancel={() => {
            setAsking(false);
            requestAnimationFrame(() =>
              actions.current?.querySelector<HTMLElement>('button:last-child')?.focus(),
            );
          }}
          onConfirm={onTakeOut}
        />
      ) : (
        <div class="row" ref={actions}>
          <IconButton icon="up" label={`Move ${name} up`} disabled={index === 0} onClick={() => move(-1)} />
          <IconButton
            icon="down"
            label={`Move ${name} down`}
            disabled={index === draft.criteria.length - 1}
            onClick={() => move(1)}
          />
          <IconButton
            icon="trash"
            label={`Take out ${name}`}
            disabled={draft.criteria.length < 2}
            onClick={() => setAsking(true)}
          />
        </div>
      )}
    </div>
  );
}

const definitionFields = [
  { column: 'Description', label: 'What it means', lines: 2 },
  { column: 'Worst looks like', label: 'Worst looks like', lines: 2 },
  { column: 'Best looks like', label: 'Best looks like', lines: 2 },
  { column: 'Source', label: 'Source', lines: undefined },
  { column: 'Owner', label: 'Owner', lines: undefined },
] as const;

function definedHint(cells: CriterionCells): string {
  const filled = definitionFields.filter(({ column }) => textOf(cells[column]) !== '').length;
  return filled === definitionFields.length ? 'complete' : `${filled} of ${definitionFields.length}`;
}

function helpOf(scale: ScaleId): string {
  const { help } = scales[scale];
  return `${help.charAt(0).toUpperCase()}${help.slice(1)}.`;
}
