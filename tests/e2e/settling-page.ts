import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { settleMs } from '../../renderer/kit/settling/guard.ts';
import { landscape } from './tablet.ts';

const source = (path: string) => fileURLToPath(new URL(`../../renderer/${path}`, import.meta.url));

/**
 * Every way in which something else can come under a finger that has just tapped "First". Each begins with a screen in
 * which "First" can be tapped, and says what that tap does to it; "Second" is what must not be set off.
 */
export const changes = {
  'another screen': ['<h1>One</h1>{first}', "main.innerHTML = '<h1>Two</h1>' + second"],
  'other words on the same button': ['<h1>One</h1>{first}', "first.textContent = 'Second'"],
  'another label on the same button': [
    '<h1>One</h1><button id="first" aria-label="First">…</button>',
    "first.setAttribute('aria-label', 'Second')",
  ],
  'the same words under another heading': ['<h1>One</h1>{first}', "document.querySelector('h1').textContent = 'Two'"],
  'the same words for another question': [
    '<h1>One</h1><fieldset><legend>Gel?</legend>{first}</fieldset>',
    "document.querySelector('legend').textContent = 'Powder?'",
  ],
  'a button that moves under the finger': [
    '<h1>One</h1>{first}<div id="gap" style="height: 200px"></div><button id="second">Second</button>',
    "document.querySelector('#gap').remove(); first.remove()",
  ],
  'a dialog that opens over it': [
    '<h1>One</h1>{first}',
    "main.insertAdjacentHTML('beforeend', '<dialog><h2>Sure?</h2>' + second + '</dialog>'); document.querySelector('dialog').showModal()",
  ],
  'a dialog that closes over it': [
    '<h1>One</h1><button id="second">Second</button><dialog><h2>Sure?</h2>{first}</dialog>',
    "document.querySelector('dialog').remove()",
    "document.querySelector('dialog').showModal()",
  ],
  'a button that has saved and is itself again': [
    '<h1>One</h1>{first}',
    "first.setAttribute('aria-busy', 'true'); setTimeout(() => first.removeAttribute('aria-busy'), 40)",
  ],
} as const;

/** A page with the guard on it and nothing else, one tap from a change. */
export class SettlingPage {
  readonly page: Page;
  readonly touches: CDPSession;

  private constructor(page: Page, touches: CDPSession) {
    this.page = page;
    this.touches = touches;
  }

  static async open(browser: Browser): Promise<SettlingPage> {
    const context = await browser.newContext({ viewport: landscape, hasTouch: true });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.setContent('<body style="margin: 0"><div class="screen" id="root"><main></main></div>');
    await page.addStyleTag({ path: source('styles/buttons.css') });
    // Every control stands in one place, as wide as a finger's mistake.
    await page.addStyleTag({
      content: 'button { display: block; width: 400px; height: 90px } dialog { margin: 40px 0; padding: 0; border: 0 }',
    });
    const { outputFiles } = await build({
      stdin: {
        contents:
          "import { guardSettling } from './kit/settling/guard.ts'; guardSettling(document.querySelector('#root'));",
        resolveDir: source('.'),
      },
      bundle: true,
      write: false,
      format: 'iife',
    });
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    // Before the guard, which may swallow them: when each touch, key and click was made.
    await page.evaluate(() => {
      const made: number[] = [];
      Object.assign(window, { made });
      for (const kind of ['pointerdown', 'keydown', 'click'])
        window.addEventListener(kind, ({ timeStamp }) => made.push(timeStamp), { capture: true });
    });
    return new SettlingPage(page, await context.newCDPSession(page));
  }

  /** Shows the beginning of a change, which comes `later` ms after the tap. Counts what is set off: `first` by its
   * first tap, `again` by more of them before the change, `second` by any after it. */
  async show(name: keyof typeof changes, later = 0): Promise<void> {
    const [html, onFirst, onShow = ''] = changes[name];
    await this.page.evaluate(
      ([markup, script, after, delay]) => {
        const main = document.querySelector('main');
        if (!main) throw new Error('there is no screen');
        const counts = { first: 0, again: 0, second: 0 };
        Object.assign(window, { counts, changedAt: null });
        Object.assign(window, { made: Object.assign(Reflect.get(window, 'made'), { length: 0 }) });
        main.innerHTML = markup;
        new Function(after)();
        const first = document.querySelector('#first');
        const change = new Function('main', 'first', 'second', script);
        let changed = false;
        main.onclick = ({ target }) => {
          if (!(target instanceof HTMLButtonElement) || target.ariaBusy === 'true') return;
          if (changed) counts.second++;
          else if (counts.first === 1) counts.again++;
          else {
            counts.first = 1;
            setTimeout(() => {
              // A try that was too slow was begun anew meanwhile: its change belongs to a page that is gone.
              if (!first?.isConnected) return;
              changed = true;
              Object.assign(window, { changedAt: performance.now() });
              change(main, first, '<button id="second">Second</button>');
            }, delay);
          }
        };
      },
      [html.replace('{first}', '<button id="first">First</button>'), onFirst, onShow, later] as const,
    );
  }

  /** Until what follows from the first tap is drawn. */
  async changed(): Promise<void> {
    await this.page.waitForFunction('changedAt !== null');
  }

  /**
   * What `hand` does, done again until it really was as quick as it means to be, and the change came before its end: the
   * machine may be busy, and a second tap that comes `settleMs` after the first one, or after the change, is meant. Throws
   * when it was not for a minute. A hand that knows that it came too late gives null.
   */
  async quickly<T extends object>(
    hand: () => Promise<T | null>,
    since: 'first tap' | 'change' = 'first tap',
  ): Promise<T> {
    const from = since === 'change' ? 'changedAt' : 'Math.min(...made)';
    for (const until = Date.now() + 60_000; Date.now() < until; await this.#calm()) {
      const result = await hand();
      const span = await this.page.evaluate<number>(`Math.max(...made) - ${from}`);
      if (result && span < settleMs && (await this.setOff()).again === 0) return result;
    }
    throw new Error('this machine is too busy for two taps in half a second');
  }

  /** Until the page has had a moment without anything to do. */
  async #calm(): Promise<void> {
    await this.page.evaluate('new Promise((done) => requestIdleCallback(done))');
  }

  first() {
    return this.page.locator('#first');
  }

  /** Whatever stands where "First" stood, or still stands there. */
  under() {
    return this.page.locator('dialog button, #second, #first').first();
  }

  setOff(): Promise<{ first: number; again: number; second: number }> {
    return this.page.evaluate('counts');
  }
}
