import type { ComponentType } from 'preact';
import type { IconName } from '../ui/icon';
import { lazy } from '../ui/lazy';
import { ModelTab } from './model';

export type TabId = 'model' | 'accounts' | 'portfolio' | 'sensitivity' | 'programme' | 'share';

export interface TabDefinition {
  readonly id: TabId;
  readonly label: string;
  readonly icon: IconName;
  readonly component: ComponentType;
}

const AccountsTab = lazy('Accounts', async () => (await import('./accounts')).AccountsTab);
const PortfolioTab = lazy('Portfolio', async () => (await import('./portfolio')).PortfolioTab);
const SensitivityTab = lazy('Sensitivity', async () => (await import('./sensitivity')).SensitivityTab);
const ProgrammeTab = lazy('Programme', async () => (await import('./programme')).ProgrammeTab);
const ShareTab = lazy('Share', async () => (await import('./share')).ShareTab);

/** The tabs in their order, a line each; all but the first load when they are first opened. */
export const tabs: readonly TabDefinition[] = [
  { id: 'model', label: 'Model', icon: 'sliders', component: ModelTab },
  { id: 'accounts', label: 'Accounts', icon: 'people', component: AccountsTab },
  { id: 'portfolio', label: 'Portfolio', icon: 'bubbles', component: PortfolioTab },
  { id: 'sensitivity', label: 'Sensitivity', icon: 'tornado', component: SensitivityTab },
  { id: 'programme', label: 'Programme', icon: 'clipboard', component: ProgrammeTab },
  { id: 'share', label: 'Share', icon: 'share', component: ShareTab },
];
