import type { ByteSink } from './safe-output';
import { isBlankCell, isDateCell, isoText, type OutCell, type OutTable } from './table';

/** One document: `{"accounts": […], "summary": {…}}`, written as the rows come. Blanks are null. */
export async function writeJson(table: OutTable, sink: ByteSink, summary: object): Promise<void> {
  let begin = '{"accounts":[\n';
  await inStretches(lines(table), sink, (line) => {
    const text = begin + line;
    begin = ',\n';
    return text;
  });
  await sink.write(`${begin === ',\n' ? '' : begin}\n],\n"summary":${JSON.stringify(summary)}}\n`);
}

/** An object a line. */
export function writeJsonLines(table: OutTable, sink: ByteSink): Promise<void> {
  return inStretches(lines(table), sink, (line) => `${line}\n`);
}

async function* lines(table: OutTable): AsyncGenerator<string> {
  const keys = table.header.map((name) => JSON.stringify(name));
  for await (const cells of table.rows()) {
    yield `{${cells.map((cell, c) => `${keys[c]}:${JSON.stringify(jsonCell(cell))}`).join(',')}}`;
  }
}

function jsonCell(cell: OutCell): OutCell | null {
  if (isBlankCell(cell)) return null;
  return isDateCell(cell) ? isoText(cell) : cell;
}

async function inStretches(
  all: AsyncIterable<string>,
  sink: ByteSink,
  textOf: (line: string) => string,
): Promise<void> {
  let text = '';
  for await (const line of all) {
    text += textOf(line);
    if (text.length < 256 * 1024) continue;
    await sink.write(text);
    text = '';
  }
  if (text !== '') await sink.write(text);
}
