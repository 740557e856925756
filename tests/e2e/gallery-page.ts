// Longer than 300 lines: one page of the gallery over one app, and every way to tap on it, which share what is under way.
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { OperationName } from '../../api/contract/contract.ts';
import { leavesStatus } from '../../api/contract/reads.ts';
import type { StaffRole } from '../../domain/actor.ts';
import type { TabletSetting } from '../../renderer/gallery/recording.ts';
import { type Files, typeOf } from '../../scripts/gallery/built.ts';
import { saidDrawn } from '../../scripts/gallery/draw.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import type { SampleTablet } from '../../scripts/sample/tablet.ts';
import { later, type Spot, touch } from './double-tap.ts';
import { fillOnce } from './fill.ts';
import type { KeptStops } from './kept-stops.ts';
import { paintNothing, settleAsShipped, settleSoon } from './patience.ts';
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

/** What came of a tap and of further ones behind it that nobody could mean. */
export interface Hurried {
  /** Whether the first came to anything at all. */
  readonly took: boolean;
  /** Whether one of the others came to something that may have done anything with it. */
  readonly tookAnother: boolean;
}

/** What stands on the page beside the page itself, before anything of it runs. */
declare global {
  interface Window {
    callApp(name: string, input: unknown): Promise<unknown>;
    /** Calls that are not answered yet. */
    underWay: number;
    /** How many taps came to something that does anything with a tap: the guard let them through. */
    reached: number;
    /** What has changed on the page since the last of them. */
    changed: MutationObserver;
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
  #drawings = 0;
  /** Before this nothing is answered. */
  #answering: Promise<void> = Promise.resolve();

  private constructor(context: BrowserContext, page: Page, touches: CDPSession, stops: KeptStops) {
    this.#context = context;
    this.#page = page;
    this.#touches = touches;
    this.#stops = stops;
  }

  static async open(browser: Browser, files: Files, stops: KeptStops, viewport = landscape): Promise<GalleryPage> {
    const context = await browser.newContext({ viewport, hasTouch: true, reducedMotion: 'reduce' });
    context.setDefaultTimeout(60_000);
    await settleSoon(context);
    await paintNothing(context);
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
      window.reached = 0;
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
      // React keeps on each element what it was given.
      const given = (element: Element) =>
        Object.entries(element).flatMap(([name, props]) => (name.startsWith('__reactProps') ? Object.keys(props) : []));
      const hears = (element: Element | null, what: RegExp): boolean =>
        element !== null && (given(element).some((name) => what.test(name)) || hears(element.parentElement, what));
      window.changed = new MutationObserver(() => {});
      const listen = (type: 'click' | 'pointerdown', what: RegExp, byItself: string) =>
        document.documentElement.addEventListener(
          type,
          ({ target }) => {
            if (!(target instanceof Element) || !(hears(target, what) || target.closest(byItself))) return;
            window.reached++;
            window.changed.takeRecords();
          },
          { capture: true },
        );
      // Behind the guard, which stops at the document what comes too early.
      addEventListener('DOMContentLoaded', () => {
        window.changed.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        listen('click', /^on(Click|Submit|Change|Input)/, 'input, textarea, select, label, summary, a[href]');
        listen('pointerdown', /^on(Pointer|Mouse|Touch)/, '[data-takes-ink]');
      });
    });
    await page.goto(`${address}/gallery/index.html${nothing}`);
    await page.waitForFunction('"chairsideStates" in window');
    return self;
  }

  async #call(name: OperationName, input: unknown): Promise<unknown> {
    await this.#answering;
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
    await this.#goTo(`#/gallery/${screen}/${state}/${this.#drawings++}`);
    const said = await saidDrawn(this.#page);
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

  /**
   * Until nothing is under way any more, and everything that can be tapped has settled, or what else is `awaited`: through three
   * frames. While it is not so, no frame is asked for: each costs a millisecond of the processor, and several pages wait for one app.
   */
  async #rested(awaited = '[data-settling], [aria-busy="true"]'): Promise<void> {
    await this.#page.evaluate(async (waits) => {
      for (let still = 0; still < 3; still++) {
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 5)));
        while (window.underWay > 0 || document.querySelector(waits)) {
          await new Promise((next) => setTimeout(next, 10));
          still = -1;
        }
      }
    }, awaited);
  }

  /** Until two frames have been drawn. */
  async #drawn(): Promise<void> {
    await this.#page.evaluate(async () => {
      for (let frames = 0; frames < 2; frames++)
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    });
  }

  /** Until nothing is under way and everything that can be tapped has settled. */
  rested(): Promise<void> {
    return this.#rested();
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

  /**
   * Taps once, and again so many milliseconds later, each after the first. On a busy machine a finger reaches the page late:
   * its time is the one at which it was meant to touch the glass.
   */
  async tap({ nth }: Tappable, again: readonly number[] = []): Promise<Outcome> {
    const touchAt = await this.#firstTouch(nth, again.length > 0);
    await Promise.all([0, ...again].map(touchAt));
    return this.#outcome();
  }

  /**
   * Taps, taps again before the app has answered the first tap, and thrice more as soon as the page has come to rest: all
   * within the half second after the first in which nobody means it.
   */
  async tapHurriedly({ nth }: Tappable): Promise<Hurried> {
    const touchAt = await this.#firstTouch(nth, true);
    const { promise, resolve: answer } = Promise.withResolvers<void>();
    this.#answering = promise;
    await touchAt(0);
    const first = await this.#reached();
    await touchAt(80);
    await this.#drawn();
    const second = await this.#reached();
    answer();
    await this.#rested('[aria-busy="true"]');
    const rested = (await this.#reached()).count;
    for (const at of [150, 250, 350]) await touchAt(at);
    const { steps } = await this.#outcome();
    const last = (await this.#reached()).count;
    // Two steps may be one by each tap. One is the first tap's own, for the app was still at it.
    const heldBack = second.count === first.count || (!second.changed && steps.length <= 1);
    return { took: first.count > 0, tookAnother: !heldBack || last > rested };
  }

  /** Ready for a finger; returns what touches the button's place so many milliseconds after the first call, which is at 0. */
  async #firstTouch(nth: number, asShipped: boolean): Promise<(at: number) => Promise<void>> {
    this.#steps = [];
    const spot = await this.#spotOf(nth);
    await settleAsShipped(this.#page, asShipped);
    await this.#page.evaluate(() => {
      window.reached = 0;
    });
    const first = Date.now();
    return async (at) => {
      await later(first + at - Date.now());
      await touch(this.#touches, spot, first + at);
    };
  }

  #reached(): Promise<{ count: number; changed: boolean }> {
    return this.#page.evaluate(() => ({
      count: window.reached,
      // What shows the finger is no answer to it.
      changed: window.changed.takeRecords().some(({ attributeName }) => attributeName !== 'data-pressed'),
    }));
  }

  async #outcome(): Promise<Outcome> {
    await settleAsShipped(this.#page, false);
    // No third tap comes: what settles now says already what it is.
    await this.#rested('[aria-busy="true"]');
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
