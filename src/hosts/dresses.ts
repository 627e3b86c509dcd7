import type { Look } from '../panel/host';

/** How a look is drawn; each host says it in its own terms. */
export interface Dress {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: true;
  readonly italic?: true;
  /** In points. */
  readonly size?: number;
  readonly wrap?: true;
  readonly vertical?: 'top' | 'middle';
}

/** The product's colours in the sheet are those of the mark. */
const teal = '#0B5A63';
const white = '#FFFFFF';
const grey = '#5F7274';
const cream = '#FFF6E3';
const brown = '#3B2A00';

export const dresses: Readonly<Record<Look, Dress>> = {
  title: { bold: true, size: 16, colour: teal },
  note: { italic: true, colour: grey },
  header: { bold: true, fill: teal, colour: white, wrap: true, vertical: 'middle' },
  input: { fill: cream, colour: brown },
  text: { wrap: true, vertical: 'top' },
  label: { bold: true },
  score: { numberFormat: '0.00' },
  percent: { numberFormat: '0%' },
  whole: { numberFormat: '#,##0' },
};
