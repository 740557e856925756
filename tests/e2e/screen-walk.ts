import { dirname } from 'node:path';
import type { GalleryPage, Outcome, Tappable } from './gallery-page.ts';

/**
 * How further taps are tried where one of them may have done something, in milliseconds after the first: three soon after one
 * another, for a switch that all three turn ends up turned; and one alone, late, for what only just came up: three could open
 * it and close it again.
 */
const impatient: readonly (readonly number[])[] = [[80, 150, 250], [350]];

/** How a picture is brought on from where it was drawn: its fields filled in, a button tapped. */
type Move = 'fill' | Tappable;

const farthest = 6;

/**
 * Goes through one screen's pictures. Every main button and answer that has not been seen on it is tapped on a picture drawn
 * anew, and again and again before anybody could mean it. Where these further taps came to nothing, all of them did what one
 * does; else what they lead to is compared with what one leads to. Then what came up is looked at for buttons of the same
 * screen, as it is and with its fields filled in.
 */
export class ScreenWalk {
  /** Where each button that was tapped is written. */
  readonly tapped = new Set<string>();
  /** What two taps did that one does not do. */
  readonly wrong: {
    readonly button: string;
    readonly again: readonly number[];
    readonly once: Outcome;
    readonly twice: Outcome;
  }[] = [];
  readonly #page: GalleryPage;
  readonly #seen = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(page: GalleryPage) {
    this.#page = page;
  }

  through(draw: () => Promise<void>): Promise<void> {
    return this.#from(draw, [], false);
  }

  /** `there`: the page stands at the end of the path already. To draw it anew and walk there again is most of what a tap costs. */
  async #from(draw: () => Promise<void>, path: readonly Move[], there: boolean): Promise<void> {
    if (!there) await this.#go(draw, path);
    if (path.length === 0) for (const folder of await this.#page.folders()) this.#folders.add(folder);
    const fresh = await this.#fresh(path);
    for (const button of fresh) this.#seen.add(keyOf(button));
    if (fresh.length === 0) {
      const filled = await this.#filled(path);
      if (filled) await this.#from(draw, filled, true);
      return;
    }
    for (const [nth, button] of fresh.entries()) {
      if (nth > 0) await this.#go(draw, path);
      await this.#tryTwice(draw, path, button);
    }
    if (path.at(-1) !== 'fill') await this.#from(draw, [...path, 'fill'], false);
  }

  /** Taps it twice and goes on from where that leads. */
  async #tryTwice(draw: () => Promise<void>, path: readonly Move[], button: Tappable): Promise<void> {
    if (button.from) this.tapped.add(button.from);
    const tookAnother = await this.#hurry(draw, path, button);
    const next = [...path, button];
    if (next.length < farthest) {
      await this.#page.rested();
      if (!tookAnother) await this.#from(draw, next, true);
      else {
        const at = (await this.#fresh(next)).length > 0 ? next : await this.#filled(next);
        if (at) await this.#from(draw, at, false);
      }
    }
    if (tookAnother) await this.#compare(draw, path, button);
  }

  /** Whether another tap than the first came to anything. The first one is for the page to take, unless it drew just then. */
  async #hurry(draw: () => Promise<void>, path: readonly Move[], button: Tappable): Promise<boolean> {
    for (let tries = 0; tries < 3; tries++) {
      const { took, tookAnother } = await this.#page.tapHurriedly(button);
      if (took) return tookAnother;
      await this.#go(draw, path);
    }
    throw new Error(`${keyOf(button)} takes no tap`);
  }

  async #compare(draw: () => Promise<void>, path: readonly Move[], button: Tappable): Promise<void> {
    const outcomeOf = async (again: readonly number[]) => {
      await this.#go(draw, path);
      return this.#page.tap(button, again);
    };
    const once = await outcomeOf([]);
    for (const again of impatient) {
      const twice = await outcomeOf(again);
      if (JSON.stringify(twice) !== JSON.stringify(once))
        this.wrong.push({ button: keyOf(button), again, once, twice });
    }
  }

  /** The path on from here with the fields filled in; null where that brings nothing to tap. */
  async #filled(path: readonly Move[]): Promise<readonly Move[] | null> {
    if (path.at(-1) === 'fill' || !(await this.#page.fill())) return null;
    return (await this.#fresh(path)).length > 0 ? [...path, 'fill'] : null;
  }

  async #go(draw: () => Promise<void>, path: readonly Move[]): Promise<void> {
    await draw();
    for (const move of path) await (move === 'fill' ? this.#page.fill() : this.#page.tap(move));
  }

  /** Behind the first tap only what belongs to this screen: what follows is another one's. */
  async #fresh(path: readonly Move[]): Promise<Tappable[]> {
    const first = path.every((move) => move === 'fill');
    return (await this.#page.tappables()).filter(
      (button) =>
        !this.#seen.has(keyOf(button)) && (first || (button.from !== null && this.#folders.has(dirname(button.from)))),
    );
  }
}

function keyOf({ from, words }: Tappable): string {
  return `${from ?? 'answer'} ${words}`;
}
