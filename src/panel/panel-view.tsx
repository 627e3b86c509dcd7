import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useRef } from 'preact/hooks';
import { DraftBar } from './draft-bar';
import { usePanel, usePanelState } from './state/context';
import { sentenceOf } from './state/writing';
import { tabs } from './tabs';
import { BusyBar } from './ui/busy-bar';
import { Button } from './ui/button';
import { ErrorState } from './ui/error-state';
import { lazy } from './ui/lazy';
import { Skeleton } from './ui/skeleton';
import { Tabs } from './ui/tabs';
import { Toasts } from './ui/toasts';
import { useTheme } from './ui/use-theme';

const Setup = lazy('The set-up', async () => (await import('./setup/setup')).Setup);

/** The whole panel: tabs, the open one, what is under way, and messages. */
export function PanelView() {
  const panel = usePanel();
  const toasts = usePanelState((state) => state.toasts);
  return (
    <div class="panel" data-theme={useTheme()}>
      <Content />
      <footer class="foot">
        <Toasts toasts={toasts} onDismiss={panel.dismiss} />
        <BusyBar />
        <DraftBar />
      </footer>
    </div>
  );
}

function Content() {
  const panel = usePanel();
  const phase = usePanelState((state) => state.phase);
  const failure = usePanelState((state) => state.failure);
  const hasModel = usePanelState(({ book }) => book?.model !== undefined);
  // After a set-up its button is gone, and with it the focus.
  const wasSetUp = useRef(false);
  if (phase === 'loading') return <Skeleton lines={9} label="Reading the workbook" />;
  if (phase === 'failed') {
    return (
      <main class="content">
        <h1 class="hidden">KAM Score</h1>
        <div class="tab-panel">
          <ErrorState title="The workbook can’t be read" text={failure ?? ''}>
            <Button kind="primary" icon="refresh" onClick={() => void panel.load()}>
              Try again
            </Button>
          </ErrorState>
        </div>
      </main>
    );
  }
  if (!hasModel) {
    wasSetUp.current = true;
    return (
      <main class="content">
        <div class="tab-panel">
          <Setup />
        </div>
      </main>
    );
  }
  return <OpenTab takeFocus={wasSetUp.current} />;
}

function OpenTab({ takeFocus }: { takeFocus: boolean }) {
  const panel = usePanel();
  useEffect(() => {
    if (takeFocus) document.getElementById(`tab-${panel.state.get().tab}`)?.focus();
  }, []);
  const open = usePanelState((state) => state.tab);
  const { component: Tab, label } = tabs.find(({ id }) => id === open)!;
  return (
    <>
      <header class="head">
        <h1 class="hidden">KAM Score</h1>
        <Tabs label="KAM Score" tabs={tabs} selected={open} onSelect={panel.openTab} />
      </header>
      <main class="content" key={open}>
        <div role="tabpanel" class="tab-panel" id={`panel-${open}`} aria-labelledby={`tab-${open}`}>
          <Guarded what={label}>
            <Tab />
          </Guarded>
        </div>
      </main>
    </>
  );
}

/** A mistake in one tab leaves the others usable. */
function Guarded({ what, children }: { what: string; children: ComponentChildren }) {
  const [error, reset] = useErrorBoundary() as [unknown, () => void];
  if (error === undefined) return <>{children}</>;
  return (
    <ErrorState title={`${what} can’t be shown`} text={sentenceOf(error)}>
      <Button icon="refresh" onClick={reset}>
        Try again
      </Button>
    </ErrorState>
  );
}
