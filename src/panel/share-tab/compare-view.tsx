import type { Comparison, CriterionChange, RowChange } from '../book/compare-models';
import { movesBetween } from '../book/preview';
import { useBook } from '../state/context';
import { Banner } from '../ui/banner';
import { percentText } from '../ui/number-text';
import { MoveGroup } from './move-group';

const words = { added: 'new', removed: 'taken out', changed: 'changed', same: '' } as const;

/** This workbook's model beside another one: weights, what else differs, and who would move. */
export function CompareView({ comparison }: { comparison: Comparison }) {
  const { criteria, tiers, from, to, problem } = comparison;
  const counted = [...criteria, ...tiers];
  const count = (kind: RowChange['kind']) => counted.filter((row) => row.kind === kind).length;
  const different = counted.length - count('same');
  return (
    <>
      <p aria-live="polite">
        {different === 0
          ? 'Both models are the same.'
          : `${count('changed')} changed, ${count('added')} new, ${count('removed')} taken out.`}{' '}
        {from === to ? 'Scores and tiers stay as they are.' : `Fingerprint ${from} → ${to}.`}
      </p>
      {different > 0 && (
        <>
          <Weights criteria={criteria} />
          <WouldMove comparison={comparison} />
          <Changes title="What else differs" rows={criteria} />
          <Changes title="Tiers" rows={tiers} />
        </>
      )}
      {problem !== undefined && (
        <Banner tone="warning">It gives no scores for these accounts yet. {problem}.</Banner>
      )}
    </>
  );
}

function Weights({ criteria }: { criteria: readonly CriterionChange[] }) {
  const share = (value: number | undefined) => (value === undefined ? '–' : percentText(value, 1));
  return (
    <table class="shares">
      <caption class="hidden">Weights of both models</caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col" class="figure">
            Here
          </th>
          <th scope="col" class="figure">
            Other
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ name, kind, from, to }) => (
          <tr key={name} class={kind === 'same' ? 'soft' : undefined}>
            <th scope="row">
              {name} {kind !== 'same' && <span class="small soft">{words[kind]}</span>}
            </th>
            <td class="figure">{share(from)}</td>
            <td class="figure">{share(to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Cells that differ, and rows that only one side has. */
function Changes({ title, rows }: { title: string; rows: readonly RowChange[] }) {
  const shown = rows.filter(
    ({ kind, changes }) => changes.length > 0 || (title === 'Tiers' && kind !== 'same'),
  );
  if (shown.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <dl class="changes">
        {shown.map(({ name, kind, changes }) => (
          <div key={name}>
            <dt>
              {name} {kind !== 'changed' && <span class="small soft">{words[kind]}</span>}
            </dt>
            {changes.map(({ column, from, to }) => (
              <dd key={column} class="small">
                <span class="soft">{column}:</span> {from || 'blank'} → {to || 'blank'}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}

function WouldMove({ comparison: { standing } }: { comparison: Comparison }) {
  const { present, accounts } = useBook();
  if (standing === undefined || present === undefined || accounts === undefined) return null;
  const rows = movesBetween(present, standing);
  const label = (of: typeof standing, row: number) => of.tiers[of.places[row]]?.label ?? 'no tier';
  if (rows.length === 0) return <p class="soft">No account would change its tier.</p>;
  return (
    <MoveGroup
      title="Who would move"
      icon="flag"
      look="soft"
      table={accounts}
      rows={rows}
      tell={(row) => `${label(present, row)} → ${label(standing, row)}`}
    />
  );
}
