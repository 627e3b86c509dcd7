import { useEffect, useState } from 'preact/hooks';
import { figuresOf } from '../book/preview';
import { sensitivityJob } from '../book/sensitivity';
import { ChancesChart, RangesChart, TornadoChart } from '../sensitivity-tab/results';
import { useBook, usePanel, usePanelState, useStanding } from '../state/context';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { NumberField } from '../ui/number-field';
import { fixedText } from '../ui/number-text';
import { Skeleton } from '../ui/skeleton';

/** Up to here the figures are worked out without being asked for. */
const soon = 20_000;

/** How firm the result is: which weight matters most, how far weights may move, and who is in the top for sure. */
export function SensitivityTab() {
  const panel = usePanel();
  const book = useBook();
  const standing = useStanding();
  const problem = usePanelState((state) => state.draftProblem) ?? book.problem;
  const busy = usePanelState((state) => state.busy !== undefined);
  const result = usePanelState((state) => state.sensitivity);
  const [top, setTop] = useState(result?.top ?? 10);
  const [stopped, setStopped] = useState(false);
  const table = book.accounts;
  const scored = standing?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
  const size = Math.min(top, scored);
  const fresh = result?.standing === standing && result?.top === size ? result : undefined;
  const start = async () => {
    if (standing === undefined) return;
    setStopped(false);
    const found = await panel.run(
      'Moving the weights',
      sensitivityJob,
      figuresOf(standing),
      book.published,
      size,
    );
    if (found) panel.state.set({ sensitivity: { ...found, standing, top: size } });
    else setStopped(true);
  };
  useEffect(() => {
    if (scored > 0 && scored <= soon && !fresh) void start();
  }, [standing, top]);
  if (problem) return <ErrorState title="The accounts cannot be scored" text={problem} />;
  if (standing === undefined || table === undefined || scored === 0) {
    return (
      <EmptyState
        icon="tornado"
        title="No scores yet"
        text="As soon as accounts have scores, this tab shows how far they depend on the weights."
      />
    );
  }
  const waits = !fresh && (scored > soon || stopped);
  return (
    <>
      <div class="row low">
        <div class="short">
          <NumberField
            label="Top"
            value={top}
            min={1}
            max={table.rows.length}
            onChange={(value) => setTop(value ?? 10)}
          />
        </div>
        {waits && (
          <Button kind="primary" disabled={busy} onClick={() => void start()}>
            Work it out
          </Button>
        )}
      </div>
      {fresh ? (
        <>
          <TornadoChart result={fresh} table={table} />
          <RangesChart result={fresh} table={table} />
          <ChancesChart result={fresh} table={table} />
        </>
      ) : busy ? (
        <Skeleton />
      ) : (
        waits && (
          <p class="soft">
            {scored > soon && `${fixedText(scored, 0)} accounts take a moment. `}Press Work it out to see how
            far the result depends on the weights.
          </p>
        )
      )}
    </>
  );
}
