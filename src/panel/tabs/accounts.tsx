import { useMemo, useState } from 'preact/hooks';
import { AccountDetail } from '../accounts-tab/account-detail';
import { AccountList } from '../accounts-tab/account-list';
import { flagReader } from '../book/account-flags';
import { useBook, useEdited, usePanel, usePanelState, useStanding } from '../state/context';
import { StaleBanner } from '../share-tab/stale-banner';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';

/** Every account: a list to find one in, and the one in view. Selecting a row of the sheet opens that account. */
export function AccountsTab() {
  const panel = usePanel();
  const book = useBook();
  const standing = useStanding();
  const edited = useEdited();
  const selected = usePanelState((state) => state.selected);
  const problem = usePanelState((state) => state.draftProblem) ?? book.problem;
  const [closed, setClosed] = useState<number>();
  const flags = useMemo(() => (standing ? flagReader(book, standing) : () => []), [book, standing]);
  if (problem) return <ErrorState title="The accounts cannot be scored" text={problem} />;
  const table = book.accounts;
  if (standing === undefined || table === undefined) {
    return (
      <EmptyState
        icon="people"
        title="No accounts yet"
        text="Open the sheet that holds your accounts, or fill in the first rows; they are listed here with their scores."
      />
    );
  }
  const open =
    selected !== undefined && selected !== closed && selected < table.rows.length ? selected : undefined;
  if (open !== undefined) {
    return (
      <AccountDetail
        key={open}
        table={table}
        standing={standing}
        row={open}
        flags={flags(open)}
        onBack={() => setClosed(open)}
      />
    );
  }
  return (
    <>
      <StaleBanner />
      <AccountList
        table={table}
        standing={standing}
        before={edited ? book.present : undefined}
        flags={flags}
        selected={selected}
        onOpen={(row) => {
          setClosed(undefined);
          panel.selectAccount(row);
        }}
      />
    </>
  );
}
