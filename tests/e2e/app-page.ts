import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { OperationName } from '../../api/contract/contract.ts';
import { build } from '../../scripts/build.ts';
import { filesUnder } from '../../scripts/inputs.ts';
import type { SampleTablet } from '../../scripts/sample/tablet.ts';
import { paintNothing, settleSoon } from './patience.ts';
import { landscape } from './tablet.ts';

const shipped = join(import.meta.dirname, '../../dist/renderer');
const address = 'http://chairside.test';
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export type Files = ReadonlyMap<string, Buffer>;

/** The page as it is shipped: request path → what is there. Every test of a whole run shares the one build of it. */
export async function shippedPage(): Promise<Files> {
  await build();
  const names = filesUnder(shipped).filter((name) => !/\.(br|gz)$|^manifest\.json$/.test(name));
  return new Map(names.map((name) => [`/${name}`, readFileSync(join(shipped, name))]));
}

/** What stands on the page beside the page itself. */
declare global {
  interface Window {
    callTablet(name: string, input: unknown): Promise<unknown>;
    /** Calls that are not answered yet. */
    calls: number;
  }
}

/** The whole page in a browser, over a real app in this process, whose clock the test sets. */
export class AppPage {
  readonly page: Page;
  readonly tablet: SampleTablet;
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page, tablet: SampleTablet) {
    this.#context = context;
    this.page = page;
    this.tablet = tablet;
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async open(
    browser: Browser,
    files: Files,
    tablet: SampleTablet,
    viewport = landscape,
    hand: { hasTouch?: boolean } = {},
  ): Promise<AppPage> {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', ...hand });
    context.setDefaultTimeout(60_000);
    await settleSoon(context);
    await paintNothing(context);
    await context.route(`${address}/**`, async (route) => {
      const body = files.get(new URL(route.request().url()).pathname);
      const { pathname } = new URL(route.request().url());
      const contentType = types[pathname.slice(pathname.lastIndexOf('.'))] ?? 'application/octet-stream';
      await (body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType }));
    });
    const page = await context.newPage();
    const self = new AppPage(context, page, tablet);
    await page.exposeFunction('callTablet', (name: OperationName, input: unknown) => tablet.app.call(name, input));
    await page.addInitScript(() => {
      window.calls = 0;
      const call = async (name: string, input: unknown) => {
        window.calls++;
        try {
          return await window.callTablet(name, input);
        } finally {
          window.calls--;
        }
      };
      Object.assign(window, { chairside: { call } });
    });
    await page.goto(`${address}/index.html`);
    await self.rested();
    return self;
  }

  /** Until nothing is under way any more, and everything that can be pressed has settled. */
  async rested(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let still = 0; still < 3; still++) {
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 10)));
        // Without a frame meanwhile: each costs a millisecond of the processor.
        while (window.calls > 0 || document.querySelector('[data-settling], [aria-busy="true"]')) {
          await new Promise((next) => setTimeout(next, 10));
          still = -1;
        }
      }
    });
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.tablet.close();
  }
}
