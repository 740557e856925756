import type { Page } from 'playwright-core';

/** Milliseconds from each click to the end of the frame in which what `selector` shows is another: painted, and not only made. */
export async function paintsOf(page: Page, selector: string) {
  await page.locator(selector).evaluate((live) => {
    const took: number[] = [];
    Object.assign(window, { took });
    let pressed: number | null = null;
    const press = (event: Event) => {
      pressed = event.timeStamp;
    };
    document.addEventListener('click', press, true);
    new MutationObserver(() => {
      const since = pressed;
      if (since === null) return;
      pressed = null;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => took.push(performance.now() - since);
        port2.postMessage(null);
      });
    }).observe(live, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return {
    count: (wanted: number) => page.waitForFunction((count) => Reflect.get(window, 'took').length >= count, wanted),
    taken: () => page.evaluate(() => [...Reflect.get(window, 'took')].map(Number)),
  };
}

/** The lengths of the frames since it was last asked, in milliseconds. */
export async function framesOf(page: Page) {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frameTimes: frames });
    let last = performance.now();
    const frame = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return { taken: () => page.evaluate(() => Reflect.get(window, 'frameTimes').splice(0).map(Number)) };
}

/** Milliseconds of processor that the page's thread has used since it was last asked: the same on a busy machine. */
export async function workOf(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  let before = 0;
  return {
    taken: async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      const now = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
      const since = now - before;
      before = now;
      return since;
    },
  };
}
