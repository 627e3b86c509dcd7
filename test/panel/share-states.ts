// Every part of the tab Share, open and filled, with long labels where they would leave something to show.
import { expect, type Page } from '@playwright/test';
import { modelFileOf, textOfModelFile } from '../../shared/model/model-file';
import { modelTable, tierTable } from '../../shared/model/templates/tables';
import { sampleModel, sampleTiers } from './sample';
import type { State } from './states';

/** The file of a model with half the criteria, other weights and no capacities. */
export const otherModel = textOfModelFile(
  modelFileOf(
    modelTable(sampleModel.slice(0, 3).map((row, k) => ({ ...row, Weight: 20 * (k + 1) }))),
    tierTable(sampleTiers.map((row) => ({ ...row, Capacity: '' }))),
  ),
);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

const filled: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'Publish tiers': (page) =>
    button(page, /^Show \d+ more$/)
      .first()
      .click(),
  'List for customers': (page) => expect(page.getByLabel('The list as .csv')).toBeVisible(),
  Report: async (page) => {
    await button(page, 'Make the report').click();
    await page.getByLabel('The page as HTML').waitFor();
  },
  'Team weights': async (page) => {
    await page.getByLabel(/^Who weighs/).fill('Anna, Finance\nBen, Service');
    await button(page, 'Set up the sheet').click();
    await page.getByText('0 of 2 raters').waitFor();
    await page.evaluate(() =>
      [0, 1].forEach((row) =>
        [40, 30, 10, 10, 10 + row].forEach((points, k) =>
          window.host.type('KAM Raters', 4 + row, 2 + k, points),
        ),
      ),
    );
    await page.getByRole('heading', { name: 'Where raters differ' }).waitFor();
  },
  'Save the model': (page) => expect(page.getByLabel('The model as JSON')).toBeVisible(),
  'Another model': (page) => page.getByLabel(/^Or paste it/).fill(otherModel),
  History: async (page) => {
    await page.getByRole('tab', { name: 'Model' }).click();
    await page.getByRole('slider').first().press('PageUp');
    await page.getByLabel('Reason for the change').fill('Umsatzgewichtung laut Vertriebsleitungsbeschluss');
    await button(page, 'Apply').click();
    await page.getByText('The model is changed').waitFor();
    await page.getByRole('tab', { name: 'Share' }).click();
    await page.locator('summary', { hasText: 'History' }).click();
    await page.getByText('The model before it').click();
    await button(page, 'Bring it back as a draft').waitFor();
  },
};

const books: Readonly<Record<string, string>> = { 'Team weights': 'scored', 'List for customers': 'scored' };

export const shareStates: Readonly<Record<string, State>> = Object.fromEntries(
  Object.entries(filled).map(([part, fill]) => [
    `share, ${part}`,
    {
      book: books[part] ?? 'german',
      act: async (page: Page) => {
        await page.getByRole('tab', { name: 'Share' }).click();
        await page.locator('summary', { hasText: part }).click();
        await fill(page);
      },
    },
  ]),
);
