import type { Area, Content, Value, WorkbookHost } from '../../src/panel/host';

/** A workbook to begin with. */
export interface Setup {
  readonly sheets: Readonly<Record<string, readonly (readonly Content[])[]>>;
  readonly names?: Readonly<Record<string, Area>>;
}

/**
 * A host under test with the workbook behind it. What is looked at here comes from the workbook itself, not through the
 * host; what is done here is done by a person beside the panel, and tells the host what a person's doing tells it.
 */
export interface Workbench {
  readonly host: WorkbookHost;
  sheets(): string[];
  /** What a cell holds; the formula is '' where it has none. */
  cell(sheet: string, row: number, column: number): { readonly value: Value; readonly formula: string };
  name(name: string): Area | undefined;
  /** The titles of a sheet's charts. */
  charts(sheet: string): string[];
  /** All about how a cell is drawn, what it offers and how wide its column is, to compare with later. */
  dressOf(sheet: string, row: number, column: number): unknown;
  type(sheet: string, row: number, column: number, content: Content): void;
  select(area: Area): void;
  rename(sheet: string, to: string): void;
  remove(sheet: string): void;
  /** Deletes a name; its cells stay. */
  forget(name: string): void;
  protect?(sheet: string): void;
  merge?(area: Area): void;
  /** Hides rows by a filter. */
  filterOut?(sheet: string, rows: readonly number[]): void;
  /** Lets so many changes of the next write through and fails the one after them, once. */
  failAfter(changes: number): void;
  /** Trips to the workbook (syncs, calls of the service …) since this was last asked. */
  trips(): number;
}

export type MakeWorkbench = (setup: Setup) => Workbench | Promise<Workbench>;
