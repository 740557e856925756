import type { AppPage } from './app-page.ts';

/** What has the focus, as far as the next key depends on it. */
interface Focus {
  readonly kind: 'answers' | 'ticks' | 'statement' | 'month' | 'day' | 'name' | 'pin' | 'beside' | 'ready' | 'else';
  readonly name: string;
  /** The answers of the question, or the places of the ticks that are not set. */
  readonly options: readonly string[];
}

/** Somebody without a finger on the glass: every step is a key, and each key is counted. */
export class Keyboard {
  /** Keys pressed so far. */
  pressed = 0;
  readonly #app: AppPage;
  readonly #who: { readonly pin: string; readonly staff: string; readonly client: string };

  constructor(app: AppPage, who: { pin: string; staff: string; client: string }) {
    this.#app = app;
    this.#who = who;
  }

  /** One key after another; what a key brings up has settled before the next one. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.pressed++;
      await this.#app.page.keyboard.press(key);
      await this.#app.rested();
    }
  }

  async type(words: string): Promise<void> {
    this.pressed += words.length;
    await this.#app.page.keyboard.type(words);
    await this.#app.rested();
  }

  /** Tab after Tab until the focus is on a control with these words; `back`: towards the beginning of the page. */
  async tabTo(words: string, { back = false } = {}): Promise<void> {
    for (let tabs = 0; tabs < 60; tabs++) {
      // A page as a whole has every word in it, and takes no key.
      const { kind, name } = await this.focus();
      if (kind !== 'beside' && name.includes(words)) return;
      this.pressed++;
      await this.#app.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`no Tab leads to ${words}`);
  }

  /** Goes to a control and presses Enter on it. */
  async enter(words: string, way?: { readonly back: boolean }): Promise<void> {
    await this.tabTo(words, way);
    // Leaving a field saves it, and what is drawn by that settles first.
    await this.#app.rested();
    await this.press('Enter');
  }

  /** Goes to a field and writes over what is in it. */
  async write(label: string, words: string, way?: { readonly back: boolean }): Promise<void> {
    await this.tabTo(label, way);
    await this.press('Control+a');
    await this.type(words);
  }

  /** Goes on by keys, with the first answer or the one that is wanted, until `there`. */
  async goOnUntil(there: () => Promise<boolean>, wanted: readonly string[] = []): Promise<void> {
    const walked: string[] = [];
    for (let steps = 0; steps < 150; steps++) {
      if (await there()) return;
      const focus = await this.focus();
      walked.push(`${focus.kind} “${focus.name}”`);
      if (focus.kind === 'else') break;
      await this.#step(focus, wanted);
    }
    throw new Error(`the keys do not lead on: ${walked.slice(-5).join(', ')}`);
  }

  async #step({ kind, options }: Focus, wanted: readonly string[]): Promise<void> {
    const { pin, staff, client } = this.#who;
    switch (kind) {
      case 'answers':
        return this.press(
          String(
            Math.max(
              0,
              options.findIndex((one) => wanted.includes(one)),
            ) + 1,
          ),
        );
      case 'ticks':
        return this.press(...options);
      case 'statement':
        return this.press(' ', ...(options.length > 1 ? ['Tab'] : []));
      case 'month':
        return this.press('m', 'Enter');
      case 'day':
        return this.press('1', '4', 'Enter');
      case 'name':
        await this.type((await this.#app.tablet.client.call('app.status', {})).mode === 'staff' ? staff : client);
        return this.press('Enter');
      case 'pin':
        await this.type(pin);
        return this.press('Enter');
      default:
        return this.press('Enter');
    }
  }

  focus(): Promise<Focus> {
    return this.#app.page.evaluate(() => {
      const one = document.activeElement ?? document.body;
      const labelOf = (element: Element) =>
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])].map(({ textContent }) => textContent).join(' ')
          : '';
      const named = (element: Element) =>
        (element.getAttribute('aria-label') ?? (labelOf(element) || element.textContent || ''))
          .replaceAll(/\s+/g, ' ')
          .trim()
          .slice(0, 80);
      const among = (selector: string, within: Element | null | undefined) => [
        ...(within?.querySelectorAll(selector) ?? []),
      ];
      const kinds: readonly (readonly [Focus['kind'], boolean, string[]?])[] = [
        ['pin', among('.pad', document.body).length > 0],
        ['beside', one.matches('body, h1, h2, dialog')],
        ['name', one.matches('.typed-name')],
        ['month', one.matches('[data-month]')],
        ['day', one.matches('[data-day]')],
        [
          'ticks',
          one.matches('.lines .choice'),
          among('.choice', one.closest('.lines'))
            .map((tick, n) => (tick.getAttribute('aria-pressed') === 'true' ? '' : String(n + 1)))
            .filter((digit) => digit !== ''),
        ],
        [
          'statement',
          one.matches('.choice[data-many]'),
          among('.choice[aria-pressed="false"]', document.body).map(named),
        ],
        ['answers', one.matches('fieldset .choice'), among('.choice', one.closest('fieldset')).map(named)],
        ['ready', one.matches('.btn:not([aria-disabled="true"])')],
      ];
      const [kind, , options] = kinds.find(([, holds]) => holds) ?? (['else', true] as const);
      return { kind, name: named(one), options: options ?? [] };
    });
  }
}
