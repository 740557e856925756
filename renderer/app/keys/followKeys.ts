import { groupOf, TypeAhead, walk } from './groups.ts';
import { hasPad, isReady, mainButton, nextOpen, onTop } from './nextOpen.ts';

/** Set on the page while somebody works by keys, so that the digits of answers are drawn. */
export const byKeysMark = 'data-keys';

const walking = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/**
 * A keyboard for every screen, so that none has to think of it. Within a question arrows walk about and never answer, the
 * digit of an answer gives it, and in a calendar what is typed finds the day. An answer given by key brings the focus to what
 * is open next, and so does what takes the focused control away. Enter beside every control goes on: it presses the main
 * button, unless that is a final one (kit/Actions), and goes to what the button waits for before. Every press passes the guard
 * of taps (kit/settling). Returns the way to end it.
 */
export function followKeys(root: HTMLElement): () => void {
  const keys = new Keys(root);
  const heard = new AbortController();
  document.addEventListener('keydown', (event) => keys.down(event), { signal: heard.signal });
  // On the way down: on the way up the screen may have answered already.
  const first = { signal: heard.signal, capture: true };
  document.addEventListener('click', (event) => keys.click(event), first);
  document.addEventListener('pointerdown', () => keys.byFinger(), first);
  const observer = new MutationObserver(() => keys.look());
  observer.observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: ['aria-pressed', 'aria-disabled', 'aria-busy'],
  });
  return () => {
    heard.abort();
    observer.disconnect();
  };
}

class Keys {
  readonly #root: HTMLElement;
  readonly #typed = new TypeAhead();
  /** What was pressed by a key last, until its answer is on the screen. */
  #pressed: { readonly control: HTMLElement; readonly given: boolean; readonly waited: boolean } | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  byFinger(): void {
    this.#pressed = null;
    document.documentElement.removeAttribute(byKeysMark);
  }

  down(event: KeyboardEvent): void {
    const top = onTop();
    if (!top || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    document.documentElement.setAttribute(byKeysMark, '');
    const { key, target } = event;
    // A key that is held down is one press; an arrow may walk on.
    if (event.repeat && !walking.has(key)) return;
    if (key === 'Enter' && isNoControl(target) && !hasPad(top)) {
      event.preventDefault();
      goOn(top);
      return;
    }
    const beside = isNoControl(target) && !isField(target);
    const group = groupOf(beside && isDigit(key) ? nextOpen(top) : target);
    if (!group) return;
    if (walking.has(key)) {
      if (walk(key, group)) event.preventDefault();
      return;
    }
    if (!/^[\p{L}\p{N}]$/u.test(key) || hasPad(top)) return;
    const answers = group.controls.filter((one) => one.matches('.choice'));
    const answer = isDigit(key) ? answers[Number(key) - 1] : undefined;
    if (answer) {
      event.preventDefault();
      answer.focus();
      answer.click();
    } else this.#typed.find(key, event.timeStamp, group.controls)?.focus();
  }

  /** One that no finger made: a key, or what assistive technology presses. */
  click({ detail, target }: MouseEvent): void {
    const control = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const top = onTop();
    if (detail > 0 || !control || !top) return;
    this.#pressed = {
      control,
      given: isGiven(control),
      waited: !isReady(mainButton(top)),
    };
  }

  look(): void {
    const pressed = this.#pressed;
    const top = onTop();
    if (!pressed || !top || this.#root.querySelector('[aria-busy="true"]')) return;
    const active = document.activeElement;
    const lost = !active || active === document.body;
    // Another screen or a dialog has the focus by now.
    if (!lost && active !== pressed.control) {
      this.#pressed = null;
      return;
    }
    const answered = isAnswer(pressed.control) && !pressed.given && isGiven(pressed.control);
    const ready = pressed.waited && isReady(mainButton(top));
    if (!lost && !answered && !ready) return;
    const next = nextOpen(top);
    this.#pressed = null;
    // What the answer itself still asks for, such as a time, stands beside it.
    if (lost || !next?.matches('.btn.main[aria-disabled="true"]')) next?.focus();
  }
}

/** A field of a form sends it by itself. */
const isNoControl = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (['BODY', 'H1', 'H2', 'MAIN', 'DIALOG'].includes(target.tagName) || (isField(target) && !target.closest('form')));

const isField = (target: EventTarget | null): boolean => target instanceof HTMLInputElement;
const isDigit = (key: string): boolean => /^[1-9]$/.test(key);

const isGiven = (control: Element): boolean => control.getAttribute('aria-pressed') === 'true';
/** One of several that shut each other out. A tick is left where it is: the next one is read before it is set. */
const isAnswer = (control: Element): boolean => control.matches('fieldset :is(.choice, .day):not([data-many])');

function goOn(top: Element): void {
  const next = nextOpen(top);
  const active = document.activeElement;
  // A final step, and whatever follows what was typed, is looked at before it is pressed.
  const atOnce = next?.matches('.btn.main') && isReady(next) && !isFinal(next) && !active?.matches('input');
  if (atOnce) next?.click();
  else next?.focus();
}

const isFinal = (button: Element): boolean =>
  button.matches('.actions > :first-child *') || button.closest('dialog') !== null;
