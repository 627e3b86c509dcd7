import type { Look } from '../../../panel/host';
import { dresses } from '../../dresses';

const verticals = { top: 'Top', middle: 'Center' } as const;

export function drawLook(range: Excel.Range, look: Look): void {
  const { numberFormat, fill, colour, bold, italic, size, wrap, vertical } = dresses[look];
  const { format } = range;
  // one value for all cells; the types know the grid only
  if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
  if (fill !== undefined) format.fill.color = fill;
  if (colour !== undefined) format.font.color = colour;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size !== undefined) format.font.size = size;
  if (wrap) format.wrapText = true;
  if (vertical !== undefined) format.verticalAlignment = verticals[vertical];
}

/** Excel takes a list of words as one text with commas, so long at most. */
const longestList = 255;

/** Offers words in each cell and warns of others. A list that Excel can't hold is left out: the cells work without. */
export function offerChoices({ dataValidation }: Excel.Range, words: readonly string[]): void {
  dataValidation.clear();
  const source = words.join(',');
  if (words.length === 0 || source.length > longestList || words.some((word) => word.includes(','))) return;
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.errorAlert = {
    showAlert: true,
    style: 'Warning',
    title: 'Not one of the words',
    message: `Expected: ${words.join(', ')}`.slice(0, longestList),
  };
}

/** Excel's width of so many characters of its usual font, 7 pixels each and 5 of margin, in points. */
export function pointsOf(characters: number): number {
  return Math.round((characters * 7 + 5) * 75) / 100;
}

/** How many characters a column of so many points has room for. */
export function charactersOf(points: number): number {
  return (points / 0.75 - 5) / 7;
}
