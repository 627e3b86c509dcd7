/**
 * Names for the columns of a query: short, of letters that every database takes unquoted, each once. Names that the
 * accounts' own columns have are left to them.
 */
export function aliasMaker(taken: readonly string[]): (words: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (words) => {
    const slug = words
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_|_$/g, '')
      .slice(0, 48);
    const name = `kam_${slug || 'column'}`;
    for (let n = 1; ; n++) {
      const alias = n === 1 ? name : `${name}_${n}`;
      if (used.has(alias)) continue;
      used.add(alias);
      return alias;
    }
  };
}

/** A text as the rest of a comment's line: whatever would end the line or the comment is gone. */
export function commentText(text: string): string {
  // eslint-disable-next-line no-control-regex -- a comment must not end where a name has a line end
  return text.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ').replace(/\*\//g, '* /');
}
