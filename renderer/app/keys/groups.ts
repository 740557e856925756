import { inDirection } from './arrows.ts';

/** What arrow keys walk about in. */
const groups = 'fieldset, [role="group"], .lines, .reasons, .stack, .weeks, .pad, .list';
const longestPauseMs = 1000;

/** Whether the focus is on a button of a group, and which buttons it has. */
export function groupOf(target: EventTarget | null): { control: HTMLElement; controls: HTMLElement[] } | null {
  const control = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  const group = control?.closest(groups);
  if (!control || !group) return null;
  const controls = [...group.querySelectorAll<HTMLElement>('button')].filter((one) => one.checkVisibility());
  return controls.length > 1 ? { control, controls } : null;
}

/** Moves the focus by an arrow key, Home or End, as the buttons are drawn. An arrow never answers. */
export function walk(key: string, { control, controls }: { control: HTMLElement; controls: readonly HTMLElement[] }) {
  const to =
    key === 'Home' ? 0 : key === 'End' ? controls.length - 1 : inDirection(key, middle(control), controls.map(middle));
  if (to === null) return false;
  controls[to]?.focus();
  return true;
}

function middle(control: Element) {
  const { left, top, width, height } = control.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Typed one after another, letters and digits bring the focus to the button whose words begin with them. */
export class TypeAhead {
  #typed = '';
  #at = Number.NEGATIVE_INFINITY;

  /** @param at In milliseconds, on the clock of the events. Returns the button meant, or null. */
  find(key: string, at: number, controls: readonly HTMLElement[]): HTMLElement | null {
    const before = at - this.#at < longestPauseMs ? this.#typed : '';
    this.#at = at;
    for (const typed of [before + key.toLowerCase(), key.toLowerCase()]) {
      const found = controls.find((one) => wordsOf(one).startsWith(typed));
      if (!found) continue;
      this.#typed = typed;
      return found;
    }
    this.#typed = '';
    return null;
  }
}

const wordsOf = (control: Element): string =>
  (control.getAttribute('aria-label') ?? control.textContent ?? '').trim().toLowerCase();
