/** Shorter names differ by a letter and mean another thing. */
const shortest = 4;

/**
 * Whether a name is another with a letter more, a letter less, another letter, or two neighbours in the wrong order. Another
 * digit is another name.
 */
export function isMisspelt(name: string, meant: string): boolean {
  if (name === meant || meant.length < shortest) return false;
  if (name.replace(/\d/g, '#') === meant.replace(/\d/g, '#')) return false;
  let begin = 0;
  while (begin < name.length && name[begin] === meant[begin]) begin++;
  const [rest, other] = [name.slice(begin), meant.slice(begin)];
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0])
  );
}
