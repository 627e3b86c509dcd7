import { fingerprint } from '../../../shared/model/fingerprint';
import { readModel } from '../../../shared/model/read-model';
import { readTiers } from '../../../shared/tiers/read-tiers';
import type { ModelTables } from './model-tables';

/** What KAMMODELID gives for the tables of a workbook. */
export function modelId({ model, tiers }: ModelTables): string {
  return fingerprint(readModel(model as unknown[][]), tiers && readTiers(tiers as unknown[][]));
}
