import { useMemo, useState } from 'preact/hooks';
import { textOf } from '../../../shared/cells';
import { ScoreError } from '../../../shared/errors';
import { dialectIds, dialects, sqlOf, type DialectId } from '../../../shared/compile/sql';
import type { Book } from '../book/book';
import { useBook, useEdited } from '../state/context';
import { Banner } from '../ui/banner';
import { Checkbox } from '../ui/checkbox';
import { FileOut } from '../ui/file-out';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';

const options = dialectIds.map((value) => ({ value, label: dialects[value].name }));

/** The model as a query, for accounts that live in a warehouse: Connected Sheets, Power Query, a scheduled job. */
export function SqlSection() {
  const book = useBook();
  const edited = useEdited();
  const [dialect, setDialect] = useState<DialectId>('bigquery');
  const [table, setTable] = useState('accounts');
  const [details, setDetails] = useState(true);
  const query = useMemo(() => queryOf(book, dialect, table, details), [book, dialect, table, details]);
  if (query === undefined) return <p class="soft">The model of this workbook can’t be read.</p>;
  return (
    <>
      <p class="soft">
        One query with the same scores, ranks and tiers, for a table whose columns are named as the criteria
        are.
        {edited && ' As the workbook has them: your edits are not applied yet.'}
      </p>
      <Select label="Database" value={dialect} options={options} onChange={setDialect} />
      <TextField label="Table" value={table} onChange={setTable} placeholder="dataset.accounts" />
      <Checkbox checked={details} onChange={setDetails}>
        Ratings, points and dimensions too
      </Checkbox>
      {'problem' in query ? (
        <Banner tone="warning">{query.problem}.</Banner>
      ) : (
        <FileOut name="kam-score.sql" type="application/sql" text={query.sql} label="The model as SQL" />
      )}
    </>
  );
}

/** The query over the workbook's own headings, or why there is none; undefined without a model. */
function queryOf(book: Book, dialect: DialectId, table: string, details: boolean) {
  const model = book.model?.model;
  if (model === undefined) return undefined;
  const { accounts, tiersBlock, tiers } = book;
  const name = accounts?.headers[accounts.nameColumn];
  try {
    return {
      sql: sqlOf({
        dialect,
        table,
        model,
        tiers: tiersBlock && tiers,
        keep: [name || 'Account'],
        published: publishedHeading(book),
        details,
      }),
    };
  } catch (error) {
    if (error instanceof ScoreError) return { problem: error.message };
    throw error;
  }
}

/** What heads the published tiers, where the sheet of the accounts has them. */
function publishedHeading({ sheet, accounts, publishedColumn }: Book): string | undefined {
  if (sheet === undefined || accounts === undefined || publishedColumn < 0) return undefined;
  const row = sheet.values[accounts.headerRow - sheet.area.row];
  return textOf(row?.[publishedColumn - sheet.area.column]) || undefined;
}
