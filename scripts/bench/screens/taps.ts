import type { Browser } from 'playwright-core';
import { percentile } from '../row.ts';

const taps = 40;
/** How long a finger stays on a key, and how long until the next one, in milliseconds. */
const [stays, rests] = [60, 120];

/**
 * Milliseconds from a finger to the frame that shows it, on a processor slowed six times: what the browser itself says of each
 * tap on the number pad (Event Timing, in steps of 8 ms). A tap counts with the slowest of its parts: the finger coming down,
 * being lifted, and the click that follows, each until the next frame is drawn.
 * @param keys Selectors of what is tapped, in turn.
 */
export async function tapToPaint(browser: Browser, address: string, keys: readonly string[]): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const taps = new Map<number, number>();
    Object.assign(window, { taps });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id = Number(Reflect.get(entry, 'interactionId'));
        if (id > 0) taps.set(id, Math.max(taps.get(id) ?? 0, entry.duration));
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await page.goto(address);
  const spots: { x: number; y: number }[] = [];
  for (const key of keys) {
    await page.locator(key).waitFor();
    const box = await page.locator(key).boundingBox();
    if (!box) throw new Error(`${key} is not on the page`);
    spots.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }
  // What is loaded behind the first screen.
  await page.waitForLoadState('networkidle');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  for (let n = 0; n < taps; n++) {
    const spot = spots[n % spots.length] ?? { x: 0, y: 0 };
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [spot] });
    await page.waitForTimeout(stays);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForTimeout(rests);
  }
  const told = await page.evaluate(() => {
    const map: unknown = Reflect.get(window, 'taps');
    return map instanceof Map ? [...map.values()].map(Number) : [];
  });
  await context.close();
  // Those under 16 ms are not told.
  return percentile([...told, ...Array.from({ length: Math.max(0, taps - told.length) }, () => 16)], 0.95);
}
