import { useState } from 'preact/hooks';
import { kamQualify } from '../../../shared/functions/qualify';
import { qualify, questions, type Answers } from '../../../shared/programme/qualify';
import { formulaOverRow, recordBatch, type RecordSheet } from '../book/record-batch';
import { usePanel, usePanelState, useBook } from '../state/context';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { TextField } from '../ui/text-field';
import { nameOfRow } from '../book/account-name';
import { Choice } from './choice';
import { today } from './today';

type Question = keyof Answers;
const order = Object.keys(questions) as Question[];

const help: Record<Question, string> = {
  real: 'A need, a budget and a date',
  compete: 'Our offer fits and we can deliver',
  win: 'Somebody inside wants us; the question most often skipped',
  worth: 'Profit, short and long run, or strategy',
};

const sheet: RecordSheet = {
  sheet: 'KAM Opportunities',
  header: [
    'Date',
    'Account',
    'Opportunity',
    ...order.map((key) => capital(questions[key])),
    'Answer',
    'Note',
  ],
  widths: [12, 26, 30, 12, 16, 12, 20, 30, 40],
};

const nothing: Answers = { real: undefined, compete: undefined, win: undefined, worth: undefined };

/** R37: four questions in their order; any no stops the opportunity. */
export function OpportunityForm() {
  const panel = usePanel();
  const book = useBook();
  const selected = usePanelState((state) => state.selected);
  const writing = usePanelState((state) => state.writing !== undefined);
  const [answers, setAnswers] = useState<Answers>(nothing);
  const [account, setAccount] = useState<string>();
  const [opportunity, setOpportunity] = useState('');
  const [note, setNote] = useState('');
  const inView = book.accounts && selected !== undefined ? nameOfRow(book.accounts, selected) : '';
  const name = account ?? inView;
  const answer = qualify(answers);
  const names = book.accounts?.rows.slice(0, 500).map((_, row) => nameOfRow(book.accounts!, row));

  const save = async () => {
    const { used } = await panel.host.read({ names: [], sheets: [sheet.sheet] });
    const cells = [
      today(),
      name,
      opportunity,
      ...order.map((key) => (answers[key] === undefined ? null : answers[key] ? 'yes' : 'no')),
      formulaOverRow(kamQualify.name, [3, 4, 5, 6]),
      note,
    ];
    const batch = recordBatch('Add an opportunity', sheet, cells, used[sheet.sheet]);
    const done = `${name} is on the sheet ${sheet.sheet}: ${answer}.`;
    if (!(await panel.write(batch, done))) return;
    setAnswers(nothing);
    setAccount(undefined);
    setOpportunity('');
    setNote('');
  };

  return (
    <Section title="Qualify an opportunity">
      <TextField label="Account" value={name} offers={names} onChange={setAccount} live />
      <TextField label="Opportunity" value={opportunity} onChange={setOpportunity} live />
      {order.map((key) => (
        <Choice
          key={key}
          question={capital(questions[key])}
          help={help[key]}
          answer={answers[key]}
          onAnswer={(value) => setAnswers({ ...answers, [key]: value })}
        />
      ))}
      <TextField label="Note" value={note} lines={2} onChange={setNote} live />
      <div class="verdict" aria-live="polite">
        {answer}
      </div>
      <Button kind="primary" wide icon="plus" disabled={writing || name === ''} onClick={() => void save()}>
        Add to the sheet
      </Button>
      {name === '' && <p class="soft small">Name the account, or select its row in the sheet.</p>}
    </Section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
