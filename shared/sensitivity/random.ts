/**
 * Random 32-bit whole numbers, the same from the same seed on every machine and engine: Chris Doty-Humphrey's sfc32
 * (PractRand), which passes its own and TestU01's batteries. 32-bit integers only, so no digit depends on the host.
 */
export function random32(seed: number): () => number {
  let a = 0;
  let b = seed | 0;
  let c = 0;
  let counter = 1;
  const next = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  // As PractRand seeds it: a few steps spread the seed over the whole state.
  for (let step = 0; step < 12; step++) next();
  return next;
}
