import { functions } from '../../../shared/functions';
import { sampleWorkbook } from '../../../src/hosts/playground/sample/workbook';
import { createPlaygroundHost } from '../../../src/hosts/playground/workbook-host';
import { saveXlsx } from '../../../src/hosts/playground/xlsx/workbook-file';
import { nativeExport } from '../../../src/panel/native/native-batch';
import { open } from './engine';

/** What the functions show beside the sample's accounts, and on the sheet that explains the scores. */
export const results = ['Accounts!B2:F61', 'Explanation!B2:G61'];

/** The sample workbook after the export to native formulas, what was exported, and the file that the playground saves. */
export async function nativeSample() {
  const model = open(sampleWorkbook());
  const host = createPlaygroundHost(model);
  const { sheets } = await host.read({ names: [], sheets: [] });
  const native = nativeExport(await host.read({ names: [], sheets, formulas: true }), 'spill');
  await host.write(native.batch!);
  const names = functions.map(({ name }) => name);
  return { model, native, file: await saveXlsx(model, names) };
}
