import { dirname } from 'node:path';
import type { GalleryPage, Outcome, Tappable } from './gallery-page.ts';

/**
 * The further taps after the first, in milliseconds. Three soon after one another stand for a second tap at each of these
 * moments: whichever of them does something, the picture is another one than after one tap, for a switch that all three turn
 * ends up turned. One alone, late, is for what only just came up: three could open it and close it again.
 */
const impatient: readonly (readonly number[])[] = [[80, 150, 250], [350]];

/** How a picture is brought on from where it was drawn: its fields filled in, a button tapped. */
type Move = 'fill' | Tappable;

const farthest = 6;

/**
 * Goes through one screen's pictures. Every main button and answer that has not been seen on it is tapped once and, each time
 * on a picture drawn anew, again before anybody could mean it: a button in each way, an answer in one of them; then what came
 * up is looked at for buttons of the same screen, as it is and with its fields filled in.
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
  #answers = 0;

  constructor(page: GalleryPage) {
    this.#page = page;
  }

  async through(draw: () => Promise<void>): Promise<void> {
    const paths: (readonly Move[])[] = [[]];
    for (let path = paths.shift(); path; path = paths.shift()) {
      await this.#go(draw, path);
      if (path.length === 0) for (const folder of await this.#page.folders()) this.#folders.add(folder);
      const fresh = await this.#fresh(path);
      for (const button of fresh) this.#seen.add(keyOf(button));
      if (fresh.length === 0) {
        const filled = await this.#filled(path);
        if (filled) paths.push(filled);
        continue;
      }
      let there = true;
      for (const button of fresh) {
        if (!there) await this.#go(draw, path);
        there = false;
        paths.push(...(await this.#tryTwice(draw, path, button)));
      }
      if (path.at(-1) !== 'fill') paths.push([...path, 'fill']);
    }
  }

  /** Returns where to look next. */
  async #tryTwice(draw: () => Promise<void>, path: readonly Move[], button: Tappable): Promise<(readonly Move[])[]> {
    if (button.from) this.tapped.add(button.from);
    const once = await this.#page.tap(button);
    if (!once) throw new Error('one tap is no double tap');
    const next = [...path, button];
    const further: (readonly Move[])[] = [];
    if (next.length < farthest) {
      const at = (await this.#fresh(next)).length > 0 ? next : await this.#filled(next);
      if (at) further.push(at);
    }
    for (const again of this.#waysFor(button)) {
      const twice = await this.#twice(draw, path, button, again);
      if (JSON.stringify(twice) !== JSON.stringify(once))
        this.wrong.push({ button: keyOf(button), again, once, twice });
    }
    return further;
  }

  /** Every way for a button; one for an answer, the next one each time: a list of answers is one kind of control. */
  #waysFor({ from }: Tappable): readonly (readonly number[])[] {
    const next = impatient[this.#answers % impatient.length];
    if (from !== null || next === undefined) return impatient;
    this.#answers += 1;
    return [next];
  }

  /** The path on from here with the fields filled in; null where that brings nothing to tap. */
  async #filled(path: readonly Move[]): Promise<readonly Move[] | null> {
    if (path.at(-1) === 'fill' || !(await this.#page.fill())) return null;
    return (await this.#fresh(path)).length > 0 ? [...path, 'fill'] : null;
  }

  /** Done again until the machine lets the taps be as quick as they are meant. */
  async #twice(
    draw: () => Promise<void>,
    path: readonly Move[],
    button: Tappable,
    again: readonly number[],
  ): Promise<Outcome> {
    for (let tries = 0; tries < 20; tries++) {
      await this.#go(draw, path);
      const outcome = await this.#page.tap(button, again);
      if (outcome) return outcome;
    }
    throw new Error('this machine is too busy for two taps in half a second');
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
