import { useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../host';
import { damages, planRepair, repairBatch, type Damage, type RepairPlan } from '../book/repair';
import { rangeText } from '../book/reference';
import { readWholeBook } from '../book/whole-book';
import { usePanel, usePanelState } from '../state/context';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { countOf } from '../ui/count-of';
import { DataTable } from '../ui/data-table';
import { Looked } from './looked';
import { useLook, useSameLook } from './use-look';

/** Formulas that came back broken from another program, put right after a preview. */
export function RepairSection() {
  const panel = usePanel();
  const book = useRef<Snapshot>(undefined);
  const look = useLook(async () => planRepair((book.current = await readWholeBook(panel.host)), panel.host));
  const sameLook = useSameLook(look);
  const writing = usePanelState((state) => state.writing !== undefined);
  const [clear, setClear] = useState(false);
  const repair = async () => {
    const plan = await sameLook();
    if (plan === undefined) return;
    const count = countOf(plan.fixes.length, 'formula is live again.', 'formulas are live again.');
    if (await panel.write(repairBatch(plan, clear, book.current!), count)) await look.again();
  };
  return (
    <>
      <p class="soft small">
        A workbook that went through a file, or to another program and back, may hold formulas that no longer
        work.
      </p>
      <Looked
        look={look}
        label="Looking for broken formulas"
        nothing="Every formula of KAM Score is sound."
        isNothing={isSound}
      >
        {(plan) => (
          <>
            <p aria-live="polite">{summaryOf(plan)}</p>
            <DataTable caption="Formulas to repair" table={tableOf(plan)} />
            {plan.inTheWay.length > 0 && (
              <Checkbox checked={clear} onChange={setClear}>
                Clear {countOf(plan.inTheWay.length, 'cell', 'cells')} where results will go: {placesOf(plan)}
                . If they stay, those formulas can’t show their results.
              </Checkbox>
            )}
            <Button kind="primary" wide icon="check" disabled={writing} onClick={() => void repair()}>
              {`Repair ${countOf(plan.fixes.length, 'formula', 'formulas')}`}
            </Button>
          </>
        )}
      </Looked>
    </>
  );
}

function isSound({ fixes }: RepairPlan): boolean {
  return fixes.length === 0;
}

function summaryOf({ fixes, parts }: RepairPlan): string {
  const kinds = (Object.keys(damages) as Damage[]).flatMap((damage) => {
    const count = fixes.filter((fix) => fix.damage === damage).length;
    return count > 0 ? [`${count} ${damages[damage]}`] : [];
  });
  const cleared =
    parts.length > 0
      ? ` ${countOf(parts.length, 'cell holds a part of a result and is', 'cells hold parts of results and are')} cleared for it.`
      : '';
  return `${countOf(fixes.length, 'formula', 'formulas')}: ${kinds.join(', ')}.${cleared}`;
}

function tableOf({ fixes }: RepairPlan) {
  return {
    header: ['Cell', 'Becomes'],
    rows: fixes.map(({ sheet, row, column, live }) => [placeOf({ sheet, row, column }), live]),
  };
}

function placeOf({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return `${sheet} ${rangeText({ sheet, row, column, rows: 1, columns: 1 }, false)}`;
}

/** Named at most. */
const fewPlaces = 3;

function placesOf({ inTheWay }: RepairPlan): string {
  const named = inTheWay.slice(0, fewPlaces).map(placeOf).join(', ');
  return inTheWay.length > fewPlaces ? `${named} and ${inTheWay.length - fewPlaces} more` : named;
}
