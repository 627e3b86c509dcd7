import type { ComponentType } from 'preact';
import { CustomerSection } from './customer-section';
import { FreezeSection } from './freeze-section';
import { NativeSection } from './native-section';
import { HistorySection } from './history-section';
import { PublishSection } from './publish-section';
import { ReportSection } from './report-section';
import { SaveModel } from './save-model';
import { TakeModel } from './take-model';
import { TeamSection } from './team-section';
import { lazy } from '../ui/lazy';
import { RepairSection } from './repair-section';

interface ShareSection {
  readonly title: string;
  /** What is inside, in a few words, while it is closed. */
  readonly hint: string;
  readonly component: ComponentType;
}

const SqlSection = lazy('SQL', async () => (await import('./sql-section')).SqlSection, 3);

/** The parts of the tab in their order, a line each; a part is made when it is opened. */
export const sections: readonly ShareSection[] = [
  { title: 'Publish tiers', hint: 'promotions, holds', component: PublishSection },
  { title: 'List for customers', hint: 'published tiers only', component: CustomerSection },
  { title: 'Report', hint: 'a page to print', component: ReportSection },
  { title: 'Team weights', hint: 'raters, consensus', component: TeamSection },
  { title: 'Save the model', hint: 'as a file', component: SaveModel },
  { title: 'Copy as SQL', hint: 'for a warehouse', component: SqlSection },
  { title: 'Another model', hint: 'compare, take over', component: TakeModel },
  { title: 'History', hint: 'who changed what', component: HistorySection },
  { title: 'Freeze and bring back', hint: 'formulas to values', component: FreezeSection },
  { title: 'Repair formulas', hint: 'after a file or another program', component: RepairSection },
  { title: 'Native formulas', hint: 'for those without the add-in', component: NativeSection },
];
