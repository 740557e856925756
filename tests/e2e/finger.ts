import type { CDPSession, Locator } from 'playwright-core';
import type { AppPage } from './app-page.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Somebody at the glass of an app page: what they press has settled, and so has what follows from it. */
export class Finger {
  readonly #app: AppPage;
  readonly #touches: CDPSession;

  private constructor(app: AppPage, touches: CDPSession) {
    this.#app = app;
    this.#touches = touches;
  }

  static async at(app: AppPage): Promise<Finger> {
    return new Finger(app, await app.page.context().newCDPSession(app.page));
  }

  /** Taps a button by its words; a string is all of them. */
  async press(name: string | RegExp): Promise<void> {
    await this.tap(this.#app.page.getByRole('button', { name, exact: typeof name === 'string' }).first());
  }

  async tap(control: Locator): Promise<void> {
    await control.tap();
    await this.#app.rested();
  }

  /** Taps into a field, writes over what is in it, and goes on to something else. */
  async write(label: string, words: string): Promise<void> {
    const field = this.#app.page.getByRole('textbox', { name: label, exact: true }).first();
    await field.tap();
    await field.fill(words);
    await field.blur();
    await this.#app.rested();
  }

  /** A PIN into the field or the pad that is there, by its keys. */
  async pin(digits: string): Promise<void> {
    await this.#app.page.keyboard.type(digits);
    await this.#app.page.keyboard.press('Enter');
    await this.#app.rested();
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.#app.page.getByText(words).first().waitFor();
  }

  /** Takes hold of a row's handle, moves over the list and lets go in the upper half of another row. */
  async dragAbove(row: string, other: string): Promise<void> {
    const from = await middleOf(this.#app.page.locator(`[data-row="${row}"] .handle`));
    const target = await this.#app.page.locator(`[data-row="${other}"]`).boundingBox();
    if (!target) throw new Error('there is nowhere to drag to');
    // At its start too: in portrait the rows stand beside one another.
    const to = { x: target.x + 8, y: target.y + 6 };
    await this.#touch('touchStart', [from]);
    for (let step = 1; step <= 4; step++)
      await this.#touch('touchMove', [
        { x: from.x + ((to.x - from.x) * step) / 4, y: from.y + ((to.y - from.y) * step) / 4 },
      ]);
    await this.#touch('touchEnd', []);
    await this.#app.rested();
  }

  /** Takes hold of a row, rests at the lower edge of the list until that scrolls, and is taken from the glass. */
  async holdAtEdge(row: string): Promise<void> {
    const { page } = this.#app;
    const { x, y } = await middleOf(page.locator(`[data-row="${row}"] .handle`));
    const bottom = await page.locator('.editor-outline, .outline-rows').evaluateAll((all) => {
      const scrolls = all.find((one) => one.scrollHeight > one.clientHeight);
      scrolls?.setAttribute('data-scrolls', '');
      return scrolls ? scrolls.getBoundingClientRect().bottom : null;
    });
    if (bottom === null) throw new Error('there is nothing that scrolls');
    await this.#touch('touchStart', [{ x, y }]);
    for (const above of [30, 10]) await this.#touch('touchMove', [{ x, y: bottom - above }]);
    await page.waitForFunction(() => (document.querySelector('[data-scrolls]')?.scrollTop ?? 0) > 20);
    await this.#touch('touchCancel', []);
  }

  /** Draws letters into a pad: two strokes, each up and down again. */
  async draw(pad: Locator): Promise<void> {
    const box = await pad.boundingBox();
    if (!box) throw new Error('there is nowhere to draw');
    for (const start of [0.2, 0.5]) {
      const at = (along: number, down: number) => ({ x: box.x + box.width * along, y: box.y + box.height * down });
      await this.#touch('touchStart', [at(start, 0.7)]);
      for (let step = 1; step <= 10; step++)
        await this.#touch('touchMove', [at(start + step * 0.02, step % 4 < 2 ? 0.3 : 0.7)]);
      await this.#touch('touchEnd', []);
    }
    await this.#app.rested();
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', points: Spot[]): Promise<void> {
    await this.#touches.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  }
}

async function middleOf(control: Locator): Promise<Spot> {
  const box = await control.boundingBox();
  if (!box) throw new Error('there is nothing to take hold of');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
