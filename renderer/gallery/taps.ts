import type { Tap } from './gallery.ts';

/** A machine that does much else draws slowly: it is given longer than any state takes by itself. */
const patienceMs = 20_000;

/** Does something to the page, and returns once the result is drawn. */
export type Turn = (work?: () => void) => Promise<void>;

/**
 * Makes the taps of a state, each as soon as its target is there; rejects when it does not appear. First waits for the screen
 * itself.
 */
export async function tapThrough(within: HTMLElement, taps: readonly Tap[], turn: Turn = frame): Promise<void> {
  await until(() => within.querySelector('.screen h1, .screen h2'), 'a screen', turn);
  for (const tap of taps) {
    if (typeof tap === 'string') {
      const button = await until(() => buttonSaying(within, tap), `a button "${tap}"`, turn);
      await turn(() => button.click());
    } else if ('see' in tap) {
      const wanted = saying(tap.see);
      await until(() => wanted.exec(within.textContent ?? ''), `"${tap.see}"`, turn);
    } else {
      const field = await until(() => fieldOf(within, tap.into), `a field "${tap.into}"`, turn);
      await turn(() => typeInto(field, tap.text));
    }
  }
  await turn();
}

/** A pattern for text of the catalogue, with anything in place of "{{name}}". */
function saying(words: string): RegExp {
  const parts = words.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'));
}

function buttonSaying(within: HTMLElement, words: string): HTMLElement | null {
  // The last dialog is on top, and nothing beside an open dialog can be pressed.
  const top = within.querySelector('dialog[open]') ?? within;
  const buttons = shown(top.querySelectorAll<HTMLElement>('button, label')).reverse();
  const wanted = saying(words);
  const said = (button: HTMLElement) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
  return (
    buttons.find((button) => new RegExp(`^${wanted.source}$`).test(said(button))) ??
    buttons.find((button) => wanted.test(said(button)) || wanted.test((button.textContent ?? '').trim())) ??
    null
  );
}

/** Without what is kept behind another page. */
const shown = <T extends Element>(all: Iterable<T>): T[] => [...all].filter((one) => !one.closest('[hidden]'));

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** The last drawn field with this label. */
export function fieldOf(within: HTMLElement, label: string): Typed | null {
  const wanted = saying(label);
  for (const field of shown(within.querySelectorAll<Typed>('input, textarea')).reverse()) {
    const named = [field.getAttribute('aria-label'), ...[...(field.labels ?? [])].map((one) => one.textContent)];
    if (named.some((name) => name !== null && wanted.test(name))) return field;
  }
  return null;
}

/** Types past React's own memory of the value, with the event that it listens to. */
function typeInto(field: Typed, text: string): void {
  const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

async function until<T>(look: () => T | null, what: string, turn: Turn): Promise<T> {
  for (const since = performance.now(); performance.now() - since < patienceMs; ) {
    await turn();
    const found = look();
    if (found !== null) return found;
    // The app is at it. No frame meanwhile: each costs a millisecond of the processor.
    if (turn === frame) await new Promise((next) => setTimeout(next, 20));
  }
  throw new Error(`${what} did not come`);
}

function frame(work: () => void = () => undefined): Promise<void> {
  work();
  return new Promise((next) => requestAnimationFrame(() => setTimeout(next, 0)));
}
