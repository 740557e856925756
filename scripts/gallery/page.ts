import type { Browser, Page } from 'playwright-core';

/** The gallery in a browser, before any state is drawn. */
export async function galleryPage(
  browser: Browser,
  address: string,
  view: {
    readonly width: number;
    readonly height: number;
    readonly theme: 'light' | 'dark';
    readonly language?: string | undefined;
  } = {
    width: 1280,
    height: 800,
    theme: 'light',
  },
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: view.width, height: view.height },
    hasTouch: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  // Long enough for a busy machine, and for playing the sample day first.
  page.setDefaultTimeout(180_000);
  await page.goto(`${address}gallery/?theme=${view.theme}&language=${view.language ?? 'en'}`);
  await page.getByRole('main').waitFor();
  return page;
}
