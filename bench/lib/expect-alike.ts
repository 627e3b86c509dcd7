/** Throws where two results differ by more than rounding does: a peer that computes something else is none. */
export function expectAlike(
  ours: ArrayLike<number>,
  theirs: ArrayLike<number> | undefined,
  tolerance = 1e-9,
): void {
  if (theirs === undefined) return;
  const at = Array.from(ours).findIndex((value, i) => !(Math.abs(value - theirs[i]) <= tolerance));
  if (at < 0 && ours.length === theirs.length) return;
  throw new Error(`the results differ at ${at}: ${ours[at]} here, ${theirs[at]} there`);
}
