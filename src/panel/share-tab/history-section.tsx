import { useMemo, useState } from 'preact/hooks';
import { ScoreError } from '../../../shared/errors';
import { readModelFile } from '../../model-file/read-model-file';
import { sentence } from '../book/book';
import { compareWithBook } from '../book/compare-models';
import { draftOfTables } from '../book/draft-of-tables';
import {
  gapBetween,
  historyAmong,
  readHistory,
  readHistorySheets,
  type Entry,
  type Gap,
} from '../book/history';
import { modelId } from '../book/model-id';
import { modelIdBatch } from '../book/model-id-column';
import { tablesOfBook, tablesOfFile } from '../book/model-tables';
import { useBook, useEdited, usePanel, usePanelState } from '../state/context';
import { keepOwnName, ownName } from '../state/own-name';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { countOf } from '../ui/count-of';
import { Disclosure } from '../ui/disclosure';
import { Icon, type IconName } from '../ui/icon';
import { TextField } from '../ui/text-field';
import { CompareView } from './compare-view';
import { Looked } from './looked';
import { useLook } from './use-look';

/** Shown at once, and more each time. */
const few = 10;

/** Who changed the model when and why, and the way back to any model before. */
export function HistorySection() {
  const panel = usePanel();
  const book = useBook();
  const { sheets } = book;
  const present = useMemo(() => {
    const tables = tablesOfBook(book);
    return tables ? modelId(tables) : '';
  }, [book]);
  const look = useLook(async () => {
    const { used } = await readHistorySheets(panel.host, sheets);
    return readHistory(historyAmong(used));
  });
  const [shown, setShown] = useState(few);
  const [name, setName] = useState(ownName);
  return (
    <>
      <Looked
        look={look}
        label="Reading the history"
        nothing="Nothing yet: each Apply of the model adds a line here, and a row to the sheet KAM History."
        isNothing={(entries) => entries.length === 0}
      >
        {(entries) => (
          <>
            <Unrecorded when="since then" gap={gapBetween(entries[0], present)} />
            <ol class="history">
              {entries.slice(0, shown).map((entry, i) => (
                <li key={entries.length - i}>
                  <Change entry={entry} />
                  <Unrecorded when="before that" gap={gapBetween(entries[i + 1], entry.before)} />
                </li>
              ))}
            </ol>
            {entries.length > shown && (
              <Button kind="quiet" onClick={() => setShown(shown + few)}>
                {`Show ${Math.min(few, entries.length - shown)} earlier`}
              </Button>
            )}
          </>
        )}
      </Looked>
      <TextField
        label="Your name, for the rows that you add"
        value={name}
        onChange={(text) => {
          keepOwnName(text);
          setName(text.trim());
        }}
      />
      <p class="soft small">Kept in this pane on this computer; the history shows it to everyone.</p>
      <ModelIdColumn />
    </>
  );
}

/** A change of the model that nobody applied is told too. */
function Unrecorded({ gap, when }: { gap: Gap | undefined; when: string }) {
  if (gap === undefined) return null;
  return (
    <p class="small warn-text">
      {`Changed ${when} without Apply, in the sheet itself or by two people at once: ${gap.from} → ${gap.to}`}
    </p>
  );
}

function Change({ entry }: { entry: Entry }) {
  const { when, who, what, reason, before, after, promoted, held, model } = entry;
  return (
    <>
      <p class="small">
        <strong>{when}</strong> {who}
      </p>
      <p>{what}</p>
      {reason !== '' && <p class="soft">“{reason}”</p>}
      <p class="small soft">
        {before} → {after}
      </p>
      <Moves
        look="up-text"
        icon="up"
        title={promoted > 0 ? countOf(promoted, 'promotion', 'promotions') : ''}
        who={entry.whoPromoted}
      />
      <Moves look="warn-text" icon="flag" title={held > 0 ? `${held} held` : ''} who={entry.whoHeld} />
      {model === '' ? (
        <p class="small soft">The model before it was too long to be kept.</p>
      ) : (
        <Disclosure title="The model before it">
          <Earlier entry={entry} />
        </Disclosure>
      )}
    </>
  );
}

interface MovesProps {
  look: string;
  icon: IconName;
  title: string;
  /** '' where only the count is known. */
  who: string;
}

function Moves({ look, icon, title, who }: MovesProps) {
  if (title === '') return null;
  return (
    <p class="small">
      <span class={look}>
        <Icon name={icon} size={14} />
      </span>{' '}
      {who === '' ? title : `${title}. ${who}`}
    </p>
  );
}

/** An earlier model beside the present one, and as a draft if wanted. */
function Earlier({ entry }: { entry: Entry }) {
  const panel = usePanel();
  const book = useBook();
  const edited = useEdited();
  const [asks, setAsks] = useState(false);
  const { tables, comparison, problem } = useMemo(() => earlier(entry.model, book), [entry.model, book]);
  if (problem !== undefined || comparison === undefined) {
    return <Banner tone="error">The earlier model can’t be read. {problem}.</Banner>;
  }
  const take = () => {
    setAsks(false);
    panel.edit(() => draftOfTables(book, tables));
    panel.openTab('model');
    panel.toast(`The model before ${entry.when} is a draft now. Apply writes it, Revert gives it up.`);
  };
  return (
    <>
      <CompareView comparison={comparison} />
      {asks ? (
        <Confirm
          question="Your edits of the model, which are not applied, give way to the earlier model."
          action="Take it"
          onConfirm={take}
          onCancel={() => setAsks(false)}
        />
      ) : (
        <Button
          wide
          icon="undo"
          disabled={comparison.from === comparison.to}
          onClick={() => (edited ? setAsks(true) : take())}
        >
          Bring it back as a draft
        </Button>
      )}
    </>
  );
}

function earlier(text: string, book: ReturnType<typeof useBook>) {
  try {
    if (book.model?.model === undefined) return { problem: 'The present model can’t be read' };
    const tables = tablesOfFile(readModelFile(text));
    return { tables, comparison: compareWithBook(book, tables) };
  } catch (error) {
    if (error instanceof ScoreError) return { problem: sentence(error.message) };
    throw error;
  }
}

/** Offers the column as long as there is none. */
function ModelIdColumn() {
  const panel = usePanel();
  const book = useBook();
  const writing = usePanelState((state) => state.writing !== undefined);
  const batch = useMemo(() => modelIdBatch(book, panel.host.kind), [book]);
  if (batch === undefined) return null;
  return (
    <>
      <Button
        wide
        icon="insert"
        disabled={writing}
        onClick={() => void panel.write(batch, 'The fingerprint stands beside the scores.')}
      >
        Put the model’s fingerprint beside the scores
      </Button>
      <p class="soft small">
        A column that shows with which model scores were made. Frozen or pasted scores that are older than the
        model are pointed out here.
      </p>
    </>
  );
}
