import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Finding } from '../../../renderer/gallery/check/finding.ts';

const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

const options = {
  // What an element is written as is read of those only that something is found about.
  elementRef: true,
  resultTypes: ['violations'],
  rules: {
    // Chromium, the only browser that draws these screens, lets keys scroll whatever scrolls and holds nothing to focus.
    'scrollable-region-focusable': { enabled: false },
    // Ours asks more of every text, large or waiting, in each theme, size of window and size of text (contrast.ts).
    'color-contrast': { enabled: false },
  },
};

/** The whole of a result is everything that is well, too: half a megabyte, and more work to bring over than to find. */
const run = `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
  violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ element }) => ({ html: element.outerHTML })) })))`;

/** What axe finds. Looked at a second time when something is found: what had only just come up may have been half drawn. */
export async function axeFindings(page: Page): Promise<Finding[]> {
  if ((await axeRun(page)).length === 0) return [];
  await page.waitForFunction('document.querySelector("[data-settling]") === null');
  return axeRun(page);
}

async function axeRun(page: Page): Promise<Finding[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${axe.source}; axe.configure({ noHtml: true })`);
  const violations = Violations.parse(await page.evaluate(run));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => ({
      kind: 'axe' as const,
      what: `${id}: ${html.replaceAll(/\d/g, '#').slice(0, 100)}`,
      why: axe.getRules().find((rule) => rule.ruleId === id)?.help ?? id,
    })),
  );
}
