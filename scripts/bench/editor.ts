import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { loadPages } from '../../api/host/pages.ts';
import { startServer } from '../../loopback/server.ts';
import { en } from '../../renderer/words/en.ts';
import { build } from '../build.ts';
import { launchChromium } from '../chromium.ts';
import { signedIn } from '../sample/day.ts';
import { type SampleTablet, sampleTablet } from '../sample/tablet.ts';
import { bareList } from './editor/bare-list.ts';
import { framesOf, paintsOf, workOf } from './editor/in-page.ts';
import { type BenchRow, benchRow, percentile } from './row.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const area = 'editor';
const many = 500;
const edits = 40;
/** Of the wheel. */
const turns = 120;
/** A frame that took longer than two of 60 a second was missed by the eye. */
const droppedMs = 34;
const peerName = 'a bare page';

/**
 * The editor of the shipped protocol and of one with five hundred rules: a press of "more" or "less" until the paper beside it is
 * painted anew, and the frames that are dropped meanwhile and while a wheel goes through the list. Each beside a page of the
 * same run that has a list as long and nothing else.
 */
export async function cases(): Promise<BenchRow[]> {
  await build();
  const browser = await launchChromium();
  try {
    const bare = await measured(await bareList(browser, many), '.scroller');
    const shipped = await inEditor(browser, null);
    const long = await inEditor(browser, many);
    const painted = (what: string, ours: readonly number[], peer: number, name: string) =>
      benchRow({ area, case: `${what} (p95)`, unit: 'ms', ours: percentile(ours, 0.95), peer, peerName: name });
    const worked = (what: string, ours: number) =>
      benchRow({ area, case: `processor time of a change, ${what}`, unit: 'ms', ours, peer: bare.workMs, peerName });
    const bareMs = percentile(bare.painted, 0.95);
    const frames = (what: string, ours: readonly number[], peer: readonly number[]) =>
      benchRow({
        area,
        case: `frames over ${droppedMs} ms, in a hundred, ${what}`,
        unit: '%',
        ours: dropped(ours),
        peer: dropped(peer),
        peerName,
      });
    return [
      painted('a change to its paper painted, shipped rules', shipped.painted, 100, 'limit'),
      painted('a change to its paper painted, shipped rules', shipped.painted, bareMs, peerName),
      painted(`a change to its paper painted, ${many} rules`, long.painted, 100, 'limit'),
      painted(`a change to its paper painted, ${many} rules`, long.painted, bareMs, peerName),
      worked('shipped rules', shipped.workMs),
      worked(`${many} rules`, long.workMs),
      frames(`${many} rules edited`, long.edited, bare.edited),
      frames(`${many} rules scrolled`, long.scrolled, bare.scrolled),
    ];
  } finally {
    await browser.close();
  }
}

interface Measured {
  readonly painted: readonly number[];
  /** Of the page's thread, for each change with all that follows it. */
  readonly workMs: number;
  /** Lengths of the frames meanwhile. */
  readonly edited: readonly number[];
  readonly scrolled: readonly number[];
}

const dropped = (frames: readonly number[]) => (100 * frames.filter((ms) => ms > droppedMs).length) / frames.length;

async function inEditor(browser: Browser, rules: number | null): Promise<Measured> {
  const tablet = await sampleTablet();
  try {
    await signedIn(tablet);
    if (rules !== null) await withRules(tablet, rules);
    const server = await startServer(tablet.app, loadPages(join(root, 'dist/renderer')), 0);
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(server.newAddress());
      await openEditor(page);
      return await measured(page, '.editor-outline');
    } finally {
      await server.close();
    }
  } finally {
    await tablet.close();
  }
}

/** The shipped aftercare, and as many more rules as there is room for, each on a day of its own kind. */
async function withRules({ client }: SampleTablet, rules: number): Promise<void> {
  const [one] = (await client.call('protocols.list', {})).treatments;
  const { draftId, protocol } = await client.call('protocols.open-draft', { treatment: one?.treatment ?? '' });
  const more = Array.from({ length: rules - protocol.aftercare.length }, (_, n) => {
    const day = { anchor: 'session', offset: n % 60, unit: 'day' } as const;
    const topic = protocol.topics[n % protocol.topics.length]?.id ?? '';
    const words = `Rule ${n + 1}`;
    return {
      id: `rule-${n}`,
      topic,
      mode: 'may',
      from: day,
      to: day,
      text: words,
      short: words,
      icon: 'check',
      why: '',
    };
  });
  const content = JSON.parse(JSON.stringify([...protocol.aftercare, ...more]));
  await client.call('protocols.edit', { draftId, edit: { edit: 'set', place: 'aftercare', content } });
}

async function openEditor(page: Page): Promise<void> {
  for (const name of [en.today.settings, en.settings.group.papers, en.practice.open])
    await page.getByRole('button', { name }).first().click();
  await page.getByRole('button', { name: new RegExp(`^${en.practice.section.aftercare}`) }).click();
  await page.locator('[data-row="aftercare/water-only"] .outline-item').click();
  await page.locator('[data-place="aftercare/water-only/from"]').click();
  await page.locator('.paper-bar.is-open').first().waitFor();
}

/** Presses "more" and "less" in turn, each once the last is painted, then turns the wheel over the list. */
async function measured(page: Page, scroller: string): Promise<Measured> {
  const buttons = [en.common.more, en.common.less].map((words) =>
    page.locator(`[aria-label="${en.practiceRules.howFar}: ${words}"]`).first(),
  );
  const paints = await paintsOf(page, '.editor-live');
  const frames = await framesOf(page);
  const work = await workOf(page);
  await work.taken();
  for (let n = 0; n < edits; n++) {
    await buttons[n % 2]?.click();
    await paints.count(n + 1);
  }
  const painted = await paints.taken();
  const edited = await frames.taken();
  const workMs = (await work.taken()) / edits;
  const list = page.locator(scroller);
  await list.hover();
  await frames.taken();
  for (let n = 0; n < turns; n++) await page.mouse.wheel(0, 200);
  const scrolled = await frames.taken();
  if ((await list.evaluate((element) => element.scrollTop)) === 0) throw new Error('the list did not scroll');
  await page.close();
  return { painted, workMs, edited, scrolled };
}
