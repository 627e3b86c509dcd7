import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { tierTable } from '../../../shared/model/templates/tables';
import { readTiers } from '../../../shared/tiers/read-tiers';
import { withTiers } from '../book/book';
import { draftOfRows, rowsOfDraft } from '../book/draft';
import { previewOf, type Computed } from '../book/draft-standing';
import { setupBatch } from '../book/setup-batch';
import { CriteriaEditor } from '../model-tab/criteria-editor';
import { offersIn } from '../model-tab/offers-in';
import { Ranking } from '../model-tab/ranking';
import { TierStrip } from '../model-tab/tier-strip';
import { useBook, usePanel, usePanelState } from '../state/context';
import { Button, IconButton } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Section } from '../ui/section';
import type { Proposal } from './proposal';
import { Written } from './written';

/** The proposed model, to be changed as one likes, what it gives, and what will be written where. */
export function Shape({ proposal, onBack }: { proposal: Proposal; onBack: () => void }) {
  const panel = usePanel();
  const book = useBook();
  const writing = usePanelState((state) => state.writing !== undefined);
  const [draft, setDraft] = useState(() => draftOfRows(proposal.rows));
  const [withAccounts, setWithAccounts] = useState(proposal.withAccounts);
  const accounts = withAccounts ? book.accounts : undefined;
  const offers = useMemo(() => offersIn(accounts), [accounts]);
  const tiered = useMemo(() => {
    const tiers = book.tiersBlock ? book.tiers : readTiers(tierTable(proposal.tiers));
    return withTiers({ ...book, accounts }, tiers);
  }, [book, accounts, proposal]);
  const last = useRef<Computed>(undefined);
  const { standing, problem } = useMemo(() => {
    const preview = previewOf(tiered, draft, last.current);
    if (preview.standing && accounts) last.current = { draft, accounts, standing: preview.standing };
    return preview;
  }, [tiered, draft]);
  const setup = useMemo(() => {
    if (problem !== undefined || draft.criteria.length === 0) return undefined;
    const plan = { model: rowsOfDraft(draft), tiers: proposal.tiers, segments: proposal.segments, accounts };
    return setupBatch(plan, book, panel.host.blankIsZero);
  }, [draft, book, accounts, problem]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <header class="row tight">
        <IconButton icon="back" label="Back to the start" onClick={onBack} />
        <h1 ref={heading} tabIndex={-1} class="grow">
          {proposal.title}
        </h1>
      </header>
      {book.accounts && proposal.title !== 'Your model' && (
        <Checkbox checked={withAccounts} onChange={setWithAccounts}>
          {`Score the accounts on ${book.accounts.sheet}; otherwise a sheet to fill is made`}
        </Checkbox>
      )}
      {standing && <TierStrip standing={standing} />}
      <Section title="Criteria and weights">
        <CriteriaEditor draft={draft} edit={setDraft} standing={standing} table={accounts} offers={offers} />
      </Section>
      {standing && accounts && (
        <Section title="The first five">
          <Ranking table={accounts} standing={standing} most={5} />
        </Section>
      )}
      {setup && <Written setup={setup} tiers={tiered.tiers} />}
      <div class="setup-foot stack">
        {problem !== undefined && <p class="warn-text small">{problem}.</p>}
        <Button
          kind="primary"
          wide
          disabled={setup === undefined || writing}
          onClick={() =>
            setup && void panel.write(setup.batch, 'Set up. Every score follows the model from now on.')
          }
        >
          Set up
        </Button>
      </div>
    </>
  );
}
