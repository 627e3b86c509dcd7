import { CapacitySection } from '../portfolio-tab/capacity-section';
import { FindingsList } from '../model-tab/findings-list';
import { MatrixSection } from '../portfolio-tab/matrix-section';
import { ParetoSection } from '../portfolio-tab/pareto-section';
import { useBook, usePanelState, useStanding } from '../state/context';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { Section } from '../ui/section';

/** All accounts at once: tiers against capacity, concentration, growth and fit, and what KAMCHECK finds. */
export function PortfolioTab() {
  const book = useBook();
  const standing = useStanding();
  const problem = usePanelState((state) => state.draftProblem) ?? book.problem;
  if (problem) return <ErrorState title="The accounts cannot be scored" text={problem} />;
  if (standing === undefined || book.accounts === undefined) {
    return (
      <EmptyState
        icon="bubbles"
        title="No accounts yet"
        text="Open the sheet that holds your accounts, or fill in the first rows; this tab shows them all together."
      />
    );
  }
  const table = book.accounts;
  return (
    <>
      <CapacitySection standing={standing} table={table} />
      <ParetoSection standing={standing} table={table} />
      <MatrixSection standing={standing} table={table} book={book} />
      <Section title="Findings">
        <FindingsList standing={standing} />
      </Section>
    </>
  );
}
