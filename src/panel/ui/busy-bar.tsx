import { usePanelState } from '../state/context';
import { Button } from './button';

/** What is under way: a batch being written, or a computation with its progress and a way out. */
export function BusyBar() {
  const busy = usePanelState((state) => state.busy);
  const writing = usePanelState((state) => state.writing);
  if (writing !== undefined) {
    return (
      <div class="busy">
        <span>{writing} …</span>
        <progress aria-label={writing} />
      </div>
    );
  }
  if (busy === undefined) return null;
  return (
    <div class="busy">
      <span>{busy.title}</span>
      <progress aria-label={busy.title} value={busy.progress} max={1} />
      {busy.cancel && (
        <Button kind="quiet" onClick={busy.cancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
