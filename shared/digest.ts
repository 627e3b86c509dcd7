/** 53 bits of cells, to tell whether they changed; two halves mixed as in FNV-1a. */
export function digestOf(rows: readonly (readonly (number | string | boolean | null)[])[]): string {
  const { imul } = Math;
  let a = 0x811c9dc5;
  let b = 0x9dc5811c;
  for (const row of rows) {
    for (const cell of row) {
      const text = `${cell === null ? '' : (typeof cell)[0]}${cell ?? ''}\t`;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        a = imul(a ^ code, 0x01000193);
        b = imul(b ^ code, 0x85ebca6b);
      }
    }
    a = imul(a ^ 10, 0x01000193);
  }
  return ((a >>> 0) * 0x200000 + (b >>> 11)).toString(36);
}
