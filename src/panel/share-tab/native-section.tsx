import { useState } from 'preact/hooks';
import type { Book } from '../book/book';
import { forThisHost } from '../book/refit-formulas';
import { readWholeBook } from '../book/whole-book';
import { addressOf, type WorkbookHost } from '../host';
import { backBatch } from '../native/back-batch';
import { nativeExport, nativeName, type NativeExport } from '../native/native-batch';
import { useBook, useEdited, usePanel, usePanelState } from '../state/context';
import { sentenceOf } from '../state/writing';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { countOf } from '../ui/count-of';

/** Our formulas as plain ones, for colleagues without the add-in, LibreOffice and old Excel; and back. */
export function NativeSection() {
  const book = useBook();
  return nativeName in book.names ? <Back /> : <Export />;
}

const arrays = { excel: 'spill', sheets: 'arrayformula', playground: 'spill' } as const;

function Export() {
  const panel = usePanel();
  const book = useBook();
  const edited = useEdited();
  const busy = usePanelState((state) => state.writing !== undefined);
  const [seen, setSeen] = useState<{ book: Book; plan: NativeExport }>();
  if (book.accounts === undefined) return <p class="soft">There are no scored accounts yet.</p>;
  const plan = seen?.book === book ? seen.plan : undefined;
  const look = async () => {
    try {
      setSeen({ book, plan: await readExport(panel.host, book) });
    } catch (error) {
      panel.toast(sentenceOf(error), 'error');
    }
  };
  const replace = async ({ batch, replaced }: NativeExport) => {
    await panel.write(
      batch!,
      `${countOf(replaced.length, 'KAM formula is', 'KAM formulas are')} plain formulas now.`,
    );
  };
  return (
    <>
      <p class="soft">
        Scores, ratings, explanations, coverage, dimensions, ranks, tiers and categories become plain formulas
        that work without this add-in. Weights stay live.
      </p>
      {edited && (
        <Banner tone="note">
          It takes the model as the workbook has it. Apply or revert your edits first.
        </Banner>
      )}
      {plan === undefined ? (
        <Button wide icon="sheet" disabled={busy || edited} onClick={() => void look()}>
          See what changes
        </Button>
      ) : (
        <Plan plan={plan} disabled={busy || edited} replace={() => void replace(plan)} />
      )}
    </>
  );
}

interface PlanProps {
  plan: NativeExport;
  disabled: boolean;
  replace: () => void;
}

function Plan({ plan, disabled, replace }: PlanProps) {
  const { batch, replaced, refused, helperSheet, helperCells } = plan;
  return (
    <>
      <p aria-live="polite">
        {replaced.length === 0
          ? 'No KAM formula of this workbook can be written as plain formulas.'
          : `${countOf(replaced.length, 'KAM formula becomes', 'KAM formulas become')} plain formulas, with ${helperCells} helper cells on the new sheet ${helperSheet}.`}
      </p>
      {replaced.length > 0 && (
        <DataTable
          caption="Formulas that become plain ones"
          table={{
            header: ['Cell', 'Formula', 'Cells'],
            rows: replaced.map(({ at, formula, cells }) => [cellOf(at), formula, cells]),
          }}
        />
      )}
      {refused.length > 0 && (
        <>
          <h3>
            Left as they are <span class="soft">{refused.length}</span>
          </h3>
          <p class="soft small">
            Without the add-in these show #NAME?. <em>Freeze and bring back</em> turns them into values.
          </p>
          <DataTable
            caption="Formulas that are left as they are"
            table={{
              header: ['Cell', 'Formula', 'Why'],
              rows: refused.map(({ at, formula, reason }) => [cellOf(at), formula, reason]),
            }}
          />
        </>
      )}
      {batch === undefined && replaced.length > 0 && (
        <Banner tone="warning">
          So many helper cells would make the workbook slow. Freeze the formulas to values instead, or score
          the accounts in a database.
        </Banner>
      )}
      {batch !== undefined && (
        <Button kind="primary" wide icon="check" disabled={disabled} onClick={replace}>
          {`Replace ${countOf(replaced.length, 'formula', 'formulas')}`}
        </Button>
      )}
    </>
  );
}

function Back() {
  const panel = usePanel();
  const busy = usePanelState((state) => state.writing !== undefined);
  const back = async () => {
    try {
      const { named } = await panel.host.read({ names: [nativeName], sheets: [] });
      const native = named[nativeName];
      const whole = await readWholeBook(panel.host);
      await panel.write(
        backBatch(native, whole, forThisHost(whole, panel.host)),
        `The KAM formulas are back. The sheet ${native.area.sheet} is not needed any more.`,
      );
    } catch (error) {
      panel.toast(error instanceof Error ? error.message : String(error), 'error');
    }
  };
  return (
    <>
      <p class="soft">
        The scores of this workbook are plain formulas. For more accounts or another model, go back and export
        again.
      </p>
      <Button wide icon="undo" disabled={busy} onClick={() => void back()}>
        Back to KAM formulas
      </Button>
    </>
  );
}

async function readExport(host: WorkbookHost, { sheets }: Book): Promise<NativeExport> {
  return nativeExport(await host.read({ names: [], sheets, formulas: true }), arrays[host.kind]);
}

function cellOf(area: Parameters<typeof addressOf>[0]): string {
  return addressOf({ ...area, rows: 1, columns: 1 }, false);
}
