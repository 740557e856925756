import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { Finding } from '../../../renderer/gallery/check/finding.ts';
import { draw, type PictureOf } from '../draw.ts';
import { type Combination, nameOfCombination } from './combinations.ts';

/** A finding and where it was seen. */
export interface Seen extends Finding {
  readonly screen: string;
  readonly state: string;
  readonly combination: string;
}

/** Draws one state once and checks it in each combination. Throws when the state does not appear. */
export async function examine(page: Page, picture: PictureOf, wanted: readonly Combination[]): Promise<Seen[]> {
  const [first] = wanted;
  if (!first) return [];
  await hold(page, first);
  const said = await drawn(page, picture);
  if (said !== 'yes') throw new Error(`${picture.screen}/${picture.state} could not be drawn: ${said}`);
  const seen: Seen[] = [];
  const themes = new Set<string>();
  for (const combination of wanted) {
    await hold(page, combination);
    // axe's rules do not depend on the window's size; colours are checked in both themes.
    const asked = themes.has(combination.theme) ? [] : await axeFindings(page);
    themes.add(combination.theme);
    const found = [...Findings.parse(await page.evaluate('chairsideLook()')), ...asked];
    if (combination.text > 100) found.push(...(await lostTo(page, combination)));
    for (const finding of found) seen.push({ ...picture, combination: nameOfCombination(combination), ...finding });
  }
  const [last] = wanted.slice(-1);
  if (last) {
    const combination = `${nameOfCombination(last)}-forced`;
    for (const finding of await forced(page)) seen.push({ ...picture, combination, ...finding });
  }
  return seen;
}

/** At this size, or else at the ordinary one: where a text does not fit, it is to be read on before the next page comes. */
async function drawn(page: Page, picture: PictureOf): Promise<string> {
  if ((await draw(page, picture)) === 'yes') return 'yes';
  await page.setViewportSize({ width: 1280, height: 800 });
  return draw(page, { ...picture, again: true });
}

/** Controls that are there at the ordinary size of text and not at this one: larger text never takes away what one may do. */
async function lostTo(page: Page, combination: Combination): Promise<Finding[]> {
  const large = await controls(page);
  await hold(page, { ...combination, text: 100 });
  const ordinary = await controls(page);
  await hold(page, combination);
  return ordinary
    .filter((name) => !large.includes(name))
    .map((what) => ({ kind: 'lost', what, why: `there at 100 %, gone at ${combination.text} %` }));
}

const controls = async (page: Page) => z.array(z.string()).parse(await page.evaluate('chairsideControls()'));

/** What nobody could tell apart in colours of their own. */
async function forced(page: Page): Promise<Finding[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  try {
    return Findings.parse(await page.evaluate('chairsideForced()'));
  } finally {
    await page.emulateMedia({ forcedColors: 'none' });
  }
}

export const Findings = z.array(Finding);

async function hold(page: Page, { width, height, theme, text }: Combination): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    async ([light, size]) => {
      document.documentElement.setAttribute('data-theme', light);
      document.documentElement.setAttribute('data-text', size);
      for (const one of document.querySelectorAll('*')) if (one.scrollTop > 0) one.scrollTop = 0;
      // One frame for the layout, one for size observers.
      for (let n = 0; n < 2; n += 1) await new Promise((next) => requestAnimationFrame(next));
    },
    [theme, String(text)] as const,
  );
}

const AxeResult = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

const axeOptions = {
  resultTypes: ['violations'],
  // Chromium, the only browser that draws these screens, lets keys scroll whatever scrolls and holds nothing to focus.
  rules: { 'scrollable-region-focusable': { enabled: false } },
};

/** What axe finds. Looked at a second time when something is: what had only just come up may have been half drawn. */
async function axeFindings(page: Page): Promise<Finding[]> {
  if ((await axeRun(page)).length === 0) return [];
  await page.waitForFunction('document.querySelector("[data-settling]") === null');
  return axeRun(page);
}

async function axeRun(page: Page): Promise<Finding[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const result = AxeResult.parse(await page.evaluate(`axe.run(document, ${JSON.stringify(axeOptions)})`));
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => ({
      kind: 'axe' as const,
      what: `${id}: ${html.replaceAll(/\d/g, '#').slice(0, 100)}`,
      why: axe.getRules().find((rule) => rule.ruleId === id)?.help ?? id,
    })),
  );
}
