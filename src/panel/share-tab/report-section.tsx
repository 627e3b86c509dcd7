import { useState } from 'preact/hooks';
import { dayIn } from '../book/days';
import { today } from '../programme-tab/today';
import { reportData } from '../report/report-data';
import { makeReport, openReport, type Report } from '../report/report-document';
import { useBook, useEdited, usePanel } from '../state/context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { FileOut } from '../ui/file-out';
import { TextField } from '../ui/text-field';

/** A page to print or to hand over: model, tiers, moves, findings and pictures. */
export function ReportSection() {
  const panel = usePanel();
  const book = useBook();
  const edited = useEdited();
  const [title, setTitle] = useState('Key accounts: model and tiers');
  const [holds, setHolds] = useState(true);
  const [made, setMade] = useState<Report & { title: string }>();
  const make = async () => {
    const data = reportData(book, dayIn(today())!);
    if (data) setMade({ ...(await makeReport(data, { title, holds })), title });
  };
  if (book.present === undefined) return <p class="soft">There are no scored accounts yet to report on.</p>;
  return (
    <>
      <TextField label="Title" value={title} onChange={setTitle} live />
      <Checkbox checked={holds} onChange={setHolds}>
        With what is held; the page says internal then
      </Checkbox>
      {edited && (
        <Banner tone="note">The report tells what the workbook holds; your edits are not applied yet.</Banner>
      )}
      <Button kind="primary" wide icon="sheet" onClick={() => void make()}>
        {made ? 'Make it again' : 'Make the report'}
      </Button>
      {made && (
        <>
          {panel.host.kind !== 'excel' && (
            <Button
              wide
              icon="share"
              onClick={() => {
                if (!openReport(made.title, made)) {
                  panel.toast('No new tab may be opened here. Save the page instead.', 'warning');
                }
              }}
            >
              Open in a new tab, to print
            </Button>
          )}
          <FileOut name="key-accounts.html" type="text/html" text={made.html} label="The page as HTML" />
        </>
      )}
    </>
  );
}
