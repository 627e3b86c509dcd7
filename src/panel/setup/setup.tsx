import { useMemo, useState } from 'preact/hooks';
import { guessCriteria } from '../../../shared/model/guess';
import { guessTiers } from '../../../shared/model/guess-tiers';
import type { Template } from '../../../shared/model/templates/template';
import { useBook } from '../state/context';
import { proposalOfTemplate, type Proposal } from './proposal';
import { Shape } from './shape';
import { Start } from './start';

/** First run: no model in the workbook yet. Choose what to begin with, shape it, set it up. */
export function Setup() {
  const { accounts } = useBook();
  const [proposal, setProposal] = useState<Proposal>();
  const guesses = useMemo(() => accounts && guessCriteria(accounts.headers, accounts.rows), [accounts]);
  const startWithAccounts = () => {
    const rows = (guesses ?? []).flatMap(({ chosen, criterion }) => (chosen && criterion ? [criterion] : []));
    setProposal({
      title: 'Your model',
      rows,
      tiers: guessTiers(accounts?.rows.length ?? 0),
      withAccounts: true,
    });
  };
  const startWithTemplate = (template: Template) => setProposal(proposalOfTemplate(template, accounts));
  return proposal ? (
    <Shape key={proposal.title} proposal={proposal} onBack={() => setProposal(undefined)} />
  ) : (
    <Start guesses={guesses} onAccounts={startWithAccounts} onTemplate={startWithTemplate} />
  );
}
