// What crosses between the sidebar and the script: JSON text both ways, one top-level function of the script a trip.
import type { Area, Batch, Before, HostError, ReadRequest, Snapshot, Value } from '../../panel/host';

export interface Trips {
  panelRead: { request: ReadRequest; answer: Snapshot };
  panelWrite: { request: Batch; answer: Before };
  panelSelect: { request: Area; answer: null };
  panelLook: { request: Glance; answer: Seen };
}

export type Trip = keyof Trips;

/**
 * The script's functions that the sidebar calls. A cell can call any top-level function whatever its case, so none may
 * be spelt like a function of the product.
 */
export const trips: readonly Trip[] = ['panelRead', 'panelWrite', 'panelSelect', 'panelLook'];

export type Reply<T extends Trip> =
  | { readonly done: Trips[T]['answer'] }
  | { readonly failed: { readonly kind: HostError['kind']; readonly message: string } };

/** A look at whether anything moved since the last reading. */
export interface Glance {
  /** Areas whose contents are wanted as digests. */
  readonly areas: readonly Area[];
}

export interface Seen {
  readonly active: Area;
  /** A digest of the sheets and names. */
  readonly shape: string;
  /** Of each area; null where its sheet is gone. */
  readonly digests: readonly (string | null)[];
  /** How many rows and columns of each sheet are used. */
  readonly used: Readonly<Record<string, readonly [number, number]>>;
}

/** What sheets and names a workbook has, in short. */
export function shapeOf({ sheets, names }: Pick<Snapshot, 'sheets' | 'names'>): string {
  const listed = Object.keys(names)
    .sort()
    .map((name) => [
      name,
      names[name].sheet,
      names[name].row,
      names[name].column,
      names[name].rows,
      names[name].columns,
    ]);
  return digestOf([[...sheets], ...listed]);
}

/** 53 bits of the cells; two halves mixed as in FNV-1a. */
export function digestOf(rows: readonly (readonly Value[])[]): string {
  const { imul } = Math;
  let a = 0x811c9dc5;
  let b = 0x9dc5811c;
  for (const row of rows) {
    for (const cell of row) {
      const text = `${cell === null ? '' : (typeof cell)[0]}${cell ?? ''}\t`;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        a = imul(a ^ code, 0x01000193);
        b = imul(b ^ code, 0x85ebca6b);
      }
    }
    a = imul(a ^ 10, 0x01000193);
  }
  return ((a >>> 0) * 0x200000 + (b >>> 11)).toString(36);
}
