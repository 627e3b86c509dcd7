import type { Before, Step } from '../../../src/panel/host';
import type { ExcelBench } from '../excel-fake';

/** Has the host write these steps. */
export function write({ host }: ExcelBench, ...steps: Step[]): Promise<Before> {
  return host.write({ title: 'Test', steps });
}
