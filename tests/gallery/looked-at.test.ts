import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleries } from '../../renderer/gallery/galleries.ts';
import { en } from '../../renderer/words/en.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { type BuiltServer, builtServer } from '../../scripts/gallery/built-server.ts';
import { unknown } from '../../scripts/gallery/check/check.ts';
import {
  type Combination,
  combinationOf,
  combinations,
  nameOfCombination,
} from '../../scripts/gallery/check/combinations.ts';
import { examine, examineDrawn, Findings, type Seen } from '../../scripts/gallery/check/examine.ts';
import { holdSize } from '../../scripts/gallery/check/size.ts';
import { draw, type PictureOf } from '../../scripts/gallery/draw.ts';
import { galleryPage } from '../../scripts/gallery/page.ts';
import { statesOf } from '../../scripts/gallery/states.ts';

let server: BuiltServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([builtServer(), launchChromium()]);
  page = await galleryPage(browser, server.address);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('every screen', () => {
  let pictures: readonly PictureOf[] = [];
  beforeAll(async () => {
    pictures = await statesOf(page);
  });
  it.each([...galleries.keys()])(
    '%s can be seen, read and pressed in each of its states, on any tablet, in either theme, with any size of text',
    async (screen) => {
      const seen: Seen[] = [];
      for (const picture of pictures)
        if (picture.screen === screen) seen.push(...(await examine(page, picture, [combinationOf(picture)])));
      expect(unknown(seen)).toEqual([]);
    },
  );
  it('is one of those that the gallery’s page lists', () => {
    expect(new Set(pictures.map(({ screen }) => screen))).toEqual(new Set(galleries.keys()));
  });
  // The last state left its size of window and text behind.
  afterAll(async () => {
    await page.close();
    page = await galleryPage(browser, server.address);
  });
});

describe('a dialog', () => {
  it('gives the focus back to what opened it', async () => {
    expect(await draw(page, { screen: 'visit', state: 'arrive' })).toBe('yes');
    // What has only just come takes no key yet.
    await page.locator('[data-settling]').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: en.visit.more, exact: true }).press('Enter');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(en.visit.more);
  });
  it('begins at the way out where its first button does something else', async () => {
    expect(await draw(page, { screen: 'procedure', state: 'finish' })).toBe('yes');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(en.procedure.finishCancel);
  });
});

describe('the edge of a silenced tablet', () => {
  it.each(['procedure', 'lock', 'cover'])('lies over no button of the screen %s', async (screen) => {
    expect(await draw(page, { screen, state: 'overdue-quiet' })).toBe('yes');
    const under = await page.evaluate(() => {
      const edge = document.querySelector('.quietedge');
      if (!edge) return ['no edge'];
      const { width, height } = edge.getBoundingClientRect();
      const thick = Number.parseFloat(getComputedStyle(edge).borderTopWidth);
      return [...document.querySelectorAll('button')]
        .filter((button) => {
          const { left, right, top, bottom } = button.getBoundingClientRect();
          return left < thick || top < thick || right > width - thick || bottom > height - thick;
        })
        .map(({ textContent }) => textContent);
    });
    expect(under).toEqual([]);
  });
});

describe('where there is little room', () => {
  it.each([
    ['the rail of a silenced tablet', 'today', 'quiet', '1280x800-light-150'],
    ['the answers about the clock', 'procedure', 'clock-moved', '1024x768-light-150'],
  ])('%s can be seen, read and pressed', async (_, screen, state, way) => {
    const wanted = combinations.filter((one) => nameOfCombination(one) === way);
    expect(wanted).toHaveLength(1);
    expect(unknown(await examine(page, { screen, state }, wanted))).toEqual([]);
  });
  it('the labels of a form have room in a language with longer words', async () => {
    const view = { width: 1280, height: 800, theme: 'light', language: 'test' } as const;
    const longer = await galleryPage(browser, server.address, view);
    const wanted = combinations.filter((one) => /^1280x800-light-(100|150|200)$/.test(nameOfCombination(one)));
    expect(wanted).toHaveLength(3);
    for (const state of ['texts', 'language'])
      expect(unknown(await examine(longer, { screen: 'practice-items', state }, wanted))).toEqual([]);
    await longer.close();
  });
  it('the rows of a dialog fold as those of a screen', async () => {
    await page.setViewportSize({ width: 600, height: 960 });
    expect(await draw(page, { screen: 'facts', state: 'list' })).toBe('yes');
    await page.evaluate('chairsideHold("200", "light")');
    const row = page.locator('dialog .listrow').first();
    expect(await row.evaluate((one) => getComputedStyle(one).flexWrap)).toBe('wrap');
  });
});

describe('the ring around what has the focus', () => {
  it.each([
    ['cover', 'language', '.language'],
    ['intake', 'question', '.choice'],
    ['practice', 'editor', '.editor-live .choice'],
  ])('is whole on the screen %s/%s', async (screen, state, first) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await draw(page, { screen, state })).toBe('yes');
    await page.locator('[data-settling]').first().waitFor({ state: 'detached' });
    // The page takes the focus as one that came by key once a key was pressed.
    await page.keyboard.press('Shift');
    await page.locator(first).first().focus();
    const cut = await page.evaluate(() => {
      const has = document.activeElement;
      if (!has?.matches(':focus-visible')) return ['no ring'];
      const { outlineWidth, outlineOffset } = getComputedStyle(has);
      const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      const { left, right, top, bottom } = has.getBoundingClientRect();
      const found: string[] = [];
      for (let around = has.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const box = around.getBoundingClientRect();
        const room = [left - box.left, top - box.top, box.right - right, box.bottom - bottom];
        if (room.some((px) => px < reach)) found.push(around.className);
      }
      return found;
    });
    expect(cut).toEqual([]);
  });
});

describe('in colours of one’s own', () => {
  it.each([
    [
      'an answer that is chosen',
      '<fieldset><button class="choice" aria-pressed="true">A</button><button class="choice" aria-pressed="false">B</button></fieldset>',
    ],
    ['what waits', '<button class="btn" aria-disabled="true" style="border-style: solid">Waits</button>'],
    ['a card without an edge', '<div class="card" style="border: 0">Words</div>'],
  ])('%s that looks like any other is found', async (_, planted) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const plain =
      '.choice { background: Canvas !important; color: CanvasText !important; border: 2px solid !important; outline: none !important; box-shadow: none !important; }';
    await page.evaluate(
      ([html, css]) => document.body.insertAdjacentHTML('beforeend', `<dialog><style>${css}</style>${html}</dialog>`),
      [planted, plain] as const,
    );
    const found = await page.evaluate(`(() => {
      const dialog = document.body.querySelector(':scope > dialog');
      dialog.showModal();
      const found = chairsideForced();
      dialog.remove();
      return found;
    })()`);
    await page.emulateMedia({ forcedColors: 'none' });
    expect(Findings.parse(found).map((one) => one.kind)).toEqual(['forced']);
  });
});

describe('a look in several ways', () => {
  const ways = combinations.filter(
    ({ width, height, text }) => [960_600, 600_960].includes(width * 1000 + height) && [100, 200].includes(text),
  );
  let seen: Seen[] = [];
  const where = (kind: string, words: string) =>
    seen.filter((one) => one.kind === kind && one.what.includes(words)).map(({ combination }) => combination);
  beforeAll(async () => {
    const picture = { screen: 'visit', state: 'arrive' };
    expect(await draw(page, picture)).toBe('yes');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        `<dialog>
          <style>
            [data-theme="dark"] .pale { color: #888 !important; background: #999 !important }
            [data-text="200"] .away { display: none }
          </style>
          <p class="pale">In the dark</p>
          <button class="btn away">May be lost</button>
          <div style="overflow: hidden auto; height: 90px"><p style="height: 300px">And so on</p></div>
          <button class="btn"></button>
          <p class="late">Late</p>
        </dialog>`,
      );
      const dialog = document.body.querySelector<HTMLDialogElement>(':scope > dialog');
      const late = dialog?.querySelector<HTMLElement>('.late');
      dialog?.showModal();
      new ResizeObserver(() => {
        if (late) late.style.fontSize = innerWidth === 600 ? '9px' : '';
      }).observe(document.documentElement);
    });
    seen = await examineDrawn(page, picture, ways);
    await page.evaluate(() => document.body.querySelector(':scope > dialog')?.remove());
  });

  const all = ways.map(nameOfCombination);
  it('finds what is pale in one theme only, in each size and with each text', () => {
    expect(where('contrast', 'In the dark')).toEqual(all.filter((name) => name.includes('dark')));
  });
  it('finds what larger text takes away, in both themes', () => {
    expect(where('lost', 'May be lost')).toEqual(all.filter((name) => name.includes('200')));
  });
  it('looks at each theme before anybody has scrolled', () => {
    expect(where('no-cue', 'div')).toEqual(all);
  });
  it('waits for what answers another size of the window', () => {
    expect(where('tiny', 'Late')).toEqual(all.filter((name) => name.startsWith('600x960')));
  });
  it('asks axe once', () => {
    expect(where('axe', 'button-name')).toEqual(['600x960-light-100']);
  });
});

describe('the look at a screen', () => {
  it('covers nearly every way of holding, lighting and setting a tablet, and each size, theme and text', async () => {
    const ways = (await statesOf(page)).map((picture) => combinationOf(picture));
    expect(new Set(ways).size).toBeGreaterThan(combinations.length * 0.95);
    const kinds = (some: readonly Combination[]) =>
      new Set(some.flatMap(({ width, height, theme, text }) => [`${width}x${height}`, theme, text]));
    expect(kinds(ways)).toEqual(kinds(combinations));
  });

  it.each([
    ['small', '<button style="width: 40px; height: 40px">Go</button>'],
    ['covered', '<button class="btn">Go</button><div style="position: fixed; inset: 0"></div>'],
    ['cut', '<div style="overflow: hidden; height: 30px"><button class="btn">Go</button></div>'],
    ['unreachable', '<button class="btn" style="position: fixed; left: -200px; top: 0">Go</button>'],
    ['overlap', '<button class="btn">Go</button><button class="btn" style="margin-left: -30px">Stay</button>'],
    ['text-cut', '<p style="overflow: hidden; width: 40px; white-space: nowrap">A long line of words</p>'],
    ['text-spills', '<div class="card" style="width: 90px; white-space: nowrap">A long line of words</div>'],
    ['text-overlaps', '<p>Until Friday</p><p style="margin-top: -1lh">Until Sunday</p>'],
    ['squeezed', '<p style="width: 1em">One word a line</p>'],
    ['tiny', '<p style="font-size: 11px">Who can read this</p>'],
    ['sideways', '<div style="overflow: auto; width: 90px; white-space: nowrap">A long line of words</div>'],
    ['contrast', '<p style="color: #999999; background: #ffffff">Hard to read</p>'],
    ['contrast', '<input value="Hard to read" style="color: #999999; background: #ffffff">'],
    ['no-cue', '<div style="overflow: hidden auto; height: 90px"><p style="height: 300px">And so on</p></div>'],
    ['reach', '<button class="btn main" style="position: fixed; top: 20px">Save</button>'],
    [
      'reach',
      '<div class="checkdetail"><button class="choice" style="position: fixed; top: 20px">Washed</button></div>',
    ],
    [
      'reach',
      '<div class="actions" style="position: fixed; inset: auto 0 0"><div class="side">1 of 2</div><div class="side" style="margin: 0 auto 0 0; order: -1"><button class="btn main">Save</button></div></div>',
    ],
  ])('finds what is planted: %s', async (kind, planted) => {
    // Unpainted, as each state is looked at.
    await holdSize(page, { width: 800, height: 1280 });
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', `<dialog>${html}</dialog>`), planted);
    const found = await page.evaluate(`(() => {
      const dialog = document.body.querySelector(':scope > dialog');
      dialog.showModal();
      const found = chairsideLook();
      dialog.remove();
      return found;
    })()`);
    expect(Findings.parse(found).map((one) => one.kind)).toContain(kind);
  });
});
