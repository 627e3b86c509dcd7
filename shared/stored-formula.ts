// Formulas as other programs store them. Google Sheets wraps a formula that Excel has no function for into one that shows
// the last result; Excel puts a prefix before the functions of an add-in. Neither program undoes what the other did.

const sheetsWrapper =
  /^=?\s*IFERROR\(\s*@?__?xludf\.DUMMYFUNCTION\(\s*("(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*)\s*\)/i;
const text = /"(?:[^"]|"")*"/g;

/** What a cell holds that only shows a part of another cell's result. */
export const spilledPart = '"COMPUTED_VALUE"';

/** The formula, without its `=`, inside the wrapper of Google Sheets; undefined where there is no wrapper. */
export function insideWrapper(stored: string): string | undefined {
  const texts = sheetsWrapper.exec(stored)?.[1];
  if (texts === undefined) return undefined;
  const contents = texts.match(text)!.map((part) => part.slice(1, -1).replace(/""/g, '"'));
  return contents.join('').replace(/^=/, '');
}

const addInPrefix = /@?(?:_xldudf_|__?xludf\.)(?=\w+\s*\()/gi;

/** A formula without the prefixes of add-ins' functions. */
export function withoutAddInPrefix(formula: string): string {
  return outsideQuotes(formula, (part) => part.replace(addInPrefix, ''));
}

const prefixedName = /@?(?:_xldudf_|__?xludf\.)(KAM[A-Z]+)(?=\s*\()/gi;
const ownCall = /(?<![\w.])KAM[A-Z]+\s*\(/i;

/** Whether a formula calls a function of the product. */
export function callsOurs(formula: string): boolean {
  let found = false;
  outsideQuotes(formula, (part) => {
    found ||= ownCall.test(part);
    return part;
  });
  return found;
}

/** A formula of ours as a person would type it; undefined where it is one already, or is none of ours. */
export function liveFormula(stored: string): string | undefined {
  const inside = insideWrapper(stored);
  const formula = inside === undefined ? stored : `=${inside}`;
  const live = outsideQuotes(formula, (part) =>
    part.replace(prefixedName, (_, name: string) => name.toUpperCase()),
  );
  return live !== stored && callsOurs(live) ? live : undefined;
}

const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'/;
const parts = new RegExp(`${quoted.source}|[^"']+|["']`, 'g');

/** Changes what stands outside texts ("…") and quoted sheet names ('…'). */
export function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula.replace(parts, (part) => (/^["']/.test(part) ? part : change(part)));
}
