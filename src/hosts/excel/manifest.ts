/** The template's manifest with its addresses and its version. */
export function manifestOf(template: string, origin: string, version: string): string {
  return template
    .replaceAll('https://localhost:3000', origin)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${fourPartVersion(version)}</Version>`)
    .replace(/<!-- The template.*?-->\n/s, '');
}

/** Office wants four numbers: 0.1.0 is 0.1.0.0. */
function fourPartVersion(version: string): string {
  const numbers = version.split(/[-+]/)[0].split('.');
  return [...numbers, '0', '0', '0', '0'].slice(0, 4).join('.');
}
