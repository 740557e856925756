import type { CDPSession, Page } from 'playwright-core';

/**
 * How large the window's picture is, beside the window. What is looked at are boxes, colours and words, and nobody ever sees the
 * picture: to paint it took a third of the browser's work.
 */
const scale = 0.05;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Gives the page's window this size. Its layout is that of the whole size; only what is painted is small. */
export async function holdSize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  const before = page.viewportSize();
  if (sessions.has(page) && before?.width === size.width && before.height === size.height) return;
  // Clears the override, so that it stands behind it.
  await page.setViewportSize(size);
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  await (await session).send('Emulation.setDeviceMetricsOverride', {
    ...size,
    ...{ deviceScaleFactor: 1, mobile: false, scale },
  });
}
