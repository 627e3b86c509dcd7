import { useRef, useState } from 'preact/hooks';
import { freezeBatch, planFreeze, reasons, type FreezePlan } from '../book/freeze';
import { nowText } from '../book/now';
import { forThisHost } from '../book/refit-formulas';
import { rangeText } from '../book/reference';
import { planThaw, thawBatch, type ThawPlan } from '../book/thaw';
import { readWholeBook } from '../book/whole-book';
import type { Area, Batch, Snapshot } from '../host';
import { usePanel, usePanelState } from '../state/context';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { countOf } from '../ui/count-of';
import { DataTable } from '../ui/data-table';
import { Looked } from './looked';
import { useLook, useSameLook } from './use-look';

interface Found {
  readonly freeze: FreezePlan;
  readonly thaw: ThawPlan;
}

/** Formulas to values for people without the add-in, and back. */
export function FreezeSection() {
  const panel = usePanel();
  const writing = usePanelState((state) => state.writing !== undefined);
  const book = useRef<Snapshot>(undefined);
  const look = useLook(async (): Promise<Found> => {
    book.current = await readWholeBook(panel.host);
    return { freeze: planFreeze(book.current), thaw: planThaw(book.current) };
  });
  const sameLook = useSameLook(look);
  const write = async (batchOf: (found: Found, book: Snapshot) => Batch, done: string) => {
    const found = await sameLook();
    if (found === undefined) return;
    if (await panel.write(batchOf(found, book.current!), done)) await look.again();
  };
  const freeze = () =>
    write(
      (found, whole) => freezeBatch(found.freeze, whole, nowText()),
      'The formulas are values now; Bring back undoes that at any time.',
    );
  const thaw = (all: boolean) =>
    write(
      (found, whole) => thawBatch(found.thaw, whole, all, forThisHost(whole, panel.host)),
      'The formulas are back.',
    );
  return (
    <>
      <p class="soft small">
        People without KAM Score see #NAME? as soon as Excel recalculates. Values stay; the formulas are kept
        on a hidden sheet of this workbook.
      </p>
      <Looked
        look={look}
        label="Looking for formulas"
        nothing="There is no formula of KAM Score in this workbook, and none is frozen."
        isNothing={isNothing}
      >
        {({ freeze: plan, thaw: kept }) => (
          <>
            <ToFreeze plan={plan} writing={writing} onFreeze={() => void freeze()} />
            <ToThaw plan={kept} writing={writing} onThaw={(all) => void thaw(all)} />
          </>
        )}
      </Looked>
    </>
  );
}

function isNothing({ freeze, thaw }: Found): boolean {
  return freeze.formulas.length + freeze.left.length + frozenIn(thaw) === 0;
}

function frozenIn({ same, changed, gone }: ThawPlan): number {
  return same.length + changed.length + gone.length;
}

function ToFreeze({ plan, writing, onFreeze }: { plan: FreezePlan; writing: boolean; onFreeze: () => void }) {
  const { formulas, left } = plan;
  const cells = formulas.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  return (
    <>
      {formulas.length > 0 && (
        <>
          <p aria-live="polite">
            {countOf(formulas.length, 'formula fills', 'formulas fill')} {countOf(cells, 'cell', 'cells')}.
          </p>
          <DataTable
            caption="Formulas to freeze"
            table={{
              header: ['Cells', 'Formula'],
              rows: formulas.map(({ area, formula }) => [placeOf(area), formula]),
            }}
          />
          <Button kind="primary" wide icon="lock" disabled={writing} onClick={onFreeze}>
            {`Freeze ${countOf(formulas.length, 'formula', 'formulas')} to values`}
          </Button>
        </>
      )}
      {Object.entries(reasons).map(([reason, text]) => {
        const these = left.filter((cell) => cell.reason === reason);
        return (
          these.length > 0 && (
            <p key={reason} class="soft small">
              {countOf(these.length, 'formula stays', 'formulas stay')} as they are, for they {text}:{' '}
              {these
                .slice(0, 3)
                .map((cell) => placeOf({ ...cell, rows: 1, columns: 1 }))
                .join(', ')}
              {these.length > 3 && ' …'}
            </p>
          )
        );
      })}
    </>
  );
}

function ToThaw({
  plan,
  writing,
  onThaw,
}: {
  plan: ThawPlan;
  writing: boolean;
  onThaw: (all: boolean) => void;
}) {
  const { same, changed, gone } = plan;
  const [asking, setAsking] = useState(false);
  if (frozenIn(plan) === 0) return null;
  const ask = changed.length > 0;
  return (
    <>
      <h3>Frozen</h3>
      <p aria-live="polite">
        {countOf(frozenIn(plan), 'formula is', 'formulas are')} kept, frozen{' '}
        {[...same, ...changed, ...gone][0].when}.
        {ask &&
          ` In ${countOf(changed.length, 'place', 'places')} something else stands now: ${changed
            .slice(0, 3)
            .map(({ area }) => placeOf(area))
            .join(', ')}${changed.length > 3 ? ' …' : ''}.`}
        {gone.length > 0 &&
          ` The sheet ${gone[0].area.sheet} is gone, so ${countOf(gone.length, 'formula stays', 'formulas stay')} kept.`}
      </p>
      {same.length > 0 && (
        <Button wide icon="undo" disabled={writing} onClick={() => onThaw(false)}>
          {`Bring ${countOf(same.length, 'formula', 'formulas')} back${ask ? ' where nothing changed' : ''}`}
        </Button>
      )}
      {ask && !asking && (
        <Button wide disabled={writing} onClick={() => setAsking(true)}>
          {`Bring all ${same.length + changed.length} back…`}
        </Button>
      )}
      {asking && (
        <Confirm
          question="What stands in the changed cells now will be replaced by the formulas. Undo brings it back."
          action="Bring all back"
          onConfirm={() => {
            setAsking(false);
            onThaw(true);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

function placeOf(area: Area): string {
  return `${area.sheet} ${rangeText(area, false)}`;
}
