import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from './setup/chromium.mjs';

/** A Chromium that asks nobody and tells nobody: what tests count as a request is the page's own. */
export const quiet: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's Chromium or Chrome without a window. Throws in words when there is none. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...quiet] });
}
