import { addressOf, type Area, type Look, type Step } from '../../../panel/host';
import type { Workbook } from './workbook';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** The product's colours; they are those of the mark. */
const teal = '#0b5a63';
const grey = '#5f7274';
const cream = '#fff6e3';
const brown = '#3b2a00';

const looks: Readonly<Record<Look, (cells: RangeList) => unknown>> = {
  title: (cells) => cells.setFontWeight('bold').setFontSize(16).setFontColor(teal),
  note: (cells) => cells.setFontStyle('italic').setFontColor(grey),
  header: (cells) =>
    cells
      .setFontWeight('bold')
      .setFontColor('#ffffff')
      .setBackground(teal)
      .setWrap(true)
      .setVerticalAlignment('middle'),
  input: (cells) => cells.setBackground(cream).setFontColor(brown),
  text: (cells) => cells.setWrap(true).setVerticalAlignment('top'),
  score: (cells) => cells.setNumberFormat('0.00'),
  percent: (cells) => cells.setNumberFormat('0%'),
  whole: (cells) => cells.setNumberFormat('#,##0'),
  label: (cells) => cells.setFontWeight('bold'),
};

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
    looks[look](workbook.sheet(sheet).getRangeList(places));
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
