/** The cell Points as pairs of a value (or a word) and a rating: `0=1; 50=4` or `Limited=3; Good=6`. */
export interface Pair {
  readonly label: string;
  readonly rating: string;
}

/** Takes the text as it comes; whether it makes a scale is for the model's reader to say. */
export function readPairs(text: string): Pair[] {
  return text
    .split(/[;\n]/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const at = part.lastIndexOf('=');
      return at < 0
        ? { label: part.trim(), rating: '' }
        : { label: part.slice(0, at).trim(), rating: part.slice(at + 1).trim() };
    });
}

export function pairsText(pairs: readonly Pair[]): string {
  return pairs.map(({ label, rating }) => `${label}=${rating}`).join('; ');
}
