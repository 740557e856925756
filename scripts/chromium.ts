import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from './setup/chromium.mjs';

/** A Chromium without background requests, so that the requests that tests count are the page's own. */
export const quiet: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the machine's Chromium or Chrome without a window. Throws with an explanation when there is none. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...quiet] });
}
