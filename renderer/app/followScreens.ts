/**
 * What somebody who works by keys or by ear needs when another screen comes: the focus on its heading, its name as the
 * page's title, and its beginning in sight. Watches what is drawn under `root`, so that no screen has to think of it. Returns
 * the way to end it.
 *
 * A screen is another one when its mode, its first heading or its step changed. `data-page` names it for the title where the
 * heading is a client's name: titles stay behind in the history of a browser.
 */
export function followScreens(root: HTMLElement, product: string): () => void {
  let known: string | null = null;
  const look = () => {
    const screen = root.querySelector<HTMLElement>('.screen');
    const heading = screen?.querySelector<HTMLElement>('h1, h2');
    const words = heading?.textContent?.trim() ?? '';
    // While its answers are on the way, a screen has no heading yet.
    if (!screen || !heading || words === '') return;
    const { mode = '', page = '' } = screen.dataset;
    const now = [mode, page, words].join('\n');
    if (now === known) return;
    const first = known === null;
    known = now;
    document.title = page === '' ? product : `${page} · ${product}`;
    if (first) return;
    for (const scroller of screen.querySelectorAll('.app, .stage')) scroller.scrollTop = 0;
    if (isTakenElsewhere(screen)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  look();
  const observer = new MutationObserver(look);
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ['data-page'] });
  return () => observer.disconnect();
}

const starting = 'data-starts';

/** Begins a new screen at something that is no field of letters, such as one that opens a list, instead of at its heading. */
export function startAt(element: HTMLElement | null): void {
  element?.setAttribute(starting, '');
  element?.focus();
}

/** A field that the new screen starts in, or a dialog over it, keeps the focus. */
function isTakenElsewhere(screen: HTMLElement): boolean {
  if (document.querySelector('dialog[open]')) return true;
  const active = document.activeElement;
  return screen.contains(active) && (active?.matches(`input, textarea, select, [${starting}]`) ?? false);
}
