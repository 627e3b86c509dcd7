/** Pearson's correlation over the places where both have a number; NaN where either does not vary. */
export function correlation(x: Float64Array, y: Float64Array): { rho: number; pairs: number } {
  let pairs = 0;
  let meanX = 0;
  let meanY = 0;
  let squaresX = 0;
  let squaresY = 0;
  let products = 0;
  for (let i = 0; i < x.length; i++) {
    if (x[i] !== x[i] || y[i] !== y[i]) continue;
    pairs++;
    const gapX = x[i] - meanX;
    const gapY = y[i] - meanY;
    meanX += gapX / pairs;
    meanY += gapY / pairs;
    squaresX += gapX * (x[i] - meanX);
    squaresY += gapY * (y[i] - meanY);
    products += gapX * (y[i] - meanY);
  }
  return { rho: products / Math.sqrt(squaresX * squaresY), pairs };
}
