import { expect, test } from '@playwright/test';
import { violations } from './axe';

const broken = '<p style="color: #bbb">pale</p><img src="data:,">';

test('what breaks a rule is found: in the page, in a frame, in one part of it or but for one part', async ({
  page,
}) => {
  await page.setContent(
    `<html lang="en"><title>t</title><main><h1>h</h1>${broken}<div id="part">${broken}</div>` +
      `<iframe title="f" srcdoc='<html lang="en"><title>t</title>${broken}'></iframe></main>`,
  );
  await page.frameLocator('iframe').getByText('pale').waitFor();
  const count = async (asked?: Parameters<typeof violations>[1]) =>
    (await violations(page, asked)).map((found) => `${found.split(':')[0]} ${found.split('<').length - 1}`);
  expect(await count()).toEqual(expect.arrayContaining(['color-contrast 6', 'image-alt 3']));
  expect(await count({ coloursOnly: true })).toEqual(['color-contrast 6']);
  expect(await count({ within: '#part' })).toEqual(['color-contrast 2', 'image-alt 1']);
  expect(await count({ except: '#part' })).toEqual(
    expect.arrayContaining(['color-contrast 4', 'image-alt 2']),
  );
});
