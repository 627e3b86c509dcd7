import { useState } from 'preact/hooks';
import { kamReadiness } from '../../../shared/functions/readiness';
import { reasonsAgainst, type Factors } from '../../../shared/programme/readiness';
import { formulaOverRow, recordBatch, type RecordSheet } from '../book/record-batch';
import { usePanel, usePanelState } from '../state/context';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { Slider } from '../ui/slider';
import { TextField } from '../ui/text-field';
import { today } from './today';

const factors: Record<keyof Factors, { label: string; low: string; high: string }> = {
  transactional: { label: 'How transactional is selling?', low: 'long deals', high: 'quick, simple deals' },
  upsell: { label: 'Up-sell and cross-sell', low: 'little', high: 'much' },
  landAndExpand: { label: 'Land and expand', low: 'all or nothing', high: 'start small, grow' },
  competition: { label: 'Competition for the best accounts', low: 'none', high: 'fierce' },
  capacity: { label: 'Capacity and resources', low: 'none to spare', high: 'people and backing' },
};
const order = Object.keys(factors) as (keyof Factors)[];

const sheet: RecordSheet = {
  sheet: 'KAM Readiness',
  header: ['Date', 'Rated by', ...order.map((key) => factors[key].label), 'Answer', 'Note'],
  widths: [12, 20, 16, 16, 16, 16, 16, 48, 40],
};

const middle: Factors = { transactional: 5, upsell: 5, landAndExpand: 5, competition: 5, capacity: 5 };

/** R39: is key account management right for us? */
export function ReadinessForm() {
  const panel = usePanel();
  const writing = usePanelState((state) => state.writing !== undefined);
  const [ratings, setRatings] = useState<Factors>(middle);
  const [rater, setRater] = useState('');
  const [note, setNote] = useState('');
  const reasons = reasonsAgainst(ratings);
  const answer = reasons.length === 0 ? 'Fit' : 'Not fit';

  const save = async () => {
    const { used } = await panel.host.read({ names: [], sheets: [sheet.sheet] });
    const cells = [
      today(),
      rater,
      ...order.map((key) => ratings[key]),
      formulaOverRow(kamReadiness.name, [2, 3, 4, 5, 6]),
      note,
    ];
    const batch = recordBatch('Add a readiness check', sheet, cells, used[sheet.sheet]);
    await panel.write(batch, `The check is on the sheet ${sheet.sheet}: ${answer}.`);
  };

  return (
    <Section title="Is a programme right for us?">
      {order.map((key) => (
        <div key={key} class="factor">
          <span aria-hidden="true">{factors[key].label}</span>
          <Slider
            label={factors[key].label}
            text={`${ratings[key]} of 10, from ${factors[key].low} to ${factors[key].high}`}
            value={ratings[key]}
            min={1}
            max={10}
            step={1}
            onInput={(value) => setRatings({ ...ratings, [key]: value })}
          />
          <span class="row soft small">
            <span>{factors[key].low}</span>
            <span class="figure">{ratings[key]}</span>
            <span>{factors[key].high}</span>
          </span>
        </div>
      ))}
      <TextField label="Rated by" value={rater} onChange={setRater} live />
      <TextField label="Note" value={note} lines={2} onChange={setNote} live />
      <div class="verdict" aria-live="polite">
        <p>{answer}</p>
        {reasons.length > 0 && (
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </div>
      <Button kind="primary" wide icon="plus" disabled={writing} onClick={() => void save()}>
        Add to the sheet
      </Button>
    </Section>
  );
}
