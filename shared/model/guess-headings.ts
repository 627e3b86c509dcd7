import { isDate, nameKey, textOf, type Cell } from '../cells';

/** What headings say, in the languages of the hosts' most common locales. */
const headings = {
  identifier:
    /(?:^|[^a-z])(?:id|nr|no|num|number|code|key|vat|duns|zip|plz|phone|tel|fax|postcode|postal)(?:[^a-z]|$)|nummer|#$/i,
  code: /channel|region|segment|cluster|type\b|class\b|country|sector|industry|branche|group\b/i,
  date: /date|datum|\bsince\b|\bseit\b|founded|gegründet|updated|renew|expir|birth|created|\bfecha\b|contract end|(?:first|last|erste\w*|letzte\w*) (?:contact|order|visit|purchase|bestellung|kauf|besuch)/i,
  year: /year|jahr|année|año|anno/i,
  result:
    /^(kam)?(score|rank|ranking|tier|coverage|grade|class|segment|category|publishedtier|total|sum|gesamt|summe|punkte)$/,
  place: /latitude|longitude|\blat\b|\blng\b|\blon\b/i,
  lower:
    /churn|complain|discount|(?:^|[^a-z])costs?\b|risk|overdue|\blate\b|delay|\breturns\b|claims?\b|tickets|escalation|\bdso\b|days (?:sales|to pay|outstanding)|debt|default|attrition|defect|competition|beschwerde|rabatt|kosten|risiko|reklamation|verzug|plainte|\bremise|coût|retard|queja|descuento|\bcostes?\b|riesgo/i,
  likely:
    /revenue|turnover|spend|margin|profit|growth|potential|fit\b|relationship|strateg|satisf|nps|share|wallet|penetration|solven|credit|loyal|tenure|refer|alignment|usage|commit|collabor|budget|headroom|position|value|complain|churn|innovation|umsatz|marge|wachstum|potenzial|beziehung|zufrieden|anteil|bonität|chiffre d.affaires|croissance|relation|ventas|crecimiento|margen/i,
  unlikely:
    /employee|headcount|staff|mitarbeiter|effectif|empleados|\bcount\b|anzahl|categories|products|orders|items|sites|locations|contacts|visits|users|licen[cs]es|seats|days|months/i,
};

const dimensions: readonly (readonly [RegExp, string])[] = [
  [/growth|potential|trend|headroom|wachstum|potenzial|croissance|crecimiento/i, 'Growth'],
  [/lifetime|\bclv\b|\bltv\b/i, 'Lifetime'],
  [/revenue|turnover|spend|margin|profit|solven|credit|umsatz|marge|chiffre|ventas/i, 'Value'],
  [/strateg|\bfit\b|refer|reputation|innovation/i, 'Strategic'],
  [/position|wallet|penetration|share/i, 'Position'],
  [/relationship|loyal|tenure|commit|beziehung|relation/i, 'Commitment'],
  [/align|goals/i, 'Alignment'],
  [/usage|\bused?\b|adoption|churn|logins?/i, 'Usage'],
  [/attract|budget|collabor|access/i, 'Attractiveness'],
];

/** `last_order` and `Last-order` read like `last order`. */
function says(pattern: RegExp, heading: string): boolean {
  return pattern.test(heading.replace(/[_-]+/g, ' '));
}

export function isLowerBetter(heading: string): boolean {
  return says(headings.lower, heading);
}

/** The dimension that a heading speaks of; '' for none. */
export function dimensionOf(heading: string): string {
  return dimensions.find(([pattern]) => says(pattern, heading))?.[1] ?? '';
}

/** Whether a heading speaks of things that are counted, so that small whole numbers are no ratings. */
export function isCount(heading: string): boolean {
  return says(headings.unlikely, heading);
}

/** How much a heading speaks for a criterion of key accounts, −1 to 1. */
export function likeness(heading: string): number {
  if (says(headings.unlikely, heading)) return -1;
  return says(headings.likely, heading) ? 1 : 0;
}

/** What a column is when it is no measure of accounts; undefined when it may be one. */
export function notCriteria(
  heading: string,
  filled: readonly Cell[],
  numbers: readonly number[],
): string | undefined {
  if (headings.result.test(nameKey(heading))) return 'a result';
  if (filled.every(isDate) || (says(headings.date, heading) && looksLikeDays(filled, numbers))) {
    return 'dates';
  }
  if (filled.every(isDateText)) return 'dates';
  if (says(headings.code, heading) && numbers.length === filled.length) return 'codes';
  if (says(headings.year, heading) && numbers.length > 0 && numbers.every(isYear)) return 'years';
  if (says(headings.place, heading)) return 'places on the map';
  const distinct = new Set(filled.map((cell) => nameKey(textOf(cell)))).size;
  if (headings.identifier.test(heading) && distinct > filled.length * 0.9) return 'identifiers';
  const isNumbered = numbers.length === filled.length && isRun(numbers);
  if (isNumbered && filled.length > 7) return 'identifiers';
  if (numbers.length === 0 && distinct > filled.length * 0.8 && filled.length > 3) return 'names or notes';
  return undefined;
}

/** Serial numbers of days between 1955 and 2063, or texts that begin like a date. */
function looksLikeDays(filled: readonly Cell[], numbers: readonly number[]): boolean {
  return (
    filled.every((cell) => isDate(cell) || isDateText(cell) || typeof cell === 'number') &&
    numbers.every((value) => (value > 20_000 && value < 60_000) || isYear(value))
  );
}

function isDateText(cell: Cell): boolean {
  return typeof cell === 'string' && /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:\D|$)/.test(cell.trim());
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1800 && value <= 2200;
}

/** Whole numbers one after the other, in the order of the rows. */
function isRun(numbers: readonly number[]): boolean {
  return numbers.every((value, i) => Number.isInteger(value) && (i === 0 || value === numbers[i - 1] + 1));
}
