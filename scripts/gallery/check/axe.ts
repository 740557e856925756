import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Finding } from '../../../renderer/gallery/check/finding.ts';

const AxeResult = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** The only rules that a theme changes anything for: the others read names, roles and the tree, in which it is not. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const options = {
  resultTypes: ['violations'],
  // Chromium, the only browser that draws these screens, lets keys scroll whatever scrolls and holds nothing to focus.
  rules: { 'scrollable-region-focusable': { enabled: false } },
};

/**
 * What axe finds; of colours alone where the rest was asked of the same screen before. Looked at a second time when something
 * is found: what had only just come up may have been half drawn.
 */
export async function axeFindings(page: Page, rules: 'all' | 'of-colours'): Promise<Finding[]> {
  if ((await axeRun(page, rules)).length === 0) return [];
  await page.waitForFunction('document.querySelector("[data-settling]") === null');
  return axeRun(page, rules);
}

async function axeRun(page: Page, rules: 'all' | 'of-colours'): Promise<Finding[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const asked = rules === 'all' ? options : { ...options, runOnly: { type: 'rule', values: ofColours } };
  const result = AxeResult.parse(await page.evaluate(`axe.run(document, ${JSON.stringify(asked)})`));
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => ({
      kind: 'axe' as const,
      what: `${id}: ${html.replaceAll(/\d/g, '#').slice(0, 100)}`,
      why: axe.getRules().find((rule) => rule.ruleId === id)?.help ?? id,
    })),
  );
}
