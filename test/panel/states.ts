// Every state that the panel is drawn in, for the tests that look at each and for pictures of them.
import type { Page } from '@playwright/test';
import type { MemoryHost } from './memory-host';
import { openPanel, type BuiltPage } from './panel-page';

export interface State {
  readonly book: string;
  /** How one comes to it. */
  readonly act?: (page: Page) => Promise<void>;
}

export async function openState(
  page: Page,
  built: BuiltPage,
  { book, act }: State,
  { width = 300, height = 800, rows = '' } = {},
): Promise<void> {
  await page.setViewportSize({ width, height });
  await openPanel(page, built, `book=${book}${rows && `&rows=${rows}`}`);
  await page.locator('main').waitFor({ timeout: 30_000 });
  await act?.(page);
}

export const inHost = <T>(page: Page, act: (host: MemoryHost) => T) =>
  page.evaluate<T>(`(${act.toString()})(window.host)`);

export const weightOf = (page: Page, name: string) => page.getByRole('slider', { name: `Weight of ${name}` });

/** Opens a tab and waits for something in it. */
async function tab(page: Page, name: string, shows: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tabpanel', { name }).getByText(shows).first().waitFor();
}

export const states: Readonly<Record<string, State>> = {
  start: { book: 'unscored' },
  'start, empty': { book: 'empty' },
  'set-up': {
    book: 'unscored',
    act: (page) => page.getByRole('button', { name: 'Score these accounts' }).click(),
  },
  'set-up by template, columns missing': {
    book: 'unscored',
    act: (page) => page.getByRole('button', { name: /^Tier rules/ }).click(),
  },
  'set-up by template, a form': {
    book: 'empty',
    act: (page) => page.getByRole('button', { name: /^Growth ×/ }).click(),
  },
  model: { book: 'scored' },
  'model, edited': { book: 'scored', act: (page) => weightOf(page, 'Complaints').press('End') },
  'model, edited, many accounts': {
    book: 'many',
    act: async (page) => {
      await weightOf(page, 'Complaints').press('End');
      await page.getByText('accounts change tier').waitFor();
    },
  },
  'model, a criterion open': {
    book: 'scored',
    act: async (page) => {
      await page.getByRole('button', { name: 'Annual revenue' }).first().click();
      await page.getByText('Definition').click();
      await page.getByRole('button', { name: 'Take out Annual revenue' }).click();
    },
  },
  'model, words added': {
    book: 'scored',
    act: async (page) => {
      await page.getByRole('button', { name: 'Add a criterion' }).click();
      await page.getByRole('button', { name: /^Position/ }).click();
      await page.locator('.criterion-name', { hasText: 'Position' }).click();
    },
  },
  'model, in conflict': {
    book: 'scored',
    act: async (page) => {
      await weightOf(page, 'Annual revenue').press('PageUp');
      await inHost(page, (host) => host.type('KAM Model', 4, 1, 70));
      await page.getByText('Keep mine').waitFor();
    },
  },
  'model, applied': {
    book: 'scored',
    act: async (page) => {
      await weightOf(page, 'Annual revenue').press('PageUp');
      await page.getByRole('button', { name: 'Apply' }).click();
      await page.getByText('The model is changed').waitFor();
    },
  },
  'accounts, the list': { book: 'scored', act: (page) => tab(page, 'Accounts', 'Find an account') },
  'accounts, one of them': {
    book: 'scored',
    act: async (page) => {
      await tab(page, 'Accounts', 'Find an account');
      await page.getByRole('option').nth(4).click();
      await page.getByRole('button', { name: 'Work out the chance' }).click();
      await page.getByText(/^In \d/).waitFor();
    },
  },
  'accounts, one that could rise': {
    book: 'scored',
    act: async (page) => {
      await tab(page, 'Accounts', 'Find an account');
      await page.getByRole('option').nth(17).click();
      await page.getByText(/^What would lift it/).waitFor();
    },
  },
  'accounts, one with every flag': {
    book: 'flagged',
    act: async (page) => {
      await tab(page, 'Accounts', 'Find an account');
      await page.getByRole('option', { name: 'Alder Logistics' }).click();
      await page.getByText(/^Churn risk/).waitFor();
    },
  },
  'accounts, none found': {
    book: 'scored',
    act: async (page) => {
      await tab(page, 'Accounts', 'Find an account');
      await page.getByLabel('Find an account').fill('nobody of that name');
      await page.getByText('No account of that name.').waitFor();
    },
  },
  portfolio: { book: 'scored', act: (page) => tab(page, 'Portfolio', 'Mix of categories') },
  'portfolio, as tables': {
    book: 'scored',
    act: async (page) => {
      await tab(page, 'Portfolio', 'Mix of categories');
      for (const title of ['Tiers', 'Concentration', 'Growth and fit', 'Mix of categories']) {
        await page.getByRole('button', { name: `Show ${title} as a table` }).click();
      }
    },
  },
  sensitivity: { book: 'scored', act: (page) => tab(page, 'Sensitivity', 'Chance of the top 10') },
  'sensitivity, too many to do unasked': {
    book: 'many',
    act: (page) => tab(page, 'Sensitivity', 'Work it out'),
  },
  programme: {
    book: 'scored',
    act: async (page) => {
      await tab(page, 'Programme', 'Qualify an opportunity');
      await page.getByText('No', { exact: true }).first().click();
    },
  },
  share: { book: 'scored', act: (page) => tab(page, 'Share', 'goes to colleagues') },
  ...Object.fromEntries(
    ['ranking', 'swing', 'pairwise', 'bestWorst', 'raters'].map((method) => [
      `weights by ${method}`,
      {
        book: 'scored',
        act: async (page: Page) => {
          await page.getByText('Other ways to weights').click();
          await page.getByRole('combobox', { name: 'Method' }).selectOption(method);
          await page.getByRole('slider').last().press('PageUp');
          await page.getByRole('button', { name: 'Use these weights' }).waitFor();
        },
      },
    ]),
  ),
  'long labels': { book: 'german', act: (page) => page.getByRole('slider').first().press('PageUp') },
  'long labels, an account': {
    book: 'german',
    act: async (page) => {
      await tab(page, 'Accounts', 'Find an account');
      await page.getByRole('option', { name: /Donau/ }).click();
    },
  },
  'long labels, portfolio': { book: 'german', act: (page) => tab(page, 'Portfolio', 'Mix of categories') },
  'long labels, sensitivity': {
    book: 'german',
    act: (page) => tab(page, 'Sensitivity', 'Chance of the top 10'),
  },
  'AHP, a judgement to revisit': {
    book: 'scored',
    act: async (page) => {
      await page.getByText('Other ways to weights').click();
      await page.getByRole('combobox', { name: 'Method' }).selectOption('pairwise');
      await page.getByRole('slider', { name: 'Annual revenue against Growth potential' }).press('Home');
      await page.getByRole('slider', { name: 'Growth potential against Strategic fit' }).press('Home');
      await page.getByRole('slider', { name: 'Annual revenue against Strategic fit' }).press('End');
      await page.getByText(/^Look again at/).waitFor();
    },
  },
  unreadable: { book: 'unreadable' },
  misfit: { book: 'misfit' },
  'tiers that rise': { book: 'rising' },
  'a lost name': { book: 'lost' },
  'rows below': { book: 'grown' },
  'no accounts yet': { book: 'waiting' },
  failing: { book: 'failing' },
};
