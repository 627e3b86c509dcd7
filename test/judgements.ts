/**
 * A table of judgements from a line of text: rows parted by `;`, cells by spaces, `.` for a blank, fractions as numbers,
 * anything else as text. `. A B; A . 3; B . .` has names.
 */
export function judgements(text: string): unknown[][] {
  return text.split(';').map((row) => row.trim().split(/\s+/).map(cellOf));
}

function cellOf(text: string): unknown {
  if (text === '.') return '';
  const [above, below] = text.split('/').map(Number);
  const value = below === undefined ? above : above / below;
  return Number.isNaN(value) ? text : value;
}
