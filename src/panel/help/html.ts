/** Markup that is safe to insert as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Insert = string | number | Markup | readonly Insert[];

/** A template for markup: whatever is inserted is text, and escaped, unless it is Markup itself. */
export function html(pieces: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return new Markup(pieces.reduce((text, piece, at) => text + markupOf(inserts[at - 1]) + piece));
}

function markupOf(insert: Insert): string {
  if (insert instanceof Markup) return insert.text;
  if (isList(insert)) return insert.map(markupOf).join('');
  return String(insert).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function isList(insert: Insert): insert is readonly Insert[] {
  return Array.isArray(insert);
}
