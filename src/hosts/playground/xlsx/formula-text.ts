// Files store formulas otherwise than people write them: functions younger than Excel 2007 and those of add-ins carry a
// prefix, and Google Sheets wraps the formulas of its add-ons into ones that Excel can hold.
import {
  insideWrapper,
  outsideQuotes,
  spilledPart,
  withoutAddInPrefix,
} from '../../../../shared/stored-formula';

const futurePrefix = '_xlfn.';
const addInPrefix = '_xldudf_';

const futureFunction = /_xlfn\.(?:_xlws\.)?([\w.]+)(?=\s*\()/gi;

const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/**
 * A stored formula, without its `=`, as the engine takes it; undefined where Google Sheets stored a formula for a cell
 * that only holds part of another's result. Functions that the engine doesn't know keep their prefix, so that a
 * download gives them back as they were.
 */
export function openFormula(stored: string, isKnown: (functionName: string) => boolean): string | undefined {
  const inside = insideWrapper(stored);
  if (inside === spilledPart) return undefined;
  return openApostrophes(
    outsideQuotes(withoutAddInPrefix(inside ?? stored), (part) =>
      part.replace(futureFunction, (prefixed, name: string) =>
        isKnown(name.toUpperCase()) ? name : prefixed,
      ),
    ),
  );
}

/** The engine has no apostrophes in the names of sheets; `'Bob''s data'!A1` becomes `'Bob’s data'!A1`. */
export function openApostrophes(formula: string): string {
  return formula.replace(quoted, (part) =>
    part.startsWith("'") ? part.replace(/(?!^)''(?!$)/g, '’') : part,
  );
}

/**
 * The engine takes the first prefix out of a formula, whichever function it belongs to. One more, for it to take,
 * protects the prefixes of functions that it doesn't know.
 */
export function protectPrefixes(formula: string): string {
  return formula.includes(futurePrefix) ? futurePrefix + formula : formula;
}

/** A formula, without its `=`, as Excel stores it: its own add-in's functions under the prefix that it looks for. */
export function storeFormula(formula: string, addInFunctions: readonly string[]): string {
  const names = new RegExp(`(?<![\\w.])(?:${addInFunctions.join('|')})(?=\\s*\\()`, 'gi');
  return outsideQuotes(formula, (part) =>
    part
      .replace(names, (name) => addInPrefix + name.toUpperCase())
      // the engine writes every function in capitals, the prefix that it doesn't know included
      .replace(/_XL(?:FN|WS)\./g, (prefix) => prefix.toLowerCase()),
  );
}
