/** A table for a terminal: columns as wide as they must be, numbers to the right. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const texts = rows.map((row) => row.map(cellText));
  const widths = header.map((name, c) => Math.max(name.length, ...texts.map((row) => row[c].length)));
  const isNumber = header.map((_, c) => rows.length > 0 && rows.every((row) => typeof row[c] === 'number'));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, c) => (isNumber[c] ? cell.padStart(widths[c]) : cell.padEnd(widths[c])))
      .join('  ')
      .trimEnd();
  return [line(header), line(widths.map((width) => '─'.repeat(width))), ...texts.map(line), ''].join('\n');
}

/** Two decimals are enough to read; files hold all digits. */
function cellText(cell: string | number): string {
  if (typeof cell === 'string') return cell.replace(/[\r\n\t]+/g, ' ');
  if (cell !== cell) return '';
  return Number.isInteger(cell) ? String(cell) : cell.toFixed(2);
}
