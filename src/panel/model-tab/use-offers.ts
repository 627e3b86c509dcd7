import { useEffect, useState } from 'preact/hooks';
import type { AccountsTable } from '../book/accounts-table';
import type { ColumnOffer } from './add-criterion';

/** The columns that could be criteria: none until what guesses them is loaded, for the first screen does without. */
export function useOffers(accounts: AccountsTable | undefined): readonly ColumnOffer[] {
  const [offers, setOffers] = useState<readonly ColumnOffer[]>([]);
  useEffect(() => {
    let isWanted = true;
    import('./offers-in').then(
      ({ offersIn }) => {
        if (isWanted) setOffers(offersIn(accounts));
      },
      // Without it criteria are added and changed by hand.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [accounts]);
  return offers;
}
