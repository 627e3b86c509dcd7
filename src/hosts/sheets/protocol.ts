// What crosses between the sidebar and the script: JSON text both ways, one top-level function of the script a trip.
import { digestOf } from '../../../shared/digest';
import type { Area, Batch, Before, HostError, ReadRequest, Snapshot } from '../../panel/host';

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
