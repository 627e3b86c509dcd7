import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { nameOf, withWeights } from '../book/draft';
import { peopleIn, raterSheetsBatch, ratersBatch } from '../book/rater-batch';
import { raterSheetsOf, readRaters, ratersName, type Raters } from '../book/rater-sheets';
import { apportion, wholeWeight } from '../book/redistribute';
import { teamWeights } from '../book/team-weights';
import { useBook, usePanel, usePanelState } from '../state/context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { RatersResult } from '../weight-methods/raters-result';

/** R27: senior people of every department weigh in sheets of the workbook; the panel reads them and takes the mean. */
export function TeamSection() {
  const draft = usePanelState((state) => state.draft);
  const raters = useRaters(draft?.criteria.map(nameOf));
  if (draft === undefined) return <p class="soft">The model of this workbook can’t be read.</p>;
  if (raters === undefined) return <p class="soft">Looking for the raters’ sheets …</p>;
  const there = raters.rows.length > 0 || raters.problems.length > 0;
  if (!there) return <SetUp />;
  return (
    <>
      <Result raters={raters} names={draft.criteria.map(nameOf)} />
      <Disclosure title="More sheets" hint="for further raters">
        <SetUp />
      </Disclosure>
    </>
  );
}

/** What the raters' sheets hold; read again when cells change. Undefined before the first reading. */
function useRaters(names: readonly string[] | undefined): Raters | undefined {
  const { host } = usePanel();
  const { sheets } = useBook();
  const [raters, setRaters] = useState<Raters>();
  const criteria = names?.join('\n');
  const own = raterSheetsOf(sheets).join('\n');
  const load = useCallback(async () => {
    if (criteria === undefined) return;
    const wanted = own === '' ? [] : own.split('\n');
    const snapshot = await host.read({ names: [ratersName], sheets: wanted });
    setRaters(readRaters(snapshot, criteria.split('\n')));
  }, [host, criteria, own]);
  useEffect(() => {
    const quietly = () =>
      void load().catch(() => setRaters({ rows: [], problems: ['The raters’ sheets could not be read.'] }));
    quietly();
    return host.onChange(quietly);
  }, [host, load]);
  return raters;
}

function Result({ raters, names }: { raters: Raters; names: readonly string[] }) {
  const panel = usePanel();
  const [departments, setDepartments] = useState('');
  const team = useMemo(
    () =>
      teamWeights(
        raters.rows,
        names,
        departments.split(/[,;\n]/).map((each) => each.trim()),
      ),
    [raters, names.join('\n'), departments],
  );
  const { mean } = team;
  const adopt = () => {
    if (mean === undefined) return;
    panel.edit((draft) => withWeights(draft, apportion(mean, wholeWeight)));
    panel.openTab('model');
    panel.toast('The team’s mean is a draft now. Apply writes it, Revert gives it up.');
  };
  return (
    <>
      <p>
        {team.raters.length} of {raters.rows.length} raters have given points.
      </p>
      {raters.problems.map((problem) => (
        <Banner key={problem} tone="warning">
          {problem}
        </Banner>
      ))}
      <TextField
        label="Departments that should take part, parted by commas"
        value={departments}
        placeholder="Sales, Finance, Service"
        onChange={setDepartments}
        live
      />
      <RatersResult team={team} />
      <Button kind="primary" wide icon="check" disabled={mean === undefined} onClick={adopt}>
        Use the mean as a draft
      </Button>
    </>
  );
}

type Layout = 'one' | 'each';

function SetUp() {
  const panel = usePanel();
  const { sheets, names } = useBook();
  const draft = usePanelState((state) => state.draft)!;
  const writing = usePanelState((state) => state.writing !== undefined);
  const [people, setPeople] = useState('');
  const taken = ratersName in names;
  const [layout, setLayout] = useState<Layout>(taken ? 'each' : 'one');
  const list = peopleIn(people);
  const make = () => {
    const batch = layout === 'one' ? ratersBatch(list, draft, sheets) : raterSheetsBatch(list, draft, sheets);
    void panel.write(batch, 'The sheets are ready. Points that are filled in show here.');
  };
  return (
    <>
      <TextField
        label="Who weighs: a line each, name and department"
        value={people}
        lines={4}
        placeholder={'Anna, Finance\nBen, Service'}
        onChange={setPeople}
        live
      />
      {!taken && (
        <Select
          label="Where"
          value={layout}
          options={[
            { value: 'one', label: 'One sheet, a row each' },
            { value: 'each', label: 'A sheet for each' },
          ]}
          onChange={setLayout}
        />
      )}
      <Button wide icon="sheet" disabled={writing || (layout === 'each' && list.length === 0)} onClick={make}>
        {layout === 'one'
          ? 'Set up the sheet'
          : `Set up ${list.length === 1 ? 'a sheet' : `${list.length} sheets`}`}
      </Button>
    </>
  );
}
