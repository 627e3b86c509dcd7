/**
 * The port: all that the panel knows of a spreadsheet. Each host has one adapter, and one contract suite holds for all.
 * Rows and columns count from 0. Reading is one trip and writing is one batch, because each trip costs more than the
 * arithmetic of the whole panel.
 */
export interface WorkbookHost {
  readonly kind: 'excel' | 'sheets' | 'playground';
  /** Whether formulas must wrap ranges so that a blank cell is not handed to a function as 0 (Excel on the desktop). */
  readonly blankIsZero: boolean;
  /** What the host calls taking something back, for messages: `Ctrl+Z`, say; undefined where the panel alone can. */
  readonly nativeUndo?: string;
  /** Sheets, names, the selection, and the contents of the areas asked for. */
  read(request: ReadRequest): Promise<Snapshot>;
  /**
   * Does all steps or none. First checks what the batch expects, and throws HostError `conflict` without writing when
   * the workbook has moved on. Gives back what stood there before, from which the panel can take the batch back.
   */
  write(batch: Batch): Promise<Before>;
  /** Moves the selection to an area and shows it. */
  select(area: Area): Promise<void>;
  /** Calls back, soon after, when cells or names of the workbook changed (by whomever), with the sheets concerned. */
  onChange(listener: (sheets: readonly string[]) => void): () => void;
  /** Calls back when the selection moved. */
  onSelect(listener: (area: Area) => void): () => void;
}

/** A number, text, truth value or blank; an error is its text (`#N/A`), a date its serial number. */
export type Value = number | string | boolean | null;

/** What to put in a cell. A text is written as text even when it begins with `=`; only `{ formula }` is one. */
export type Content = Value | { readonly formula: string };

export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ReadRequest {
  /** Names whose areas are wanted with their contents, where they exist. */
  readonly names: readonly string[];
  /** Sheets whose used cells are wanted; the word `active` stands for the one in view. A sheet that does not exist is left out. */
  readonly sheets: readonly string[];
  /** Also the formulas of the blocks. */
  readonly formulas?: boolean;
}

export interface Block {
  readonly area: Area;
  readonly values: readonly (readonly Value[])[];
  /** The formula of each cell, '' where it has none of its own; only when asked for. */
  readonly formulas?: readonly (readonly string[])[];
  /**
   * Of a sheet with its formulas: what each formula fills that fills more than its own cell, that cell first. Undefined
   * where the host can't tell (Google Sheets).
   */
  readonly spills?: readonly Area[];
}

export interface Snapshot {
  readonly sheets: readonly string[];
  readonly active: Area;
  /** Every name defined over one area of the workbook. */
  readonly names: Readonly<Record<string, Area>>;
  /** The contents of the names asked for. */
  readonly named: Readonly<Record<string, Block>>;
  /** The used cells of the sheets asked for, from A1, by their sheet's name. */
  readonly used: Readonly<Record<string, Block>>;
}

/** The looks that the panel uses; each host draws them its own way. */
export type Look = 'title' | 'note' | 'header' | 'input' | 'text' | 'score' | 'percent' | 'whole' | 'label';

export type Step =
  | { readonly do: 'add sheet'; readonly sheet: string }
  | { readonly do: 'remove sheet'; readonly sheet: string }
  /** Keeps a sheet out of view; it can be shown again by hand. */
  | { readonly do: 'hide sheet'; readonly sheet: string }
  | { readonly do: 'put'; readonly area: Area; readonly cells: readonly (readonly Content[])[] }
  /** Defines a name, or removes it where area is null. */
  | { readonly do: 'name'; readonly name: string; readonly area: Area | null }
  | { readonly do: 'look'; readonly area: Area; readonly look: Look }
  /** Draws cells as they were drawn before, in the terms of the host that said so. */
  | { readonly do: 'dress'; readonly area: Area; readonly dress: unknown }
  /** Offers a list of words in each cell; other words are warned about, not refused. */
  | { readonly do: 'choices'; readonly area: Area; readonly words: readonly string[] }
  /** Column widths in characters from the first column on. */
  | { readonly do: 'widths'; readonly sheet: string; readonly widths: readonly number[] }
  | { readonly do: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly do: 'chart'; readonly chart: NativeChart }
  | { readonly do: 'remove chart'; readonly sheet: string; readonly title: string };

/**
 * A chart of the host's own over cells below a header row. The first column names what the others are figures of; for
 * bubbles the columns are x, y and size, or name, x, y, size and group.
 */
export interface NativeChart {
  readonly sheet: string;
  readonly title: string;
  readonly type: 'bar' | 'column' | 'line' | 'scatter' | 'bubble' | 'stacked bar';
  readonly data: Area;
  /** Where its upper left corner goes. */
  readonly at: { readonly row: number; readonly column: number };
}

export interface Batch {
  /** What it does, for the undo button: `Set up the model`. */
  readonly title: string;
  readonly steps: readonly Step[];
  /** Cells that must still hold these values, or nothing is written. */
  readonly expect?: readonly Pick<Block, 'area' | 'values'>[];
  /** Areas that must be empty, or nothing is written. */
  readonly empty?: readonly Area[];
  /**
   * Areas that formulas fill now, the formula's own cell first: what shows in the others is not to be put back when the
   * batch is taken back. For hosts that can't tell such cells from others.
   */
  readonly spilled?: readonly Area[];
}

/**
 * What the cells and names that a batch wrote to held before, how the cells were drawn and what they offered, as far as it
 * changed that, and how wide its columns were. Frozen panes and the size of a sheet stay as the batch left them.
 */
export interface Before {
  readonly cells: readonly { readonly area: Area; readonly cells: readonly (readonly Content[])[] }[];
  readonly names: readonly { readonly name: string; readonly area: Area | null }[];
  /** Only the host itself reads what is in a dress, after any crossing as JSON. */
  readonly dresses?: readonly { readonly area: Area; readonly dress: unknown }[];
  readonly widths?: readonly { readonly sheet: string; readonly widths: readonly number[] }[];
}

/** A sentence for the user: what happened, whether anything was written, and what to do. */
export class HostError extends Error {
  readonly kind: 'conflict' | 'protected' | 'too old' | 'limit' | 'failed';

  constructor(kind: HostError['kind'], message: string) {
    super(message);
    this.name = 'HostError';
    this.kind = kind;
  }
}

/** The batch that takes another one back, given what stood there before. */
export function inverse(batch: Batch, before: Before): Batch {
  const added = new Set(batch.steps.flatMap((step) => (step.do === 'add sheet' ? [step.sheet] : [])));
  const charts = batch.steps.flatMap((step): Step[] =>
    step.do === 'chart' && !added.has(step.chart.sheet)
      ? [{ do: 'remove chart', sheet: step.chart.sheet, title: step.chart.title }]
      : [],
  );
  return {
    title: `Undo: ${batch.title}`,
    steps: [
      ...charts,
      ...before.names.map(({ name, area }): Step => ({ do: 'name', name, area })),
      ...before.cells
        .filter(({ area }) => !added.has(area.sheet))
        .map(({ area, cells }): Step => ({ do: 'put', area, cells })),
      // after the contents, for a cell formatted as text would make texts of them
      ...(before.dresses ?? [])
        .filter(({ area }) => !added.has(area.sheet))
        .map(({ area, dress }): Step => ({ do: 'dress', area, dress })),
      ...(before.widths ?? [])
        .filter(({ sheet }) => !added.has(sheet))
        .map(({ sheet, widths }): Step => ({ do: 'widths', sheet, widths })),
      ...[...added].map((sheet): Step => ({ do: 'remove sheet', sheet })),
    ],
  };
}

/** `'KAM Model'!A1:F9`, dollars for every part. */
export function addressOf({ sheet, row, column, rows, columns }: Area, absolute = true): string {
  const mark = absolute ? '$' : '';
  const cell = (r: number, c: number) => `${mark}${columnLetters(c)}${mark}${r + 1}`;
  const quoted = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
  const corner = cell(row, column);
  const span =
    rows === 1 && columns === 1 ? corner : `${corner}:${cell(row + rows - 1, column + columns - 1)}`;
  return `${quoted}!${span}`;
}

export function isInside(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** A, B, …, Z, AA, … for 0, 1, …. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let c = column + 1; c > 0; c = Math.floor((c - 1) / 26)) {
    letters = String.fromCharCode(65 + ((c - 1) % 26)) + letters;
  }
  return letters;
}
