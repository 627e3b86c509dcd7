import type { Look } from '../../../panel/host';

interface Dress {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly wrap?: true;
  readonly vertical?: 'Top' | 'Center';
  readonly horizontal?: 'Left' | 'Center' | 'Right';
}

/** The product's colours in the sheet; they are those of the mark. */
const dresses: Readonly<Record<Look, Dress>> = {
  title: { bold: true, size: 16, colour: '#0B5A63' },
  note: { italic: true, colour: '#5F7274' },
  header: { bold: true, fill: '#0B5A63', colour: '#FFFFFF', wrap: true, vertical: 'Center' },
  input: { fill: '#FFF6E3', colour: '#3B2A00' },
  text: { wrap: true, vertical: 'Top' },
  label: { bold: true },
  score: { numberFormat: '0.00' },
  percent: { numberFormat: '0%' },
  whole: { numberFormat: '#,##0' },
};

export function drawLook(range: Excel.Range, look: Look): void {
  const { numberFormat, fill, colour, bold, italic, size, wrap, vertical, horizontal } = dresses[look];
  const { format } = range;
  // one value for all cells; the types know the grid only
  if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
  if (fill !== undefined) format.fill.color = fill;
  if (colour !== undefined) format.font.color = colour;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size !== undefined) format.font.size = size;
  if (wrap) format.wrapText = true;
  if (vertical !== undefined) format.verticalAlignment = vertical;
  if (horizontal !== undefined) format.horizontalAlignment = horizontal;
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
  return (characters * 7 + 5) * 0.75;
}
