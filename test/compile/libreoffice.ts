import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

/** What LibreOffice shows in every sheet of some .xlsx files, by file and sheet; a number is its text in full. */
export function computedByLibreOffice(files: Readonly<Record<string, Uint8Array>>): Map<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'kam-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    const options = '44,34,76,1,,0,false,false,false,false,false,-1';
    execFileSync('soffice', [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      `csv:Text - txt - csv (StarCalc):${options}`,
      '--outdir',
      folder,
      ...Object.keys(files).map((name) => join(folder, `${name}.xlsx`)),
    ]);
    const shown = readdirSync(folder).filter((file) => file.endsWith('.csv'));
    return new Map(
      shown.map((file) => {
        const { data } = Papa.parse<string[]>(readFileSync(join(folder, file), 'utf8'));
        return [file.slice(0, -'.csv'.length), data] as const;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
