import { useMemo } from 'preact/hooks';
import { useBook, useEdited, usePanel, usePanelState, useStanding } from '../state/context';
import { tableOfAccounts } from '../book/draft-standing';
import { CriteriaEditor } from '../model-tab/criteria-editor';
import { MovesList } from '../model-tab/moves-list';
import { BookBanners, UnreadableModel } from '../model-tab/problems';
import { Ranking } from '../model-tab/ranking';
import { TierStrip } from '../model-tab/tier-strip';
import { useOffers } from '../model-tab/use-offers';
import { Disclosure } from '../ui/disclosure';
import { lazy } from '../ui/lazy';
import { Section } from '../ui/section';

const FindingsList = lazy(
  'The check',
  async () => (await import('../model-tab/findings-list')).FindingsList,
  1,
);
const WeightMethods = lazy(
  'The methods',
  async () => (await import('../weight-methods/weight-methods')).WeightMethods,
  9,
);

/** The weights and all else of the model, with what they do to the accounts while they are moved. */
export function ModelTab() {
  const panel = usePanel();
  const book = useBook();
  const draft = usePanelState((state) => state.draft);
  const clean = usePanelState((state) => state.clean);
  const selected = usePanelState((state) => state.selected);
  const moves = usePanelState((state) => state.moves);
  const standing = useStanding();
  const edited = useEdited();
  const { accounts } = book;
  const banners = useMemo(() => <BookBanners />, []);
  const offers = useOffers(accounts);
  const table = useMemo(() => accounts && draft && tableOfAccounts(accounts, draft), [accounts, draft]);
  if (draft === undefined) return <UnreadableModel />;
  return (
    <>
      {standing && <TierStrip standing={standing} before={edited ? book.present : undefined} />}
      {banners}
      <Section title="Criteria and weights">
        <CriteriaEditor
          draft={draft}
          clean={clean}
          edit={panel.edit}
          standing={standing}
          table={table}
          offers={offers}
        />
        <Disclosure title="Other ways to weights" hint="order, swing, AHP, best–worst, raters">
          <WeightMethods draft={draft} edit={panel.edit} />
        </Disclosure>
      </Section>
      {moves && standing && book.present && accounts && (
        <Section title="Who would move">
          <MovesList
            moves={moves}
            table={accounts}
            before={book.present}
            standing={standing}
            onSelect={panel.selectAccount}
          />
        </Section>
      )}
      {standing && (
        <Section title="Worth a look">
          <FindingsList standing={standing} />
        </Section>
      )}
      {standing && accounts && (
        <Section title="Ranking">
          <Ranking
            table={accounts}
            standing={standing}
            before={edited ? book.present : undefined}
            selected={selected}
            onSelect={panel.selectAccount}
          />
        </Section>
      )}
    </>
  );
}
