import type { Locator } from 'playwright-core';
import type { AppPage } from './app-page.ts';

declare global {
  interface Window {
    /** What a screen reader said by itself, in order. */
    heard: string[];
  }
}

/**
 * Somebody who sees nothing: controls are found by role and name alone, and pressed by the keys that a screen reader sends.
 * What live regions say is kept: a polite one counts only if it stood there before its words did.
 */
export class Listener {
  readonly #app: AppPage;

  private constructor(app: AppPage) {
    this.#app = app;
  }

  static async at(app: AppPage): Promise<Listener> {
    await app.page.evaluate(() => {
      window.heard = [];
      const polite = '[aria-live="polite"], [role="status"], [role="log"], output';
      const assertive = '[aria-live="assertive"], [role="alert"]';
      const standing = new Set(document.querySelectorAll(polite));
      new MutationObserver((changes) => {
        const said = new Set<Element>();
        for (const { target, addedNodes } of changes) {
          const at = target instanceof Element ? target : target.parentElement;
          const region = at?.closest(`${polite}, ${assertive}`);
          if (region && (standing.has(region) || region.matches(assertive))) said.add(region);
          for (const node of addedNodes)
            if (node instanceof Element)
              for (const one of [node, ...node.querySelectorAll('*')]) if (one.matches(assertive)) said.add(one);
        }
        for (const one of said) if (one.isConnected && one.textContent) window.heard.push(one.textContent.trim());
        for (const one of document.querySelectorAll(polite)) standing.add(one);
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    return new Listener(app);
  }

  /** Waits until these words were said by themselves. */
  async hears(words: string | RegExp): Promise<void> {
    await this.#app.page.waitForFunction(
      ([source, flags]) => window.heard.some((one) => new RegExp(source, flags).test(one)),
      words instanceof RegExp ? ([words.source, words.flags] as const) : ([literally(words), ''] as const),
    );
  }

  heading(words: string | RegExp): Promise<void> {
    return this.#app.page.getByRole('heading', { name: words }).first().waitFor();
  }

  async press(name: string | RegExp, nth = 0): Promise<void> {
    await this.activate(this.#app.page.getByRole('button', { name, exact: typeof name === 'string' }).nth(nth));
  }

  async activate(control: Locator): Promise<void> {
    await control.focus();
    await this.#app.page.keyboard.press('Enter');
    await this.#app.rested();
  }

  async fill(name: string, words: string): Promise<void> {
    await this.#app.page.getByRole('textbox', { name, exact: true }).fill(words);
    await this.#app.rested();
  }

  async pin(digits: string, enter: string): Promise<void> {
    for (const digit of digits) await this.press(digit);
    await this.press(enter);
  }

  /** Whether a button with this name is there and can be pressed. */
  async offers(name: string | RegExp): Promise<boolean> {
    const exact = typeof name === 'string';
    const found = this.#app.page.getByRole('button', { name, exact, disabled: false });
    return (await found.count()) > 0;
  }

  /** Gives every open question its first answer, or the one that is wanted, question after question as they come. */
  async answers(wanted: readonly string[], most = 60): Promise<void> {
    for (let given = 0; given < most; given++) {
      const open = await this.#openQuestion();
      if (!open) return;
      const options = await open.getByRole('button').allInnerTexts();
      const meant = options.findIndex((one) => wanted.includes(one.trim()));
      await this.activate(open.getByRole('button').nth(Math.max(0, meant)));
    }
    throw new Error('there is always one more question');
  }

  async #openQuestion(): Promise<Locator | null> {
    for (const group of await this.#app.page.getByRole('main').getByRole('group').all()) {
      if ((await group.getByRole('button', { pressed: false, disabled: false }).count()) < 2) continue;
      if ((await group.getByRole('button', { pressed: true }).count()) === 0) return group;
    }
    return null;
  }

  /** Sets those of these ticks that are on the page. */
  async tick(...names: readonly string[]): Promise<void> {
    for (const name of names) if (await this.offers(name)) await this.press(name);
  }

  /** Presses the last button below the page, which goes on. */
  async goOn(): Promise<void> {
    const below = this.#app.page.getByRole('contentinfo').getByRole('button', { disabled: false });
    await this.activate(below.last());
  }

  /** Whether a dialog asks something. */
  async asked(): Promise<boolean> {
    return (await this.#app.page.getByRole('dialog').count()) > 0;
  }

  async pressIn(name: string): Promise<void> {
    await this.activate(this.#app.page.getByRole('dialog').getByRole('button', { name, exact: true }));
  }
}

const literally = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
