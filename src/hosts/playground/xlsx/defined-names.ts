// The engine reads and writes no defined names in .xlsx files, so they are read from and put into xl/workbook.xml here.
import { openApostrophes } from './formula-text';
import { escapeXml, unescapeXml } from './xml-text';

export interface DefinedNames {
  /** Names of ranges, as the engine takes them: `KAM_MODEL` → `'KAM Model'!A1:N7`. */
  readonly ranges: Readonly<Record<string, string>>;
  /** Names of anything else (formulas, constants, several areas), which the engine can't hold. */
  readonly others: readonly string[];
}

const nameElement = /<(?:\w+:)?definedName\s([^>]*)>([^<]*)<\//g;
const range =
  /^('(?:[^'[\]]|'')+'|[^'!,[\]]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$/i;
const engineName = /^(?!(?:true|false|\$?[a-z]{1,3}\$?\d+|[\d.]+)$)[\p{L}\p{N}_.]+$/iu;

/** The workbook's names; those of ranges on none of its sheets are counted among the others. */
export function readDefinedNames(workbookXml: string, sheets: readonly string[]): DefinedNames {
  const ranges: Record<string, string> = {};
  const others: string[] = [];
  for (const [, attributes, content] of workbookXml.matchAll(nameElement)) {
    const name = unescapeXml(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? '');
    // Excel keeps its own (print areas, filters) under _xlnm; hidden ones are other programs' bookkeeping.
    if (/^_xlnm\./i.test(name) || /\bhidden="(?:1|true)"/.test(attributes)) continue;
    const target = range.exec(openApostrophes(unescapeXml(content).trim()));
    const isThere = target && sheets.includes(target[1].replace(/^'|'$/g, ''));
    if (isThere && engineName.test(name)) ranges[name] ??= `${target[1]}!${target[2].replace(/\$/g, '')}`;
    else others.push(name);
  }
  return { ranges, others };
}

/** Puts the names of ranges behind the list of sheets, their addresses made absolute. */
export function writeDefinedNames(workbookXml: string, ranges: Readonly<Record<string, string>>): string {
  const elements = Object.keys(ranges)
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map(
      (name) => `<definedName name="${escapeXml(name)}">${escapeXml(absolute(ranges[name]))}</definedName>`,
    );
  if (elements.length === 0) return workbookXml;
  return workbookXml.replace('</sheets>', () => `</sheets><definedNames>${elements.join('')}</definedNames>`);
}

function absolute(reference: string): string {
  const at = reference.lastIndexOf('!') + 1;
  return reference.slice(0, at) + reference.slice(at).replace(/[A-Z]+|\d+/gi, (part) => `$${part}`);
}
