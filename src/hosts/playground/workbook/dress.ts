import type { CoreCommand, Style } from '@odoo/o-spreadsheet';
import type { Area, Look } from '../../../panel/host';
import * as looks from '../looks';
import { zoneOf } from './places';

interface Dress {
  readonly style?: Style;
  readonly format?: string;
}

const dresses: Readonly<Record<Look, Dress>> = {
  title: { style: { bold: true, fontSize: 16, textColor: '#0B5A63' } },
  note: { style: looks.note },
  header: { style: looks.header },
  input: { style: looks.input },
  text: { style: { wrapping: 'wrap', verticalAlign: 'top' } },
  label: { style: looks.name },
  score: { style: looks.name, format: '0.00' },
  percent: { format: '0%' },
  whole: { style: looks.centred, format: '#,##0' },
};

export function dressCommand(sheetId: string, area: Area, look: Look): CoreCommand {
  const target = [zoneOf({ ...area, rows: Math.min(area.rows, looks.mostRows) })];
  return { type: 'SET_FORMATTING', sheetId, target, ...dresses[look] };
}

/** The width in pixels of so many characters. */
export function pixelsOf(characters: number): number {
  return Math.round(characters * 7.2 + 12);
}
