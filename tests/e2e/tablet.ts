import { join } from 'node:path';
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.ts';
import { penSignature } from '../documents/signatures.ts';
import { zone } from './calendar.ts';
import { paintNothing, settleSoon } from './patience.ts';
import { press, settled } from './press.ts';
import { sharedBrowser } from './shared-browser.ts';
import type { InStaffWords } from './staff-said.ts';

export const landscape = { width: 1280, height: 800 };
export const portrait = { width: 800, height: 1280 };

/** A tablet: system Chromium with touch, one page, and a note of every request that left it. */
export class Tablet {
  readonly page: Page;
  readonly requests: string[] = [];
  readonly complaints: string[] = [];
  readonly touches: CDPSession;
  /** Where it is this tablet's alone. */
  readonly #browser: Browser | null;

  private constructor(page: Page, cdp: CDPSession, browser: Browser | null) {
    this.page = page;
    this.touches = cdp;
    this.#browser = browser;
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** `more`: switches of Chromium. Whoever asks for some has a browser of its own. */
  static async start(viewport = landscape, more: readonly string[] = []): Promise<Tablet> {
    const own = more.length > 0 ? await launchChromium(more) : null;
    const context = await (own ?? (await sharedBrowser())).newContext({
      viewport,
      hasTouch: true,
      locale: 'en-GB',
      timezoneId: zone,
    });
    await settleSoon(context);
    await paintNothing(context);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    return new Tablet(page, await context.newCDPSession(page), own);
  }

  async open(address: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(address);
  }

  async turn(viewport: { width: number; height: number }): Promise<void> {
    await this.page.setViewportSize(viewport);
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await this.#browser?.close();
  }

  /** Says what a walk looks for in the words that staff have; the catalogue's English ones, unless it was told others. */
  said: InStaffWords = (words) => words;

  /** Taps a button by its words. Waits until it is there and can be tapped. */
  async tap(words: string | RegExp, { nth = 0 } = {}): Promise<void> {
    const name = this.said(words);
    await this.press(this.page.getByRole('button', { name, exact: typeof name === 'string' }).nth(nth));
  }

  /** Taps as soon as what is to be tapped has settled, and until it has taken the tap: see press.ts. */
  async press(control: Locator): Promise<void> {
    await this.#told(this.#press(control));
  }

  /** From now on every control is pressed in this way. */
  pressAs(press: (control: Locator) => Promise<void>): void {
    this.#press = press;
  }

  #press = press;

  async type(words: string | RegExp, text: string): Promise<void> {
    const label = this.said(words);
    const field = this.page.getByLabel(label, { exact: typeof label === 'string' }).first();
    await field.tap();
    await field.fill(text);
  }

  /** Types a PIN and enters it, unless the pad does by itself with the last digit. */
  async pin(digits: string, enter: string): Promise<void> {
    for (const digit of digits.slice(0, -1)) await this.tap(digit);
    const byItself = this.page.locator(`.pinentry[data-enters-at="${digits.length}"]`);
    const entered = await byItself.isVisible();
    await this.tap(digits.slice(-1));
    if (!entered) await this.tap(enter);
  }

  async see(text: string | RegExp): Promise<void> {
    await this.#told(this.page.getByText(this.said(text), { exact: false }).first().waitFor());
  }

  /** A walk that stops says what somebody would need to know who was not there. */
  async #told(step: Promise<void>): Promise<void> {
    try {
      await step;
    } catch (error) {
      const screen = await this.page.locator('body').innerText();
      const complaints = this.complaints.join('\n');
      throw new Error(`${String(error)}\nThe screen says:\n${screen}\nThe page complained: ${complaints}`, {
        cause: error,
      });
    }
  }

  /** Signs on the pad with real pen strokes, as pen events with pressure. `file` names one of the signatures. */
  async sign(file: string): Promise<void> {
    const pad = this.page.locator('.sign canvas').first();
    await pad.waitFor();
    await settled(pad);
    const box = await pad.boundingBox();
    const signature = penSignature(file);
    if (!box || signature.kind !== 'drawn') throw new Error('there is nowhere or nothing to sign');
    const points = signature.strokes.flat();
    const tallest = Math.max(...points.map((point) => point.y));
    const scale = Math.min((box.width * 0.7) / signature.width, (box.height * 0.5) / tallest);
    const [left, top] = [box.x + box.width * 0.12, box.y + box.height * 0.22];
    for (const stroke of signature.strokes) {
      const [first, ...rest] = stroke;
      if (!first) continue;
      const at = (point: typeof first) => ({
        x: left + point.x * scale,
        y: top + point.y * scale,
        force: point.p,
        pointerType: 'pen' as const,
        button: 'left' as const,
      });
      await this.touches.send('Input.dispatchMouseEvent', {
        type: 'mousePressed',
        buttons: 1,
        clickCount: 1,
        ...at(first),
      });
      for (const point of rest) {
        await this.touches.send('Input.dispatchMouseEvent', { type: 'mouseMoved', buttons: 1, ...at(point) });
      }
      await this.touches.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at(rest.at(-1) ?? first) });
    }
  }

  /** A picture of the screen into the folder that CHAIRSIDE_SHOTS names; without it, nothing. */
  async shot(name: string): Promise<void> {
    const { CHAIRSIDE_SHOTS: folder } = process.env;
    const turned = this.page.viewportSize()?.width === landscape.width ? 'landscape' : 'portrait';
    if (folder) await this.page.screenshot({ path: join(folder, `${name}-${turned}.png`) });
  }

  /** As `shot`, in both orientations; then turned back. */
  async shots(name: string): Promise<void> {
    const before = this.page.viewportSize() ?? landscape;
    for (const viewport of [landscape, portrait]) {
      await this.turn(viewport);
      await this.shot(name);
    }
    await this.turn(before);
  }

  /** Requests that went anywhere but to this machine's own host. */
  strays(): string[] {
    return this.requests.filter(
      (url) => !/^(http:\/\/127\.0\.0\.1:\d+\/|blob:http:\/\/127\.0\.0\.1:\d+\/|data:|about:)/.test(url),
    );
  }
}
