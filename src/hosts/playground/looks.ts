import type { ConditionalFormat, Style } from '@odoo/o-spreadsheet';

type Rule = ConditionalFormat['rule'];

/** The product's colours on the grid; they are those of the mark. */
export const header: Style = {
  bold: true,
  textColor: '#FFFFFF',
  fillColor: '#0B5A63',
  verticalAlign: 'middle',
  wrapping: 'wrap',
};
export const resultHeader: Style = { ...header, fillColor: '#0F7B74' };
export const name: Style = { bold: true };
export const input: Style = { fillColor: '#FFF6E3', textColor: '#3B2A00' };
export const centred: Style = { align: 'center' };
export const note: Style = { italic: true, textColor: '#5F7274' };

/** The engine keeps looks cell by cell; in longer tables the rest goes without. */
export const mostRows = 2000;

const scale = (value: string, color: number) => ({ type: 'number' as const, value, color });

/** Scores run from 1 to 10 whatever the accounts, so that a colour means the same in every workbook. */
export const scoreColours: Rule = {
  type: 'ColorScaleRule',
  minimum: scale('2', 0xf7d9cf),
  midpoint: scale('5.5', 0xffffff),
  maximum: scale('9', 0x7fc9c4),
};

/** Points of the criteria: the more, the greener. */
export const pointColours: Rule = {
  type: 'ColorScaleRule',
  minimum: { type: 'value', color: 0xffffff },
  maximum: { type: 'value', color: 0x7fc9c4 },
};

export function whereText(text: string, style: Style): Rule {
  return { type: 'CellIsRule', operator: 'isEqual', values: [text], style };
}

export function whereBelow(value: number, style: Style): Rule {
  return { type: 'CellIsRule', operator: 'isLessThan', values: [String(value)], style };
}

/** The first two tiers stand out, whatever follows. */
export const tierColours: readonly Rule[] = [
  whereText('Tier I', { fillColor: '#CDEBE7', textColor: '#0B5A63', bold: true }),
  whereText('Tier II', { fillColor: '#EAF6F4', textColor: '#0B5A63' }),
];
