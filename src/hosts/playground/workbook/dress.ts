import type { CoreCommand, Style } from '@odoo/o-spreadsheet';
import type { Area, Look } from '../../../panel/host';
import { dresses } from '../../dresses';
import { mostRows } from '../looks';
import { zoneOf } from './places';

export function dressCommand(sheetId: string, area: Area, look: Look): CoreCommand {
  const { numberFormat, fill, colour, bold, italic, size, wrap, vertical } = dresses[look];
  const style: Style = {
    ...(fill === undefined ? {} : { fillColor: fill }),
    ...(colour === undefined ? {} : { textColor: colour }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(wrap ? { wrapping: 'wrap' } : {}),
    ...(vertical === undefined ? {} : { verticalAlign: vertical }),
  };
  const target = [zoneOf(dressed(area))];
  return {
    type: 'SET_FORMATTING',
    sheetId,
    target,
    style,
    ...(numberFormat ? { format: numberFormat } : {}),
  };
}

/** The part of an area that is dressed. */
export function dressed(area: Area): Area {
  return { ...area, rows: Math.min(area.rows, mostRows) };
}

const perCharacter = 7.2;
const margin = 12;

/** The width in pixels of so many characters. */
export function pixelsOf(characters: number): number {
  return Math.round(characters * perCharacter + margin);
}

export function charactersOf(pixels: number): number {
  return (pixels - margin) / perCharacter;
}
