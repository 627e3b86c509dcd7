import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** A ratio that must not be exceeded. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
}

const document = 'docs/performance.md';
const folder = 'reports/bench';

/**
 * Prints a benchmark's table and its targets, and writes both into the benchmark's place in docs/performance.md, and the
 * targets of all into the README as soon as all have run. The process fails when a target is missed.
 */
export function publish(name: string, table: string, targets: readonly Target[]): void {
  const verdicts = verdictTable(targets);
  console.log(`${name}\n\n${table}\n\n${verdicts}\n`);
  writeBetweenMarkers(document, `bench:${name}`, `${table}\n\n${verdicts}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.json`, JSON.stringify(targets));
  summarise();
  if (targets.some(({ value, limit }) => !(value <= limit))) process.exitCode = 1;
}

function verdictTable(targets: readonly Target[]): string {
  return markdownTable(
    ['target', 'measured', 'at most', ''],
    targets.map(({ what, value, limit }) => [
      what,
      ratioText(value),
      ratioText(limit),
      value <= limit ? 'met' : 'missed',
    ]),
  );
}

function summarise(): void {
  const names = [...readFileSync(document, 'utf8').matchAll(/<!-- bench:(\S+) -->/g)].map(([, name]) => name);
  const files = names.map((name) => `${folder}/${name}.json`);
  if (!files.every((file) => existsSync(file))) return;
  const targets = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Target[]);
  writeBetweenMarkers('README.md', 'bench', verdictTable(targets));
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

function writeBetweenMarkers(file: string, marker: string, content: string): void {
  const begin = `<!-- ${marker} -->`;
  const end = `<!-- /${marker} -->`;
  const text = readFileSync(file, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${file} lacks the marker ${from < 0 ? begin : end}`);
  writeFileSync(file, `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`);
}
