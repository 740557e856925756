import type { Page } from 'playwright-core';
import { z } from 'zod';
import { Finding } from '../../../renderer/gallery/check/finding.ts';
import { draw, type PictureOf, undraw } from '../draw.ts';
import { axeFindings } from './axe.ts';
import { type Combination, nameOfCombination } from './combinations.ts';
import { holdSize } from './size.ts';

/** A finding and where it was seen. */
export interface Seen extends Finding {
  readonly screen: string;
  readonly state: string;
  readonly combination: string;
}

/** Draws one state once, checks it in each combination and takes it off again. Throws when the state does not appear. */
export async function examine(page: Page, picture: PictureOf, wanted: readonly Combination[]): Promise<Seen[]> {
  const [first] = wanted;
  if (!first) return [];
  await hold(page, first);
  const said = await drawn(page, picture);
  if (said !== 'yes') throw new Error(`${picture.screen}/${picture.state} could not be drawn: ${said}`);
  return examineDrawn(page, picture, wanted);
}

/**
 * Checks what is drawn now in each combination. The window is resized once for each size, the text set once for each size of
 * text, and both themes are looked at while it stands so: only what changes anything is done again.
 */
export async function examineDrawn(page: Page, picture: PictureOf, wanted: readonly Combination[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  const note = (combination: Combination, found: readonly Finding[], forced = '') => {
    for (const finding of found)
      seen.push({ ...picture, combination: `${nameOfCombination(combination)}${forced}`, ...finding });
  };
  let askedAxe = false;
  /** The controls of the present size of window at 100 %, by theme. */
  const ordinary = new Map<string, readonly string[]>();
  let size = '';
  for (const ways of Map.groupBy(wanted, ({ width, height, text }) => `${width}x${height}-${text}`).values()) {
    const [one] = ways;
    if (!one) continue;
    if (size !== `${one.width}x${one.height}`) ordinary.clear();
    size = `${one.width}x${one.height}`;
    const looked = await look(page, one, ways);
    for (const [n, way] of ways.entries()) {
      const { found = [], controls = [] } = looked[n] ?? {};
      note(way, found);
      if (way.text === 100) ordinary.set(way.theme, controls);
      else note(way, await lostTo(page, way, controls, ordinary.get(way.theme)));
      if (askedAxe) continue;
      // It reads names, roles and the tree, which neither theme nor sizes change anything of.
      askedAxe = true;
      note(way, await axeFindings(page));
    }
  }
  const [last] = wanted.slice(-1);
  if (last) note(last, await forced(page), '-forced');
  return seen;
}

/** At this size, or else at the ordinary one: where a text does not fit, it is to be read on before the next page comes. */
async function drawn(page: Page, picture: PictureOf): Promise<string> {
  if ((await draw(page, picture)) === 'yes') return 'yes';
  await holdSize(page, { width: 1280, height: 800 });
  return draw(page, { ...picture, again: true });
}

const Looked = z.array(z.object({ theme: z.string(), found: z.array(Finding), controls: z.array(z.string()) }));

/** What is found in each of these ways, which differ in their theme alone. */
async function look(page: Page, { width, height, text }: Combination, ways: readonly Combination[]) {
  await holdSize(page, { width, height });
  const themes = ways.map(({ theme }) => theme);
  return Looked.parse(await page.evaluate(`chairsideWays(${JSON.stringify(String(text))}, ${JSON.stringify(themes)})`));
}

/**
 * Controls that are there at the ordinary size of text and not at this one: larger text never takes away what one may do.
 * Where something seems to be missing, both are read again, one right after the other.
 */
async function lostTo(
  page: Page,
  combination: Combination,
  large: readonly string[],
  ordinary: readonly string[] | undefined,
): Promise<Finding[]> {
  const isThere = (name: string) => large.includes(name);
  if (ordinary?.every(isThere)) return [];
  await hold(page, { ...combination, text: 100 });
  if (!ordinary && (await controls(page)).every(isThere)) return [];
  await hold(page, combination);
  const now = await controls(page);
  await hold(page, { ...combination, text: 100 });
  const before = await controls(page);
  await hold(page, combination);
  return before
    .filter((name) => !now.includes(name))
    .map((what) => ({ kind: 'lost', what, why: `there at 100 %, gone at ${combination.text} %` }));
}

const controls = async (page: Page) => z.array(z.string()).parse(await page.evaluate('chairsideControls()'));

/** What nobody could tell apart in colours of their own. Nothing is drawn any more afterwards. */
async function forced(page: Page): Promise<Finding[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  try {
    return Findings.parse(await page.evaluate('chairsideForced()'));
  } finally {
    await undraw(page);
    await page.emulateMedia({ forcedColors: 'none' });
  }
}

export const Findings = z.array(Finding);

async function hold(page: Page, { width, height, theme, text }: Combination): Promise<void> {
  await holdSize(page, { width, height });
  await page.evaluate(`chairsideHold(${JSON.stringify(String(text))}, ${JSON.stringify(theme)})`);
}
