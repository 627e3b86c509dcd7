import type { ComponentType } from 'preact';
import type { IconName } from '../ui/icon';
import { AccountsTab } from './accounts';
import { ModelTab } from './model';
import { PortfolioTab } from './portfolio';
import { ProgrammeTab } from './programme';
import { SensitivityTab } from './sensitivity';
import { ShareTab } from './share';

export type TabId = 'model' | 'accounts' | 'portfolio' | 'sensitivity' | 'programme' | 'share';

export interface TabDefinition {
  readonly id: TabId;
  readonly label: string;
  readonly icon: IconName;
  readonly component: ComponentType;
}

/** The tabs in their order, a line each. */
export const tabs: readonly TabDefinition[] = [
  { id: 'model', label: 'Model', icon: 'sliders', component: ModelTab },
  { id: 'accounts', label: 'Accounts', icon: 'people', component: AccountsTab },
  { id: 'portfolio', label: 'Portfolio', icon: 'bubbles', component: PortfolioTab },
  { id: 'sensitivity', label: 'Sensitivity', icon: 'tornado', component: SensitivityTab },
  { id: 'programme', label: 'Programme', icon: 'clipboard', component: ProgrammeTab },
  { id: 'share', label: 'Share', icon: 'share', component: ShareTab },
];
