import type { ComponentType } from 'preact';
import { CustomerSection } from './customer-section';
import { FreezeSection } from './freeze-section';
import { NativeSection } from './native-section';
import { HistorySection } from './history-section';
import type { SharePart } from './parts';
import { PublishSection } from './publish-section';
import { ReportSection } from './report-section';
import { SaveModel } from './save-model';
import { TakeModel } from './take-model';
import { TeamSection } from './team-section';
import { lazy } from '../ui/lazy';
import { RepairSection } from './repair-section';

const SqlSection = lazy('SQL', async () => (await import('./sql-section')).SqlSection, 3);

/** What is in each part of the tab; a part is made when it is opened. */
export const sections: Readonly<Record<SharePart, ComponentType>> = {
  publish: PublishSection,
  customers: CustomerSection,
  report: ReportSection,
  team: TeamSection,
  save: SaveModel,
  sql: SqlSection,
  take: TakeModel,
  history: HistorySection,
  freeze: FreezeSection,
  repair: RepairSection,
  native: NativeSection,
};
