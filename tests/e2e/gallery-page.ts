import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { OperationName } from '../../api/contract/contract.ts';
import { leavesStatus } from '../../api/contract/reads.ts';
import type { StaffRole } from '../../domain/actor.ts';
import type { TabletSetting } from '../../renderer/gallery/recording.ts';
import { settleMs } from '../../renderer/kit/settling/guard.ts';
import { type Files, typeOf } from '../../scripts/gallery/built.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import type { SampleTablet } from '../../scripts/sample/tablet.ts';
import { later, type Spot, touch } from './double-tap.ts';
import { fillOnce } from './fill.ts';
import type { KeptStops } from './kept-stops.ts';
import { settleAsShipped, settleSoon } from './patience.ts';
import { landscape } from './tablet.ts';

const address = 'http://screens.test';

/** Draws nothing: the list of all states would be laid out each time only to be taken away again. */
const nothing = '#/blank';

/** What can be tapped in a state, and how it is found again. */
export interface Tappable {
  /** Where a button of ours is written; null for an answer. */
  readonly from: string | null;
  readonly words: string;
  /** Its place among all that can be tapped. */
  readonly nth: number;
}

/** What a tap led to: the steps that the app took, in order, and all that stands on the screen. */
export interface Outcome {
  readonly steps: readonly string[];
  readonly shown: string;
}

/** What stands on the page beside the page itself, before anything of it runs. */
declare global {
  interface Window {
    callApp(name: string, input: unknown): Promise<unknown>;
    /** Calls that are not answered yet. */
    underWay: number;
    /** When each finger touched the glass. */
    touched: number[];
    /** The recovery key that stood on the screen last, as somebody wrote it down. */
    keyShown: string;
    /** Main buttons of what lies on top that can be pressed now, and the answers of its first question. */
    tappables(): HTMLElement[];
  }
}

/** The gallery in a browser, each of its pictures over a real app that stands at the picture's stop. */
export class GalleryPage {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #touches: CDPSession;
  readonly #stops: KeptStops;
  #app: SampleTablet | null = null;
  /** The stop whose app is open and that nothing was done to since. */
  #untouched: string | null = null;
  #steps: { readonly named: string; readonly left: string }[] = [];
  #drawn = 0;

  private constructor(context: BrowserContext, page: Page, touches: CDPSession, stops: KeptStops) {
    this.#context = context;
    this.#page = page;
    this.#touches = touches;
    this.#stops = stops;
  }

  static async open(browser: Browser, files: Files, stops: KeptStops, viewport = landscape): Promise<GalleryPage> {
    const context = await browser.newContext({ viewport, hasTouch: true, reducedMotion: 'reduce' });
    context.setDefaultTimeout(30_000);
    await settleSoon(context);
    await context.route(`${address}/**`, async (route) => {
      const path = new URL(route.request().url()).pathname;
      const body = path === '/gallery/recordings.json' ? stops.recordings() : files.get(path);
      const contentType = typeOf(path);
      await (body === undefined ? route.abort() : route.fulfill({ body, contentType }));
    });
    const page = await context.newPage();
    const self = new GalleryPage(context, page, await context.newCDPSession(page), stops);
    await page.exposeFunction('callApp', (name: OperationName, input: unknown) => self.#call(name, input));
    await page.addInitScript(() => {
      window.underWay = 0;
      window.touched = [];
      const call = async (name: string, input: unknown) => {
        window.underWay++;
        try {
          return await window.callApp(name, input);
        } finally {
          window.underWay--;
        }
      };
      Object.assign(window, { chairside: { call } });
      window.keyShown = '';
      window.tappables = () => {
        const key = [...document.querySelectorAll('[data-testid="recovery-key"] span')];
        if (key.length > 0) window.keyShown = key.map((part) => part.textContent).join('-');
        const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
        // A page that is only shown cannot be tapped; a choice among a draft's values is a field, and sets what it sets.
        const question = top.querySelector('fieldset.pair:not([inert] *, .editor-item *)');
        const all = top.querySelectorAll<HTMLElement>('.btn.main, .btn.stop, fieldset.pair .choice, .pad .go');
        const typed = top.querySelector('.pins .on') !== null;
        return [...all].filter(
          (one) =>
            (one.matches('.btn') || (one.matches('.go') ? typed : question?.contains(one))) &&
            !one.matches('[aria-disabled="true"], :disabled, [inert] *') &&
            one.checkVisibility(),
        );
      };
      window.addEventListener('pointerdown', ({ timeStamp }) => window.touched.push(timeStamp), { capture: true });
    });
    await page.goto(`${address}/gallery/index.html${nothing}`);
    await page.waitForFunction('"chairsideStates" in window');
    return self;
  }

  async #call(name: OperationName, input: unknown): Promise<unknown> {
    if (!this.#app) throw new Error('no app is open');
    if (!leavesStatus.has(name) || name === 'drafts.put') this.#untouched = null;
    const reply = await this.#app.app.call(name, input);
    if (leavesStatus.has(name)) return reply;
    const step = { named: named(name, input), left: JSON.stringify([input, reply]) };
    // The same answer said again, which leaves the visit as it was, and what is refused, are nothing that was done.
    const again = name.endsWith('.act') && this.#steps.at(-1)?.left === step.left;
    if (reply.ok && !again) this.#steps.push(step);
    return reply;
  }

  /** Draws a state at its stop, as if nothing had ever been tapped there. */
  async draw(
    screen: string,
    state: string,
    stop: string,
    {
      practice,
      inspecting,
      role,
    }: { readonly [setting in 'practice' | 'inspecting' | 'role']?: TabletSetting[setting] | undefined } = {},
  ): Promise<void> {
    // Off the screen first: what leaving it may still save belongs to its own app.
    await this.#goTo(nothing);
    if (this.#untouched !== stop) {
      await this.#close();
      this.#app = await this.#stops.open(stop);
      this.#untouched = stop;
    }
    if (practice) await this.#call('practice-visit.begin', { at: { date: '2026-11-25', time: '09:00' } });
    if (role) await this.#signInAs(role);
    if (inspecting)
      await this.#call('inspection.open', {
        ...{ pin: sampleOwner.pin, name: 'M. Hale', from: '2026-11-01', to: '2026-11-24' },
        ...{ health: inspecting === 'with-health', minutes: 30 },
      });
    await this.#goTo(`#/gallery/${screen}/${state}/${this.#drawn++}`);
    const drawn = await this.#page.waitForFunction(() => document.documentElement.getAttribute('data-drawn'));
    const said = await drawn.jsonValue();
    if (said !== 'yes') throw new Error(`${screen}/${state}: ${said}`);
    await this.#rested();
    this.#steps = [];
  }

  /** Somebody of that role comes to the tablet in place of whoever is signed in there. */
  async #signInAs(role: StaffRole): Promise<void> {
    const { client } = this.#app ?? {};
    if (!client) throw new Error('no app is open');
    this.#untouched = null;
    const who = { name: 'Alex Other', pin: '975310' };
    const { staff } = await client.call('settings.add-staff', { ...who, role });
    const added = staff.find(({ name }) => name === who.name);
    if (!added) throw new Error('nobody was added');
    await client.call('session.lock', {});
    await client.call('session.unlock', { staffId: added.id, pin: who.pin });
  }

  async #goTo(hash: string): Promise<void> {
    await this.#page.evaluate((to) => {
      document.documentElement.removeAttribute('data-drawn');
      location.hash = to;
    }, hash);
    await this.#rested();
  }

  /** Until nothing is under way any more, and everything that can be tapped has settled, or what else is `awaited`. */
  async #rested(awaited = '[data-settling], [aria-busy="true"]'): Promise<void> {
    await this.#page.evaluate(async (waits) => {
      for (let still = 0; still < 3; still++) {
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 5)));
        if (window.underWay > 0 || document.querySelector(waits)) still = -1;
      }
    }, awaited);
  }

  /** Types, ticks and answers what the screen asks for. Returns whether it asked for anything. */
  async fill(): Promise<boolean> {
    let did = false;
    for (let looks = 0; looks < 5 && (await fillOnce(this.#page)); looks++) {
      did = true;
      await this.#rested();
    }
    this.#steps = [];
    return did;
  }

  /** The folders in which the main buttons of what is drawn are written, those that wait too. */
  async folders(): Promise<string[]> {
    const from = await this.#page.evaluate(() =>
      [...document.querySelectorAll('.btn[data-from]')].map((button) => button.getAttribute('data-from') ?? ''),
    );
    return from.map((at) => dirname(at));
  }

  /** The main buttons that can be pressed now, the answers of the question that comes first, and what enters a PIN. */
  async tappables(): Promise<Tappable[]> {
    return this.#page.evaluate(() =>
      window.tappables().map((button, nth) => ({
        from: button.getAttribute('data-from'),
        words: (button.getAttribute('aria-label') ?? button.innerText).trim(),
        nth,
      })),
    );
  }

  /** Taps once, and again so many milliseconds later, each after the first. Null when the last came so late that it was meant. */
  async tap({ nth }: Tappable, again: readonly number[] = []): Promise<Outcome | null> {
    this.#steps = [];
    const spot = await this.#spotOf(nth);
    const alone = again.length === 0;
    await settleAsShipped(this.#page, !alone);
    await this.#page.evaluate(() => window.touched.splice(0));
    const touches = [touch(this.#touches, spot)];
    let now = 0;
    for (const at of again) {
      await later(at - now);
      now = at;
      touches.push(touch(this.#touches, spot));
    }
    await Promise.all(touches);
    await settleAsShipped(this.#page, false);
    // No third tap comes: what settles now says already what it is.
    await this.#rested('[aria-busy="true"]');
    const touched = await this.#page.evaluate(() => window.touched);
    if (!alone && (touched.at(-1) ?? 0) - (touched[0] ?? 0) > settleMs) return null;
    return { steps: this.#steps.map((step) => step.named), shown: await this.#shown() };
  }

  async #spotOf(nth: number): Promise<Spot> {
    const found = () =>
      this.#page.evaluate((at) => {
        const button = window.tappables()[at];
        if (!button) throw new Error('it is not there any more');
        const within = () => {
          const { x, y, width, height } = button.getBoundingClientRect();
          const spot = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
          return button.contains(document.elementFromPoint(spot.x, spot.y)) ? spot : null;
        };
        const spot = within();
        if (!spot) button.scrollIntoView({ block: 'center' });
        return spot ?? within();
      }, nth);
    // What the page asks for by itself may have changed something meanwhile.
    for (let looks = 0; looks < 5; looks++) {
      const spot = await found();
      if (spot) return spot;
      await this.#rested();
    }
    throw new Error('something lies on the button');
  }

  /** Every word and typed value on the screen. Figures are left out: times run on, and keys are drawn by lot. */
  async #shown(): Promise<string> {
    const text = await this.#page.evaluate(() => {
      const key = document.querySelector<HTMLElement>('[data-testid="recovery-key"]')?.innerText ?? '';
      const typed = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
      return [document.body.innerText.replace(key, ''), ...typed].join('\n');
    });
    return text.replace(/\b[\dA-F]{4}\b|\d+/g, '#');
  }

  async close(): Promise<void> {
    await this.#goTo(nothing);
    await this.#close();
    await this.#context.close();
  }

  /** Its files go with it, or those of a thousand pictures lie about until the end. */
  async #close(): Promise<void> {
    await this.#app?.close();
    if (this.#app) await rm(this.#app.dir, { recursive: true, force: true });
    this.#app = null;
  }
}

function named(name: string, input: unknown): string {
  const { command } = Object(input);
  return typeof command?.type === 'string' ? `${name} ${command.type}` : name;
}
