import type { CDPSession, Locator } from 'playwright-core';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import { rowsAfter } from '../../db/log/log.ts';
import { Vault } from '../../db/vault/vault.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { settled } from './press.ts';
import type { Tablet } from './tablet.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the middle of a control is on the glass, once it has settled. */
export async function spotOf(control: Locator): Promise<Spot> {
  await control.waitFor();
  await control.scrollIntoViewIfNeeded();
  await settled(control);
  const box = await control.boundingBox();
  if (!box) throw new Error('there is nothing to tap');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

/** Two touches on one spot, `gap` milliseconds from one reaching the glass to the other, whatever is there by then. */
export async function doubleTap(touches: CDPSession, spot: Spot, gap: number): Promise<void> {
  // The second finger does not wait until the page has dealt with the first.
  const first = touch(touches, spot);
  await later(gap);
  await Promise.all([first, touch(touches, spot)]);
}

/** @param at When the finger touches the glass, in milliseconds of the epoch: when the browser hears of it, where it is not said. */
export async function touch(touches: CDPSession, spot: Spot, at?: number): Promise<void> {
  const when = at === undefined ? {} : { timestamp: at / 1000 };
  await Promise.all([
    touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [spot], ...when }),
    touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], ...when }),
  ]);
}

/** Part of what a hand does, never a wait for the page. */
export function later(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, ms)));
}

/** Steps that no tap takes back. */
const final = /^(Sign|Sign as witness|Seal|Seal and print|Finish the procedure|Finish and lock)$/;

/** From now on every control is pressed by `press`. Returns the final steps that stood where the press before had fallen. */
export function misplacedFinals(tablet: Tablet, press: (control: Locator, spot: Spot) => Promise<void>): string[] {
  const misplaced: string[] = [];
  let last: Spot | null = null;
  tablet.pressAs(async (control) => {
    const spot = await spotOf(control);
    const [words, box] = [(await control.innerText()).trim(), await control.boundingBox()];
    if (last && box && final.test(words)) {
      const { x, y } = last;
      if (box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height) misplaced.push(words);
    }
    last = spot;
    await press(control, spot);
  });
  return misplaced;
}

/** A key of a number pad means a digit each time, and a tick is meant to go on and off. */
export async function isMeantTwice(control: Locator): Promise<boolean> {
  return control.evaluate(
    (element) =>
      element.closest('.pad') !== null || (element.matches('.choice[aria-pressed]') && !element.closest('fieldset')),
  );
}

/** How often each kind of step stands on the visits' record. The host must have ended: a store is one process's. */
export async function stepsOnRecord(data: string, passphrase: string): Promise<Record<string, number>> {
  const storeFile = storeFileIn(data);
  const vault = new Vault({ dir: data, storeFile, protector: { kind: 'passphrase' }, random: realRandom });
  const store = openStore({ file: storeFile, key: await vault.open({ passphrase }), random: realRandom });
  const rows = store.read((r) => rowsAfter(r, -1, 100_000));
  store.close();
  const counts: Record<string, number> = {};
  for (const { visitId, type } of rows) if (visitId !== null) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
