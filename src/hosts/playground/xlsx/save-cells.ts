// What the engine's writer leaves out of a sheet's cells: the values of spilled cells, errors as errors, and formulas
// that it couldn't read itself.
import type { Model } from '@odoo/o-spreadsheet';
import { helpers } from '@odoo/o-spreadsheet';
import { storeFormula } from './formula-text';
import { escapeXml, unescapeXml } from './xml-text';

const cellElement = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([^]*?)<\/c>)/g;
const formulaElement = /<f\b([^>]*)>([^<]*)<\/f>/;
const typeAttributes = /\s(?:t|cm)="\w*"/g;

/** Excel's names for the engine's own errors. */
const excelErrors: Readonly<Record<string, string>> = {
  '#REF': '#REF!',
  '#ERROR': '#VALUE!',
  '#BAD_EXPR': '#NAME?',
  '#CYCLE': '#VALUE!',
  '#SPILL!': '#VALUE!',
};

export function saveCells(
  sheetXml: string,
  model: Model,
  sheetId: string,
  addInFunctions: readonly string[],
): string {
  return sheetXml.replace(cellElement, (all: string, xc: string, attributes: string, content?: string) => {
    const body = content ?? '';
    const position = { sheetId, ...helpers.toCartesian(xc) };
    const shown = model.getters.getEvaluatedCell(position);
    const cell = model.getters.getCell(position);
    const written = formulaElement.exec(body);
    if (!written && !cell?.isFormula && !helpers.isEvaluationError(shown.value) && body.includes('<v')) {
      return all;
    }
    if (shown.value === null && !cell?.isFormula) return all;
    let formula = '';
    if (written) formula = `<f${written[1]}>${stored(unescapeXml(written[2]), addInFunctions)}</f>`;
    else if (cell?.isFormula) {
      const typed = cell.compiledFormula.toFormulaString(model.getters);
      formula = `<f>${stored(typed.slice(1), addInFunctions)}</f>`;
    }
    const dynamic = written ? ' cm="1"' : '';
    const style = attributes.replace(typeAttributes, '');
    const { type, value } = cached(shown.value);
    return `<c r="${xc}"${style}${dynamic} t="${type}">${formula}<v>${escapeXml(value)}</v></c>`;
  });
}

function stored(formula: string, addInFunctions: readonly string[]): string {
  return escapeXml(storeFormula(formula, addInFunctions));
}

function cached(value: unknown): { type: string; value: string } {
  if (helpers.isEvaluationError(value as string)) {
    return { type: 'e', value: excelErrors[value as string] ?? (value as string) };
  }
  if (typeof value === 'number') return { type: 'n', value: String(value) };
  if (typeof value === 'boolean') return { type: 'b', value: value ? '1' : '0' };
  return { type: 'str', value: typeof value === 'string' ? value : '' };
}

/** The apostrophe by which the engine knows a text is not part of it. */
export function saveSharedTexts(sharedStringsXml: string): string {
  return sharedStringsXml.replace(/(<t(?: [^>]*)?>)'/g, '$1');
}
