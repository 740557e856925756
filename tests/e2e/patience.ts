import type { BrowserContext, Page } from 'playwright-core';
import { settleMs } from '../../renderer/kit/settling/guard.ts';

declare global {
  interface Window {
    /** How much sooner than it is shipped what is drawn from now on takes taps, in milliseconds. */
    settlesEarlierMs: number;
  }
}

/** What is left of the half second: a finger finds the new control where it is drawn, and not what went away. */
const restMs = 20;

/**
 * Before a page begins: what is drawn takes taps nearly at once. Half a second after every change adds up to minutes over a
 * walk that looks before it taps anyway. Where a second tap is tried, `settleAsShipped` puts it back; settling.test.ts,
 * visit.test.ts and every-main-button.test.ts try it everywhere.
 */
export async function settleSoon(context: BrowserContext): Promise<void> {
  await context.addInitScript((earlierMs) => {
    window.settlesEarlierMs = earlierMs;
    const stamp = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp')?.get;
    const later = window.setTimeout.bind(window);
    // The guard (renderer/kit/settling/) reads the time of the drawing off an event, and right behind it sets its one timer.
    let drawing = 0;
    Object.defineProperty(Event.prototype, 'timeStamp', {
      configurable: true,
      get(this: Event) {
        const at: number = stamp?.call(this);
        if (this.type !== 'drawn') return at;
        drawing = window.settlesEarlierMs;
        return at - drawing;
      },
    });
    const sooner = (then: TimerHandler, ms = 0, ...given: unknown[]) => {
      const early = drawing;
      drawing = 0;
      return later(then, ms - early, ...given);
    };
    Object.assign(window, { setTimeout: sooner });
  }, settleMs - restMs);
}

/** From now on what is drawn settles as long as in the shipped page, or as soon as in a walk. */
export async function settleAsShipped(page: Page, shipped = true): Promise<void> {
  await page.evaluate(
    (ms) => {
      window.settlesEarlierMs = ms;
    },
    shipped ? 0 : settleMs - restMs,
  );
}

/** Where nobody looks at pictures of a page. */
const { CHAIRSIDE_SHOTS: shots } = process.env;

/** Before a page begins: it is laid out and touched like any other, but not painted, which takes a fifth of the browser's work. */
export async function paintNothing(context: BrowserContext): Promise<void> {
  if (shots) return;
  await context.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body, dialog, dialog::backdrop { opacity: 0 !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}
