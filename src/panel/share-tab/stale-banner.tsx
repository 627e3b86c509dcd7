import { useMemo } from 'preact/hooks';
import { staleScores } from '../book/model-id-column';
import { useBook } from '../state/context';
import { Banner } from '../ui/banner';
import { countOf } from '../ui/count-of';

/** Scores that were made with another model than the workbook's: frozen ones, or pasted. */
export function StaleBanner() {
  const book = useBook();
  const stale = useMemo(() => staleScores(book), [book]);
  if (stale === undefined) return null;
  const { count, ids, present } = stale;
  return (
    <Banner tone="warning">
      {countOf(count, 'score was', 'scores were')} made with another model ({ids.slice(0, 3).join(', ')}
      {ids.length > 3 && ' …'}), not with the present one ({present}). Bring frozen formulas back, or score
      anew.
    </Banner>
  );
}
