import { inOneLook, top } from './boxes.ts';
import { namesOfControls } from './controls.ts';
import type { Finding } from './finding.ts';
import { look } from './look.ts';

/** What was seen in one theme. */
export interface SeenIn {
  readonly theme: string;
  readonly found: readonly Finding[];
  /** By their words: what larger text must not take away. */
  readonly controls: readonly string[];
}

/**
 * Looks at the screen with this size of text, in each of these themes, at the window's present size. A theme is one attribute
 * that only the sheet reads: what is drawn in it is worked out anew when it is asked for, whereas another size of text is
 * waited for, because size observers answer it. Nothing that runs on the page hears of the look in between: it is one task.
 */
export async function lookInThemes(text: string, themes: readonly string[]): Promise<SeenIn[]> {
  const [first] = themes;
  if (first === undefined) return [];
  await hold(text, first);
  const lookInEach = () =>
    themes.map((theme) => {
      document.documentElement.setAttribute('data-theme', theme);
      unscroll();
      return inOneLook(() => ({ theme, controls: namesOfControls(top()), found: look() }));
    });
  const seen = lookInEach();
  if (seen.every(({ found }) => found.length === 0)) return seen;
  // What a size observer changed is drawn later, and a region's arrow a frame after that: what counts is what stays.
  await frames(12);
  // The page may have scrolled itself meanwhile, to what has the focus: which regions go on is known a frame after it is scrolled back.
  unscroll();
  await frames(2);
  return lookInEach();
}

/** Sets the page to this size of text and theme, unscrolled, and waits until it is drawn. */
export async function hold(text: string, theme: string): Promise<void> {
  document.documentElement.setAttribute('data-theme', theme);
  document.documentElement.setAttribute('data-text', text);
  unscroll();
  // One frame for the layout, one for size observers.
  await frames(2);
}

async function frames(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await new Promise((next) => requestAnimationFrame(next));
}

function unscroll(): void {
  for (const one of document.querySelectorAll('*')) if (one.scrollTop > 0) one.scrollTop = 0;
}
