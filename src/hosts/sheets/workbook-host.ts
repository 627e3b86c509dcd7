import type { Area, Batch, Before, ReadRequest, Snapshot, WorkbookHost } from '../../panel/host';
import { keepLooking, type Looking, type Pace, type Page } from './client/looking';
import { orderedTrips, type ScriptRun, type Send } from './client/script-run';
import { Watch } from './client/watch';

export interface SheetsHostOptions {
  /** The page that the panel is in; its being hidden pauses the looking. */
  readonly page?: Page;
  readonly pace?: Pace;
}

/** The panel's workbook in the sidebar: each of its trips is one call of the script's. */
export function createSheetsHost(run: ScriptRun, options: SheetsHostOptions = {}): WorkbookHost {
  return new SheetsHost(orderedTrips(run), options);
}

class SheetsHost implements WorkbookHost {
  readonly kind = 'sheets';
  readonly blankIsZero = false;
  private watch = new Watch();
  private changed = new Set<(sheets: readonly string[]) => void>();
  private selected = new Set<(area: Area) => void>();
  private looking: Looking | undefined;
  /** Trips of the panel's own: those under way, and all so far. A look that one of them crosses says nothing. */
  private trips = { underWay: 0, sofar: 0 };

  constructor(
    private readonly send: Send,
    private readonly options: SheetsHostOptions,
  ) {}

  read(request: ReadRequest): Promise<Snapshot> {
    return this.during(async () => {
      const snapshot = await this.send('panelRead', request);
      this.watch.remember(request, snapshot);
      return snapshot;
    });
  }

  write(batch: Batch): Promise<Before> {
    return this.during(async () => {
      const before = await this.send('panelWrite', batch);
      this.watch.expectAnything();
      return before;
    });
  }

  async select(area: Area): Promise<void> {
    await this.during(() => this.send('panelSelect', area));
    this.watch.moveTo(area);
  }

  onChange(listener: (sheets: readonly string[]) => void): () => void {
    return this.listen(this.changed, listener);
  }

  onSelect(listener: (area: Area) => void): () => void {
    return this.listen(this.selected, listener);
  }

  private listen<T>(listeners: Set<T>, listener: T): () => void {
    listeners.add(listener);
    this.looking ??= keepLooking(
      () => this.look(),
      this.options.pace ?? usualPace,
      this.options.page ?? document,
    );
    return () => {
      listeners.delete(listener);
      if (this.changed.size + this.selected.size > 0) return;
      this.looking?.stop();
      this.looking = undefined;
    };
  }

  private async look(): Promise<boolean> {
    const { underWay, sofar } = this.trips;
    if (underWay > 0) return true;
    const seen = await this.send('panelLook', this.watch.next());
    if (this.trips.sofar > sofar) return true;
    const { sheets, active } = this.watch.compare(seen);
    if (sheets) for (const listener of this.changed) listener(sheets);
    if (active) for (const listener of this.selected) listener(active);
    return sheets !== undefined || active !== undefined;
  }

  private async during<T>(trip: () => Promise<T>): Promise<T> {
    this.trips.underWay++;
    this.trips.sofar++;
    try {
      return await trip();
    } finally {
      this.trips.underWay--;
      this.looking?.restart();
    }
  }
}

const usualPace: Pace = { least: 2000, most: 8000 };
