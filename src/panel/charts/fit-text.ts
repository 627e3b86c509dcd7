/** What a letter of a drawing's labels takes on the average, in pixels: measuring each would hold up the frame. */
const letter = 6.1;

/** A label cut to the pixels that there are, and to what else stands in its line. */
export function fitText(text: string, pixels: number, beside = ''): string {
  const room = Math.floor(pixels / letter) - (beside === '' ? 0 : beside.length + 2);
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1)).trimEnd()}…`;
}
