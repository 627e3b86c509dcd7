/** The rows with the highest scores, the best first, equal ones in the order of rows; one pass, nothing sorted whole. */
export function topRows(scores: Float64Array, most: number): number[] {
  const top: number[] = [];
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row];
    if (score !== score) continue;
    if (top.length === most && score <= scores[top[most - 1]]) continue;
    let at = top.length;
    while (at > 0 && scores[top[at - 1]] < score) at--;
    top.splice(at, 0, row);
    if (top.length > most) top.pop();
  }
  return top;
}
