import {
  type Above,
  controls,
  type Headings,
  type Identity,
  identityOf,
  isAnother,
  keepsPlaces,
  named,
  neverSettles,
  standsUnder,
  staysOnScreens,
} from './identity.ts';

/** Longer than the second tap of a double tap takes, shorter than anybody reads and decides. */
export const settleMs = 500;
/** Stands on a control while it settles: styles take it out of the finger's reach, tests wait for it to go. */
export const settlingMark = 'data-settling';

/**
 * The one guard against a second tap that lands on what the first one brought up. A control that is new, says something
 * else, belongs to another question or stands somewhere else takes no tap and no key until `settleMs` after that change
 * was drawn: however long the answer took, and whatever pressed it. Guards every control under `root`, so that no screen
 * has to think of it; what a redraw leaves as it was stays open. Returns the way to end it.
 */
export function guardSettling(root: HTMLElement): () => void {
  const guard = new Guard(root);
  guard.look();
  const observer = new MutationObserver((changes) => {
    if (changes.some(mayChangeControls)) guard.look(changes.some(opensOrClosesDialog), rowsOf(changes));
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['aria-label', 'aria-busy', 'aria-pressed'],
  });
  const heard = new AbortController();
  const hear = { capture: true, signal: heard.signal };
  document.addEventListener('pointerdown', (event) => guard.down(event), hear);
  document.addEventListener('mousedown', (event) => guard.press(event), hear);
  document.addEventListener('click', (event) => guard.click(event), hear);
  document.addEventListener('keydown', (event) => guard.key(event), hear);
  document.addEventListener('keyup', (event) => guard.keyUp(event), hear);
  return () => {
    observer.disconnect();
    heard.abort();
  };
}

class Guard {
  readonly #root: HTMLElement;
  readonly #known = new WeakMap<HTMLElement, Identity>();
  readonly #busy = new WeakSet<HTMLElement>();
  /** When what a control is now was drawn, on the clock of the events; infinite until it is. */
  readonly #drawnAt = new WeakMap<HTMLElement, number>();
  readonly #round = new WeakMap<HTMLElement, number>();
  /** What the rows of long lists stood under when their controls were last looked at. */
  readonly #rows = new WeakMap<Element, string>();
  /** What stands on rail and band: drawn anew with every screen, and still the same. */
  #standing: ReadonlySet<string> = new Set();
  #pressed: HTMLElement | null = null;
  /** Whether the finger or the key that is down came too early: then what it sets off does, too. */
  #early = false;
  #earlyKey = false;
  #window = '';
  #rounds = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /**
   * Finds what has changed since the last look. `all`: a dialog came or went, and with it what it covered. `touched`: the rows of
   * long lists in which anything changed; of the others, what they stand under is enough.
   */
  look(all = false, touched: ReadonlySet<Element> = new Set()): void {
    const window = `${innerWidth} ${innerHeight}`;
    const sameWindow = window === this.#window;
    this.#window = window;
    const standing = new Set<string>();
    const changed: HTMLElement[] = [];
    const headings: Headings = new Map();
    for (const control of this.#toLookAt(all, touched, headings)) {
      if (control.closest(`[${neverSettles}]`)) continue;
      const before = this.#known.get(control);
      const busy = control.getAttribute('aria-busy') === 'true';
      if (busy) this.#busy.add(control);
      // "Saving…" is what it does; what it is shows afterwards.
      if (busy && before) continue;
      const now = identityOf(control, headings);
      this.#known.set(control, now);
      const stays = control.closest(`[${staysOnScreens}]`) !== null;
      if (stays) standing.add(now.what);
      const done = !busy && this.#busy.delete(control) && control === this.#pressed;
      const another = before ? done || isAnother(before, now, sameWindow) : !(stays && this.#standing.has(now.what));
      if (all || another) changed.push(control);
    }
    this.#standing = standing;
    if (changed.length > 0) this.#settle(changed);
  }

  *#toLookAt(all: boolean, touched: ReadonlySet<Element>, headings: Headings): Generator<HTMLElement> {
    const above: Above = new Map();
    let row: HTMLElement | null = null;
    for (const element of this.#root.querySelectorAll<HTMLElement>(`${controls}, [${keepsPlaces}]`)) {
      // A row comes before what stands in it.
      if (row?.contains(element)) continue;
      if (!element.hasAttribute(keepsPlaces)) {
        yield element;
        continue;
      }
      row = element;
      const under = standsUnder(element, above, headings);
      if (!all && under !== null && !touched.has(element) && this.#rows.get(element) === under) continue;
      if (under !== null) this.#rows.set(element, under);
      yield* element.querySelectorAll<HTMLElement>(controls);
    }
  }

  down({ target, clientX, clientY, timeStamp }: PointerEvent): void {
    const control = controlOf(target);
    if (control) {
      this.#early = this.#isEarly(control, timeStamp);
      return;
    }
    // One that settles lets the finger through to what lies under it.
    const around = target instanceof Element ? target.closest('dialog') : null;
    const settling = [...this.#root.querySelectorAll<HTMLElement>(`[${settlingMark}]`)];
    this.#early = settling.some((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const under = left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
      return under && one.closest('dialog') === around;
    });
  }

  /** The focus stays where it is. */
  press(event: MouseEvent): void {
    if (this.#early) swallow(event);
  }

  click(event: MouseEvent): void {
    const control = controlOf(event.target);
    // Keys, forms and assistive technology click without a finger: there only the control itself counts.
    const byFinger = event.detail > 0;
    if ((byFinger && this.#early) || (control && this.#isEarly(control, event.timeStamp))) swallow(event);
    else this.#pressed = control;
  }

  key(event: KeyboardEvent): void {
    if (!presses(event)) return;
    const control = controlOf(event.target);
    if (control?.closest(`[${neverSettles}]`)) return;
    this.#earlyKey = control !== null && this.#isEarly(control, event.timeStamp);
    // A key that is held down is one tap.
    const held = event.repeat && (control !== null || event.target instanceof HTMLInputElement);
    if (this.#earlyKey || held) swallow(event);
  }

  keyUp(event: KeyboardEvent): void {
    if (presses(event) && this.#earlyKey) swallow(event);
  }

  #settle(changed: readonly HTMLElement[]): void {
    const round = ++this.#rounds;
    for (const control of changed) {
      control.setAttribute(settlingMark, '');
      this.#drawnAt.set(control, Number.POSITIVE_INFINITY);
      this.#round.set(control, round);
    }
    const still = () => changed.filter((control) => this.#round.get(control) === round);
    afterDrawing(() => {
      // The clock that taps are stamped with.
      const now = new Event('drawn').timeStamp;
      for (const control of still()) this.#drawnAt.set(control, now);
      setTimeout(() => {
        for (const control of still()) control.removeAttribute(settlingMark);
      }, settleMs);
    });
  }

  /** By the time of the tap itself: one that waited in the queue behind the drawing was made before it. */
  #isEarly(control: HTMLElement, at: number): boolean {
    return at < (this.#drawnAt.get(control) ?? Number.NEGATIVE_INFINITY) + settleMs;
  }
}

function controlOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(controls) : null;
}

function opensOrClosesDialog({ addedNodes, removedNodes }: MutationRecord): boolean {
  return [...addedNodes, ...removedNodes].some(
    (node) => node instanceof Element && (node.matches('dialog') || node.querySelector('dialog') !== null),
  );
}

/**
 * What is read out of a picture, the dots of a PIN for one, makes no control another: with each digit every control of the
 * screen would be measured.
 */
function mayChangeControls({ type, target }: MutationRecord): boolean {
  return type !== 'attributes' || (target instanceof Element && target.matches(named));
}

/** The rows of long lists in which something changed. */
function rowsOf(changes: readonly MutationRecord[]): ReadonlySet<Element> {
  const rows = new Set<Element>();
  for (const { target } of changes) {
    const element = target instanceof Element ? target : target.parentElement;
    const row = element?.closest(`[${keepsPlaces}]`);
    if (row) rows.add(row);
  }
  return rows;
}

function presses({ key }: KeyboardEvent): boolean {
  return key === 'Enter' || key === ' ';
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** A frame callback runs before its frame is drawn; the task behind it runs after. */
function afterDrawing(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then, 0));
}
