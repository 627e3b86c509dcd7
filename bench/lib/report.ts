import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** A ratio that must not be exceeded. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
}

const file = 'docs/performance.md';

/**
 * Prints a benchmark's table and its targets, and writes both into the benchmark's place in docs/performance.md. The
 * process fails when a target is missed.
 */
export function publish(name: string, table: string, targets: readonly Target[]): void {
  const verdicts = markdownTable(
    ['target', 'measured', 'at most', ''],
    targets.map(({ what, value, limit }) => [
      what,
      ratioText(value),
      String(limit),
      value <= limit ? 'met' : 'missed',
    ]),
  );
  console.log(`${name}\n\n${table}\n\n${verdicts}\n`);
  writeBetweenMarkers(name, `${table}\n\n${verdicts}`);
  if (targets.some(({ value, limit }) => !(value <= limit))) process.exitCode = 1;
}

export function ratioText(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
}

/** A table whose columns line up, the first to the left and the others to the right. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, c) => Math.max(3, ...[header, ...rows].map((row) => row[c].length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, c) => (c === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(header), rule, ...rows.map(line)].join('\n');
}

function writeBetweenMarkers(name: string, content: string): void {
  if (!existsSync(file)) {
    throw new Error(`${file} is missing; it takes the figures between its bench markers`);
  }
  const begin = `<!-- bench:${name} -->`;
  const end = `<!-- /bench:${name} -->`;
  const [before, rest] = splitAt(readFileSync(file, 'utf8'), begin);
  const [, after] = splitAt(rest, end);
  writeFileSync(file, `${before}${begin}\n\n${content}\n\n${end}${after}`);
}

function splitAt(text: string, marker: string): [string, string] {
  const at = text.indexOf(marker);
  if (at < 0) throw new Error(`${file} lacks the marker ${marker}`);
  return [text.slice(0, at), text.slice(at + marker.length)];
}
