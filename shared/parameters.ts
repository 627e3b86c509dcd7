import { asBlock, asCell, asOptionalBlock } from './block';
import { isBlank, isBlankOrZero, isDate, nameKey, quote, serialOf, textOf, type Cell } from './cells';
import type { Parameter } from './define';
import { ScoreError } from './errors';
import type { Model } from './model/model';
import { readModel } from './model/read-model';
import { listOf } from './model/table';
import { readLabels, readVector, type Labels, type Vector } from './vector';

/** The kinds of arguments. Each says how it is read once, and every function of the catalogue is put together from them. */

/** A block of cells as the host gives it, at least one. */
export function block(help: string): Parameter<readonly Cell[][]> {
  return {
    help,
    optional: false,
    shape: 'range',
    read: (raw, name) => asBlock(raw) ?? blankOrMissing(raw, name),
  };
}

/** The accounts' measured values: a row per account, a column per criterion. */
export const values = block(
  'A row per account, a column per criterion: one row or the whole block; a 0 among ratings from 1 is not rated yet',
);

/** A blank cell, be it one of spaces, is one blank account; no argument at all is a mistake. */
function blankOrMissing(raw: unknown, name: string): Cell[][] {
  if (typeof raw === 'string') return [['']];
  throw new ScoreError(`${name} not given; select the cells to use`);
}

/** The model: weights, or the KAM_MODEL table. */
export const model: Parameter<Model> = {
  help: 'Weights in the order of the columns, or the KAM_MODEL table with its header row',
  optional: false,
  shape: 'range',
  read: (raw, name) => readModel(asOptionalBlock(raw) ?? missing(name)),
};

/** As `model`, equal weights when left out. */
export const optionalModel: Parameter<Model | undefined> = {
  help: `${model.help}; left out: equal weights, ratings 1–10`,
  optional: true,
  shape: 'range',
  read: (raw) => {
    const given = asOptionalBlock(raw);
    return given && readModel(given);
  },
};

/** The names of the columns of `values`. */
export const headers: Parameter<readonly Cell[] | undefined> = {
  help:
    "Names of the columns of values, when they do not stand in the model's order; case and spaces don't matter, and " +
    'columns that the model lacks are ignored',
  optional: true,
  shape: 'range',
  read: (raw) => asOptionalBlock(raw)?.flat(),
};

/** A list of numbers, one per account. */
export function vector(help: string): Parameter<Vector> {
  const cells = block(help);
  return { ...cells, read: (raw, name) => readVector(cells.read(raw, name), name) };
}

/** A list of texts, one per account, that may be left out. */
export function optionalLabels(help: string): Parameter<Labels | undefined> {
  return {
    help,
    optional: true,
    shape: 'range',
    read: (raw) => {
      const given = asOptionalBlock(raw);
      return given && readLabels(given);
    },
  };
}

/** A list of texts, one per account. */
export function labels(help: string): Parameter<Labels> {
  const cells = block(help);
  return { ...cells, read: (raw, name) => readLabels(cells.read(raw, name)) };
}

/** A table (or numbers) that a function reads its own way, and that may be left out. */
export function optionalTable<T>(
  help: string,
  read: (block: readonly Cell[][]) => T,
): Parameter<T | undefined> {
  return {
    help,
    optional: true,
    shape: 'range',
    read: (raw) => {
      const given = asOptionalBlock(raw);
      return given && read(given);
    },
  };
}

/** As optionalTable, but required. */
export function table<T>(help: string, read: (block: readonly Cell[][]) => T): Parameter<T> {
  return {
    help,
    optional: false,
    shape: 'range',
    read: (raw, name) => read(asOptionalBlock(raw) ?? missing(name)),
  };
}

/** One of a few words, whatever its case; the first when left out. */
export function option<const T extends string>(help: string, options: readonly T[]): Parameter<T> {
  return {
    help: `${help}: ${listOf(options, 'or')}; left out: ${options[0]}`,
    optional: true,
    shape: 'cell',
    options,
    read: (raw, name) => {
      const cell = asCell(raw);
      return isBlankOrZero(cell) ? options[0] : word(cell, options, name);
    },
  };
}

/** One of a few words that must be given. */
export function choice<const T extends string>(help: string, options: readonly T[]): Parameter<T> {
  return {
    help: `${help}: ${listOf(options, 'or')}`,
    optional: false,
    shape: 'cell',
    options,
    read: (raw, name) => {
      const cell = asCell(raw);
      if (isBlankOrZero(cell)) throw new ScoreError(`${name} must be ${listOf(options, 'or')}; got blank`);
      return word(cell, options, name);
    },
  };
}

function word<T extends string>(cell: Cell, options: readonly T[], name: string): T {
  const found = options.find((valid) => nameKey(valid) === nameKey(cell));
  if (found !== undefined) return found;
  const got = Array.isArray(cell) ? 'a range' : quote(cell);
  throw new ScoreError(`${name} must be ${listOf(options, 'or')}; got ${got}`);
}

/** One text that must be given. */
export function text(help: string): Parameter<string> {
  return {
    help,
    optional: false,
    shape: 'cell',
    read: (raw, name) => {
      const cell = asCell(raw);
      if (Array.isArray(cell)) throw new ScoreError(`${name} must be one cell; got a range`);
      return isBlankOrZero(cell) ? missing(name) : textOf(cell);
    },
  };
}

interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  /** Above min, not min itself. */
  readonly above?: number;
  readonly whole?: boolean;
}

/** One number that must be given. */
export function number(help: string, limits: NumberLimits = {}): Parameter<number> {
  return { help, optional: false, shape: 'cell', read: (raw, name) => readNumber(asCell(raw), name, limits) };
}

/** One number that may be left out. */
export function optionalNumber<T extends number | undefined>(
  help: string,
  fallback: T,
  limits: NumberLimits = {},
): Parameter<number | T> {
  // A 0 that the limits rule out is the blank that Excel on the desktop hands over so.
  const blank = (limits.min ?? 0) > 0 || (limits.above ?? -1) >= 0 ? isBlankOrZero : isBlank;
  return {
    help: fallback === undefined ? help : `${help}; left out: ${fallback}`,
    optional: true,
    shape: 'cell',
    read: (raw, name) => {
      const cell = asCell(raw);
      return blank(cell) ? fallback : readNumber(cell, name, limits);
    },
  };
}

function readNumber(cell: Cell, name: string, limits: NumberLimits): number {
  const value = isDate(cell) ? serialOf(cell) : cell;
  const { min = -Infinity, max = Infinity, above = -Infinity, whole = false } = limits;
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (value >= min && value <= max && value > above && (!whole || Number.isInteger(value))) return value;
  }
  const kind = whole ? 'a whole number' : 'a number';
  const range = rangeText(min, max, above);
  throw new ScoreError(
    `${name} must be ${kind}${range}; got ${Array.isArray(cell) ? 'a range' : quote(cell)}`,
  );
}

function rangeText(min: number, max: number, above: number): string {
  if (min > -Infinity && max < Infinity) return ` from ${min} to ${max}`;
  if (min > -Infinity) return ` of ${min} or more`;
  if (above > -Infinity) return max < Infinity ? ` above ${above} and up to ${max}` : ` above ${above}`;
  return max < Infinity ? ` of ${max} or less` : '';
}

function missing(name: string): never {
  throw new ScoreError(`${name} not given; select the cells to use`);
}
