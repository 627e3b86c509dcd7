/** A number in a sentence: three or four digits that matter, grouped by commas. */
export function numberWords(value: number): string {
  const rounded = Number(value.toPrecision(Math.abs(value) >= 1000 ? 15 : 3));
  const [whole, decimals] = String(Math.abs(value) >= 1000 ? Math.round(rounded) : rounded).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
