/** `'KAM Model'!` where a formula on another sheet refers to that one; nothing on the sheet itself. */
export function sheetPrefix(sheet: string, from: string): string {
  if (sheet === from) return '';
  return /^[A-Za-z_][A-Za-z_]*$/.test(sheet) ? `${sheet}!` : `'${sheet.replace(/'/g, "''")}'!`;
}
