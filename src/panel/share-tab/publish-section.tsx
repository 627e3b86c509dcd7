import { useMemo, useState } from 'preact/hooks';
import { dayIn, textOfDay } from '../book/days';
import { formulaAmong, isPublished, publishBatch } from '../book/publish-batch';
import { publicationOf, publishedLabel, type Publication } from '../book/publication';
import { today } from '../programme-tab/today';
import { useBook, useEdited, usePanel, usePanelState } from '../state/context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { MoveGroup } from './move-group';
import { tableText } from '../ui/number-text';
import { countOf } from '../ui/count-of';

/** R12, R13: computed tiers become published ones; promotions first, what is held stays in the house. */
export function PublishSection() {
  const panel = usePanel();
  const book = useBook();
  const edited = useEdited();
  const writing = usePanelState((state) => state.writing !== undefined);
  const [follow, setFollow] = useState(false);
  const day = today();
  const publication = useMemo(() => publicationOf(book, dayIn(day)!), [book, day]);
  if (publication === undefined || book.accounts === undefined) {
    return <p class="soft">There are no scored accounts yet whose tiers could be published.</p>;
  }
  const choice = { day, follow };
  const count = publication.moves.filter((move) => isPublished(move, choice)).length;
  const publish = async () => {
    const { sheet } = book.accounts!;
    const { used } = await panel.host.read({ names: [], sheets: [sheet], formulas: true });
    const row = formulaAmong(used[sheet], book, publication.columns);
    if (row !== undefined) {
      panel.toast(
        `Row ${row} of ${sheet} publishes its tier by a formula. Put values there first; nothing was written.`,
        'error',
      );
      return;
    }
    await panel.write(
      publishBatch(book, publication, choice, panel.host.blankIsZero),
      countOf(count, 'tier is', 'tiers are') + ' published.',
    );
  };
  return (
    <>
      <p aria-live="polite">{summaryOf(publication)}</p>
      <Groups publication={publication} />
      {publication.rows.over.length > 0 && (
        <Checkbox checked={follow} onChange={setFollow}>
          Accounts whose minimum stay is over follow their figures ({tableText(publication.rows.over.length)})
        </Checkbox>
      )}
      {edited && (
        <Banner tone="note">
          Published is what the workbook holds. Apply or revert the edits of the model first.
        </Banner>
      )}
      <Button
        kind="primary"
        wide
        icon="check"
        disabled={writing || edited || count === 0}
        onClick={() => void publish()}
      >
        {count === 0 ? 'Nothing to publish' : `Publish ${countOf(count, 'tier', 'tiers')}`}
      </Button>
      {publication.columns.tier < 0 && (
        <p class="soft small">
          Columns for the published tier, its date and the one before are made beside the accounts.
        </p>
      )}
    </>
  );
}

function summaryOf({ rows }: Publication): string {
  const held = rows.hold.length + rows.over.length;
  const parts = [
    countOf(rows.promote.length, 'promotion', 'promotions'),
    `${held} held`,
    `${tableText(rows.new.length)} new`,
    `${tableText(rows.keep.length)} as published`,
  ];
  const left = [
    rows.unscored.length > 0 ? `${tableText(rows.unscored.length)} without a score` : '',
    rows.unknown.length > 0 ? `${tableText(rows.unknown.length)} published under a word that is no tier` : '',
  ].filter((text) => text !== '');
  const rest = left.length > 0 ? ` Left as they are: ${left.join(', ')}.` : '';
  return `${parts.join(', ')}.${rest}`;
}

function Groups({ publication }: { publication: Publication }) {
  const book = useBook();
  const { rows, moves } = publication;
  const table = book.accounts!;
  const label = (place: number) => book.tiers[place].label;
  const change = (row: number) => `${label(moves[row].published)} → ${label(moves[row].computed)}`;
  const stay = (row: number) => {
    const { published, until } = moves[row];
    if (until !== undefined) return `${label(published)} until ${textOfDay(until)}`;
    return `${label(published)}, its date is not known`;
  };
  return (
    <>
      <MoveGroup
        title="Promotions"
        icon="up"
        look="up-text"
        table={table}
        rows={rows.promote}
        tell={change}
      />
      <MoveGroup
        title="Held (internal)"
        icon="flag"
        look="warn-text"
        table={table}
        rows={rows.hold}
        tell={stay}
      />
      <MoveGroup
        title="Held, stay is over (internal)"
        icon="flag"
        look="warn-text"
        table={table}
        rows={rows.over}
        tell={(row) => `${label(moves[row].published)}; figures: ${label(moves[row].computed)}`}
      />
      <MoveGroup
        title="New"
        icon="plus"
        look="soft"
        table={table}
        rows={rows.new}
        tell={(row) => label(moves[row].computed)}
      />
      <MoveGroup
        title="No tier of the table"
        icon="warning"
        look="warn-text"
        table={table}
        rows={rows.unknown}
        tell={(row) => publishedLabel(book, publication, row)}
      />
    </>
  );
}
