/** A formula that is one call of a function. */
export interface Call {
  /** In capitals. */
  readonly name: string;
  /** As they are written; '' for one left out. */
  readonly arguments: readonly string[];
}

/**
 * `=KAMSCORE($A$4:$K$63,KAM_MODEL)` in its parts; undefined for a formula that is anything else. Arguments are parted by
 * commas or, as in many languages, by semicolons.
 */
export function readCall(formula: string): Call | undefined {
  const head = /^=?\s*@?([A-Za-z_][\w.]*)\s*\(/.exec(formula);
  if (!head) return undefined;
  const args: string[] = [];
  let depth = 0;
  let start = head[0].length;
  for (let i = start; i < formula.length; i++) {
    const character = formula[i];
    if (character === '"' || character === "'") {
      const end = formula.indexOf(character, i + 1);
      if (end < 0) return undefined;
      i = end;
    } else if ('({'.includes(character)) depth++;
    else if (depth > 0) {
      if (')}'.includes(character)) depth--;
    } else if (',;)'.includes(character)) {
      args.push(formula.slice(start, i).trim());
      start = i + 1;
      if (character === ')') return endOf(head[1], args, formula.slice(start));
    }
  }
  return undefined;
}

function endOf(name: string, args: string[], rest: string): Call | undefined {
  if (rest.trim() !== '') return undefined;
  return { name: name.toUpperCase(), arguments: args.length === 1 && args[0] === '' ? [] : args };
}
