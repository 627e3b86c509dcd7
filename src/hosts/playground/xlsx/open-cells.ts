// What the engine's reader would take amiss in a sheet's cells is put right in the XML before it reads it.
import { textContent } from '../cell-text';
import { openFormula, protectPrefixes } from './formula-text';
import { escapeXml, unescapeXml } from './xml-text';

const cellElement = /<c\b([^>]*?)(?:\/>|>([^]*?)<\/c>)/g;
const formulaElement = /<f\b([^>]*?)>([^<]+)<\/f>/;
const valueElement = /<v\b[^>]*>([^<]*)<\/v>/;
const textElement = /<t\b[^>]*?>([^<]*)<\/t>/g;
const ofType = (type: string) => new RegExp(`\\bt="${type}"`);
const anyType = /\s*\bt="\w*"/;

/** Formulas in the engine's spelling, texts that stay texts, and the inline texts that its reader doesn't know. */
export function openCells(sheetXml: string, isKnown: (functionName: string) => boolean): string {
  return sheetXml.replace(cellElement, (cell: string, attributes: string, content?: string) => {
    const body = content ?? '';
    const formula = formulaElement.exec(body);
    if (formula) {
      const opened = openFormula(unescapeXml(formula[2]), isKnown);
      if (opened === undefined) return `<c${attributes.replace(anyType, '')}/>`;
      const element = `<f${formula[1]}>${escapeXml(protectPrefixes(opened))}</f>`;
      return `<c${attributes}>${body.replace(formulaElement, () => element)}</c>`;
    }
    if (ofType('inlineStr').test(attributes)) return textCell(attributes, textOf(body));
    if (ofType('str').test(attributes) && !body.includes('<f')) {
      return textCell(attributes, unescapeXml(valueElement.exec(body)?.[1] ?? ''));
    }
    return cell;
  });
}

/** Texts that stay texts, in the list that the workbook's sheets share. */
export function openSharedTexts(sharedStringsXml: string): string {
  return sharedStringsXml.replace(/<si\b[^>]*>[^]*?<\/si>/g, (item) => {
    const text = textOf(item);
    const content = textContent(text);
    return content === text ? item : `<si><t xml:space="preserve">${escapeXml(content)}</t></si>`;
  });
}

/** The text of all its runs; not the phonetic readings beside them. */
function textOf(xml: string): string {
  const runs = xml.replace(/<rPh\b[^]*?<\/rPh>/g, '').matchAll(textElement);
  return Array.from(runs, ([, text]) => unescapeXml(text)).join('');
}

function textCell(attributes: string, text: string): string {
  return `<c${attributes.replace(anyType, '')} t="str"><v>${escapeXml(textContent(text))}</v></c>`;
}
