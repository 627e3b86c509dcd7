// axe-core runs in the page itself: @axe-core/playwright injects it anew for each analysis and opens one more page to
// gather results, which takes four times as long.
import type { Frame, Page } from '@playwright/test';
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Asked {
  /** The part that is looked at; the whole page if not given. */
  readonly within?: string;
  /** What is none of ours. */
  readonly except?: string;
  /** Contrast alone, all that another theme changes. */
  readonly coloursOnly?: boolean;
}

const source =
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') +
  "axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] });"; // frames answer their page, whatever their address

/** What axe finds wrong with a page and the frames in it: each rule with the elements that break it. */
export async function violations(page: Page, { within, except, coloursOnly }: Asked = {}): Promise<string[]> {
  await Promise.all(page.frames().map(inject));
  return page.evaluate(
    async ({ include, exclude, rules }) => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(
        { include, exclude },
        { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: rules }) },
      );
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    {
      include: [within ?? 'html'],
      exclude: except ? [except] : [],
      rules: coloursOnly ? ['color-contrast'] : [],
    },
  );
}

async function inject(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
}
