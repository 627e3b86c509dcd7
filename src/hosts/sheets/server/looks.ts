import { addressOf, type Area, type Batch, type Before, type Look, type Step } from '../../../panel/host';
import { dresses } from '../../dresses';
import type { Workbook } from './workbook';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Everything about a dress, said of cells. */
function draw(cells: RangeList, look: Look): void {
  const { numberFormat, fill, colour, bold, italic, size, wrap, vertical } = dresses[look];
  if (bold) cells.setFontWeight('bold');
  if (italic) cells.setFontStyle('italic');
  if (size !== undefined) cells.setFontSize(size);
  if (colour !== undefined) cells.setFontColor(colour);
  if (fill !== undefined) cells.setBackground(fill);
  if (wrap) cells.setWrap(true);
  if (vertical !== undefined) cells.setVerticalAlignment(vertical);
  if (numberFormat !== undefined) cells.setNumberFormat(numberFormat);
}

/** Each look once a sheet, over all of its areas. */
export function applyLooks(workbook: Workbook, steps: readonly Step[]): void {
  const groups = new Map<string, { sheet: string; look: Look; places: string[] }>();
  for (const step of steps) {
    if (step.do !== 'look') continue;
    const key = JSON.stringify([step.area.sheet, step.look]);
    const group = groups.get(key) ?? { sheet: step.area.sheet, look: step.look, places: [] };
    group.places.push(rangeText(step.area));
    groups.set(key, group);
  }
  for (const { sheet, look, places } of groups.values()) {
    draw(workbook.sheet(sheet).getRangeList(places), look);
  }
}

/** As many words as a list of Google's takes. */
const mostWords = 500;

/** A list to choose from; another word gets a warning and stays. Cells work without a list that is too long. */
export function offerChoices(workbook: Workbook, area: Area, words: readonly string[]): void {
  if (words.length === 0 || words.length > mostWords) return;
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList([...words], true)
    .setAllowInvalid(true)
    .build();
  workbook.range(area).setDataValidation(rule);
}

/** In the grid's usual type a character takes about seven pixels, and a cell has a margin. */
const pixelsOf = (characters: number): number => Math.round(characters * 7) + 12;

const charactersOf = (pixels: number): number => (pixels - 12) / 7;

export function widthsBefore(
  workbook: Workbook,
  { steps }: Batch,
  added: ReadonlySet<string>,
): NonNullable<Before['widths']> {
  return steps.flatMap((step) => {
    if (step.do !== 'widths' || added.has(step.sheet)) return [];
    const { columns } = workbook.size(step.sheet);
    const sheet = workbook.sheet(step.sheet);
    const there = step.widths.slice(0, columns);
    return [{ sheet: step.sheet, widths: there.map((_, c) => charactersOf(sheet.getColumnWidth(c + 1))) }];
  });
}

/** Neighbours of one width are set at once. */
export function setWidths(workbook: Workbook, name: string, widths: readonly number[]): void {
  const sheet = workbook.sheet(name);
  for (let first = 0, next = 0; first < widths.length; first = next) {
    while (next < widths.length && widths[next] === widths[first]) next++;
    sheet.setColumnWidths(first + 1, next - first, pixelsOf(widths[first]));
  }
}

function rangeText(area: Area): string {
  const address = addressOf(area, false);
  return address.slice(address.lastIndexOf('!') + 1);
}
