import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.ts';

let running: Promise<Browser> | null = null;

/**
 * The one Chromium of all the files that a worker runs, each of whose tablets is a context with nothing of another's: to start
 * one costs three times as much. Nobody closes it: the driver does at the worker's end. One that went away is started anew.
 */
export function sharedBrowser(): Promise<Browser> {
  running ??= started();
  return running;
}

async function started(): Promise<Browser> {
  try {
    const browser = await launchChromium();
    browser.once('disconnected', () => {
      running = null;
    });
    return browser;
  } catch (error) {
    running = null;
    throw error;
  }
}
