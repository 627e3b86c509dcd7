import { useMemo, useState } from 'preact/hooks';
import { csvText } from '../book/csv-text';
import { dayIn, monthsAfter, textOfDay } from '../book/days';
import {
  latestPublication,
  publishedList,
  publishedSheetBatch,
  publishedTable,
} from '../book/published-list';
import { publicationOf } from '../book/publication';
import { today } from '../programme-tab/today';
import { useBook, usePanel, usePanelState } from '../state/context';
import { Button } from '../ui/button';
import { FileOut } from '../ui/file-out';
import { Select } from '../ui/select';
import { countOf } from '../ui/count-of';

/** R12: what customers may see: names, published tiers and promotions, and nothing of how they came about. */
export function CustomerSection() {
  const panel = usePanel();
  const book = useBook();
  const writing = usePanelState((state) => state.writing !== undefined);
  const [period, setPeriod] = useState<'last' | 'year'>('last');
  const now = dayIn(today())!;
  const publication = useMemo(() => publicationOf(book, now), [book, now]);
  const latest = publication && latestPublication(book, publication);
  const since = period === 'last' ? (latest ?? now) : monthsAfter(now, -12);
  const list = useMemo(
    () => publication && publishedList(book, publication, since),
    [book, publication, since],
  );
  const csv = useMemo(() => (list ? csvText(publishedTable(list)) : ''), [list]);
  if (list === undefined || list.rows.length === 0) {
    return <p class="soft">No tier is published yet. Publish tiers above; the list is made from them.</p>;
  }
  return (
    <>
      <p aria-live="polite">
        {countOf(list.rows.length, 'account', 'accounts')} by tier and name, {list.promotions}{' '}
        {list.promotions === 1 ? 'promotion' : 'promotions'}. No scores, no computed tiers, nothing of what is
        held.
      </p>
      <Select
        label="Promotions"
        value={period}
        options={[
          { value: 'last', label: latest ? `of ${textOfDay(latest)}, the last time` : 'of the last time' },
          { value: 'year', label: 'of the last twelve months' },
        ]}
        onChange={setPeriod}
      />
      <Button
        wide
        icon="sheet"
        disabled={writing}
        onClick={() =>
          void panel.write(
            publishedSheetBatch(list, book.sheets),
            'The list for customers is on a sheet of its own.',
          )
        }
      >
        Write a sheet
      </Button>
      <p class="soft small">
        This workbook holds the scores too: send the file below, or move the sheet to a workbook of its own.
      </p>
      <FileOut name="published-tiers.csv" type="text/csv" text={csv} label="The list as .csv" />
    </>
  );
}
