import { useId, useMemo, useState } from 'preact/hooks';
import { ScoreError } from '../../../shared/errors';
import { modelFileVersion } from '../../../shared/model/model-file';
import { readModelFile } from '../../model-file/read-model-file';
import { sentence } from '../book/book';
import { compareWithBook, type Comparison } from '../book/compare-models';
import { draftOfTables } from '../book/draft-of-tables';
import { tablesAmong, tablesOfFile, type ModelTables } from '../book/model-tables';
import { pastedCells } from '../book/pasted-cells';
import { useBook, useEdited, usePanel } from '../state/context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { TextField } from '../ui/text-field';
import { CompareView } from './compare-view';

interface Reading {
  readonly tables?: ModelTables;
  readonly comparison?: Comparison;
  readonly note?: string;
  readonly problem?: string;
}

/** A model from a file or from another workbook, compared with this one's and taken over as a draft. */
export function TakeModel() {
  const panel = usePanel();
  const book = useBook();
  const edited = useEdited();
  const [text, setText] = useState('');
  const [asks, setAsks] = useState(false);
  const reading = useMemo((): Reading => {
    if (text.trim() === '' || book.model?.model === undefined) return {};
    try {
      const { tables, note } = read(text);
      return { tables, note, comparison: compareWithBook(book, tables) };
    } catch (error) {
      if (error instanceof ScoreError) return { problem: sentence(error.message) };
      throw error;
    }
  }, [text, book]);
  const { tables, comparison, note, problem } = reading;
  const take = () => {
    setAsks(false);
    panel.edit(() => draftOfTables(book, tables!));
    panel.openTab('model');
    panel.toast('The other model is a draft now. Apply writes it, Revert gives it up.');
  };
  if (book.model?.model === undefined) return <p class="soft">The model of this workbook can’t be read.</p>;
  return (
    <>
      <FilePicker onText={setText} />
      <TextField
        label="Or paste it: a model file, or the model’s cells copied from another workbook, header included"
        value={text}
        lines={4}
        onChange={setText}
        live
      />
      {problem !== undefined && <Banner tone="error">{problem}.</Banner>}
      {note !== undefined && <Banner tone="note">{note}</Banner>}
      {comparison && (
        <>
          <CompareView comparison={comparison} />
          {asks ? (
            <Confirm
              question="Your edits of the model, which are not applied, give way to the other model."
              action="Take it over"
              onConfirm={take}
              onCancel={() => setAsks(false)}
            />
          ) : (
            <Button
              kind="primary"
              wide
              icon="check"
              disabled={comparison.from === comparison.to && sameRows(comparison)}
              onClick={() => (edited ? setAsks(true) : take())}
            >
              Take over as a draft
            </Button>
          )}
          <p class="soft small">Nothing is written before Apply, in the tab Model.</p>
        </>
      )}
    </>
  );
}

/** JSON begins with a brace; all else is cells. */
function read(text: string): { tables: ModelTables; note?: string } {
  if (!/^\uFEFF?\s*[{[]/.test(text)) return { tables: tablesAmong(pastedCells(text)) };
  const file = readModelFile(text);
  const later = file.version > modelFileVersion;
  return {
    tables: tablesOfFile(file),
    note: later
      ? 'A later version of KAM Score wrote this file. What this version does not know is kept in columns of its own and goes out with the model again.'
      : undefined,
  };
}

function sameRows({ criteria, tiers }: Comparison): boolean {
  return [...criteria, ...tiers].every(({ kind }) => kind === 'same');
}

function FilePicker({ onText }: { onText: (text: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>A model file (.json)</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json,.txt,.tsv"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) void file.text().then(onText);
        }}
      />
    </div>
  );
}
