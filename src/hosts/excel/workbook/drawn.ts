/**
 * How cells are drawn before a batch draws them anew, and what they offer: only what its looks and choices change. Excel
 * says of a range what all of its cells have in common and null where they differ, so a range that differs is asked for
 * again in halves.
 */
import type { Area, Step } from '../../../panel/host';
import { dresses } from '../../dresses';
import { rangeOf } from './references';

/** What a dress of this host holds; left out is what was not changed. */
interface Drawn {
  readonly numberFormat?: string | string[][];
  /** null: no fill. */
  readonly fill?: string | null;
  readonly font?: Partial<Pick<Excel.RangeFont, FontProperty>>;
  readonly wrapText?: boolean;
  readonly verticalAlignment?: Excel.RangeFormat['verticalAlignment'];
  /** null: anything may be entered. */
  readonly choices?: { readonly rule: Excel.DataValidationRule; readonly alert: object } | null;
}

type FontProperty = 'color' | 'bold' | 'italic' | 'size';

interface Wish {
  readonly area: Area;
  readonly fill: boolean;
  readonly font: readonly FontProperty[];
  readonly wrapText: boolean;
  readonly verticalAlignment: boolean;
  readonly choices: boolean;
}

/** Ranges that are asked for at most; cells that differ more than that stay as they were drawn last. */
const mostRanges = 2_000;

/** The steps that draw cells anew, as far as number formats are not concerned. */
export function wishesOf(steps: readonly Step[]): Wish[] {
  return steps.flatMap((step): Wish[] => {
    if (step.do === 'choices') return [{ ...nothing, area: step.area, choices: true }];
    if (step.do !== 'look') return [];
    const { fill, colour, bold, italic, size, wrap, vertical } = dresses[step.look];
    const font = { color: colour, bold, italic, size };
    return [
      {
        area: step.area,
        fill: fill !== undefined,
        font: (Object.keys(font) as FontProperty[]).filter((property) => font[property] !== undefined),
        wrapText: wrap !== undefined,
        verticalAlignment: vertical !== undefined,
        choices: false,
      },
    ];
  });
}

const nothing = { fill: false, font: [], wrapText: false, verticalAlignment: false, choices: false } as const;

/** Asks along with other things: `ask` before a sync, `take` after it; as many trips more as cells differ. */
export function drawnReader(context: Excel.RequestContext, wishes: readonly Wish[]) {
  let left = wishes.filter(
    ({ fill, font, wrapText, verticalAlignment, choices }) =>
      fill || font.length > 0 || wrapText || verticalAlignment || choices,
  );
  let asked: { wish: Wish; range: Excel.Range }[] = [];
  let budget = mostRanges;

  const ask = () => {
    asked = left.slice(0, budget).map((wish) => ({ wish, range: load(context, wish) }));
    budget -= asked.length;
  };
  const take = async (): Promise<{ area: Area; dress: Drawn }[]> => {
    const found: { area: Area; dress: Drawn }[] = [];
    for (;;) {
      left = [];
      for (const { wish, range } of asked) {
        const dress = drawnOf(wish, range);
        if (dress) found.push({ area: wish.area, dress });
        else left.push(...halves(wish));
      }
      if (left.length === 0 || budget <= 0) return found;
      ask();
      await context.sync();
    }
  };
  return { ask, take };
}

function load(context: Excel.RequestContext, wish: Wish): Excel.Range {
  const range = rangeOf(context, wish.area);
  if (wish.fill) range.format.fill.load('color,pattern');
  if (wish.font.length > 0) range.format.font.load([...wish.font]);
  if (wish.wrapText) range.format.load('wrapText');
  if (wish.verticalAlignment) range.format.load('verticalAlignment');
  if (wish.choices) range.dataValidation.load('type,rule,errorAlert');
  return range;
}

/** Undefined where cells differ. */
function drawnOf(wish: Wish, { format, dataValidation }: Excel.Range): Drawn | undefined {
  const font = Object.fromEntries(wish.font.map((property) => [property, format.font[property]]));
  const drawn: Drawn = {
    ...(wish.fill ? { fill: format.fill.pattern === 'None' ? null : format.fill.color } : {}),
    ...(wish.font.length > 0 ? { font } : {}),
    ...(wish.wrapText ? { wrapText: format.wrapText } : {}),
    ...(wish.verticalAlignment ? { verticalAlignment: format.verticalAlignment } : {}),
  };
  const differs =
    (wish.fill && (format.fill.pattern as unknown) === null) ||
    [...Object.values(font), drawn.wrapText, drawn.verticalAlignment].includes(null as never);
  if (differs) return undefined;
  if (!wish.choices) return drawn;
  const { type, rule, errorAlert } = dataValidation;
  if (type === 'None') return { ...drawn, choices: null };
  return type === 'Inconsistent' || type === 'MixedCriteria'
    ? undefined
    : { ...drawn, choices: { rule: stated(rule), alert: stated(errorAlert) } };
}

/** Excel gives every kind of rule, those that don't hold as null, and takes only the one that does. */
function stated<T extends object>(settings: T): T {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== null && value !== undefined),
  ) as T;
}

function halves(wish: Wish): Wish[] {
  const { area } = wish;
  const { row, column, rows, columns } = area;
  const part = (change: Partial<Area>): Wish => ({ ...wish, area: { ...area, ...change } });
  if (columns > 1) {
    const left = columns >> 1;
    return [part({ columns: left }), part({ column: column + left, columns: columns - left })];
  }
  if (rows === 1) return [];
  const top = rows >> 1;
  return [part({ rows: top }), part({ row: row + top, rows: rows - top })];
}

/** Draws cells as they were. */
export function redraw(range: Excel.Range, dress: unknown): void {
  const { numberFormat, fill, font, wrapText, verticalAlignment, choices } = dress as Drawn;
  const { format } = range;
  if (numberFormat !== undefined) range.numberFormat = numberFormat as string[][];
  if (fill === null) format.fill.clear();
  else if (fill !== undefined) format.fill.color = fill;
  if (font) Object.assign(format.font, font);
  if (wrapText !== undefined) format.wrapText = wrapText;
  if (verticalAlignment !== undefined) format.verticalAlignment = verticalAlignment;
  if (choices === undefined) return;
  range.dataValidation.clear();
  if (choices === null) return;
  range.dataValidation.rule = choices.rule;
  range.dataValidation.errorAlert = choices.alert as Excel.DataValidationErrorAlert;
}

/** A grid of number formats, as one where they are all the same. */
export function formatsOf(grid: readonly (readonly unknown[])[]): Drawn {
  const [[first]] = grid;
  const isOne = grid.every((row) => row.every((format) => format === first));
  return { numberFormat: (isOne ? first : grid) as string | string[][] };
}
