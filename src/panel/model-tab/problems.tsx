import { extendBatch } from '../book/extend-batch';
import { useBook, useEdited, usePanel, usePanelState } from '../state/context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { countOf } from '../ui/count-of';

/** KAM_MODEL is there and what it names is no model. */
export function UnreadableModel() {
  const panel = usePanel();
  const { model } = useBook();
  return (
    <ErrorState title="The model can’t be read" text={model?.problem ?? ''}>
      {model && (
        <Button kind="primary" icon="sheet" onClick={() => panel.show(model.block.area)}>
          Show the table
        </Button>
      )}
      <Button icon="refresh" onClick={() => void panel.load()}>
        Read it again
      </Button>
    </ErrorState>
  );
}

/** What stands between the model and its scores, and what to do about it. */
export function BookBanners() {
  const panel = usePanel();
  const book = useBook();
  const failure = usePanelState((state) => state.failure);
  const writing = usePanelState((state) => state.writing !== undefined);
  const edited = useEdited();
  const { tiersProblem, tiersBlock, problem, accounts, rowsBelow } = book;
  return (
    <>
      {failure !== undefined && (
        <Banner tone="error" actions={<Button onClick={() => void panel.load()}>Read it again</Button>}>
          The workbook could not be read again: {failure}
        </Banner>
      )}
      <Strays />
      {tiersProblem !== undefined && (
        <Banner
          tone="error"
          actions={tiersBlock && <Button onClick={() => panel.show(tiersBlock.area)}>Show the tiers</Button>}
        >
          The tiers can’t be read, so the usual ones are shown. {tiersProblem}.
        </Banner>
      )}
      {accounts === undefined && (
        <Banner tone="note">
          No accounts yet. Open the sheet that holds them: a header row with the names of the criteria, and a
          row for each account.
        </Banner>
      )}
      {accounts?.rows.length === 0 && (
        <Banner tone="note">
          The table on {accounts.sheet} is ready. Write the first account below its header, and scores appear.
        </Banner>
      )}
      {problem !== undefined && !edited && (
        <Banner
          tone="error"
          actions={
            accounts && <Button onClick={() => panel.show(headerOf(accounts))}>Show the header</Button>
          }
        >
          The model does not fit the accounts. {problem}.
        </Banner>
      )}
      {rowsBelow > 0 && (
        <Banner
          tone="warning"
          actions={
            <Button
              disabled={writing}
              onClick={() => void panel.write(extendBatch(book), 'The formulas reach the new rows.')}
            >
              Include them
            </Button>
          }
        >
          {countOf(rowsBelow, 'row below the accounts has', 'rows below the accounts have')} no score yet.
        </Banner>
      )}
    </>
  );
}

function headerOf(accounts: NonNullable<ReturnType<typeof useBook>['accounts']>) {
  const { sheet, headerRow, firstColumn, headers } = accounts;
  return { sheet, row: headerRow, column: firstColumn, rows: 1, columns: headers.length };
}

/** Tables that lost their name, and the button that gives it back. */
export function Strays() {
  const panel = usePanel();
  const { strays } = useBook();
  const writing = usePanelState((state) => state.writing !== undefined);
  return (
    <>
      {strays.map(({ name, area }) => (
        <Banner
          key={name}
          tone="warning"
          actions={
            <Button
              kind="primary"
              disabled={writing}
              onClick={() =>
                void panel.write(
                  { title: `Name the table ${name}`, steps: [{ do: 'name', name, area }] },
                  `${name} names the table on ${area.sheet}.`,
                )
              }
            >
              Name it {name}
            </Button>
          }
        >
          The table on {area.sheet} isn’t named {name}, so formulas that ask for {name} can’t find it.
        </Banner>
      ))}
    </>
  );
}
