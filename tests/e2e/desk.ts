import type { Browser, Page } from 'playwright-core';
import { en } from '../../renderer/words/en.ts';
import { type Player, signedIn } from '../../scripts/sample/day.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import type { SampleTablet } from '../../scripts/sample/tablet.ts';
import { AppPage, type Files } from './app-page.ts';
import { Finger } from './finger.ts';
import type { landscape } from './tablet.ts';

/** A sample clinic's tablet in an owner's hands: its page, the finger on it, and what was done there before. */
export interface Desk {
  readonly app: AppPage;
  readonly page: Page;
  readonly finger: Finger;
  /** The same steps through the contract, where nothing turns on how they are tapped. */
  readonly hands: Player;
  readonly tablet: SampleTablet;
  readonly client: SampleTablet['client'];
}

/** Sets the clinic up, lets `before` happen there, and unlocks its page by touch. */
export async function openDesk(
  browser: Browser,
  files: Files,
  tablet: SampleTablet,
  viewport: typeof landscape,
  before: (hands: Player) => Promise<unknown> = async () => undefined,
): Promise<Desk> {
  const hands = await signedIn(tablet);
  await before(hands);
  await tablet.client.call('session.lock', {});
  const app = await AppPage.open(browser, files, tablet, viewport, { hasTouch: true });
  const finger = await Finger.at(app);
  await finger.pin(sampleOwner.pin);
  return { app, page: app.page, finger, hands, tablet, client: tablet.client };
}

export async function toToday({ page, app, finger }: Desk): Promise<void> {
  await page.reload();
  await app.rested();
  const today = page.getByRole('button', { name: en.common.today, exact: true });
  const settings = page.getByRole('button', { name: en.today.settings, exact: true });
  await today.or(settings).first().waitFor();
  if (!(await settings.isVisible())) await finger.tap(today.first());
}

/** The clinic's own practice, from wherever the tablet is. */
export async function toPractice(desk: Desk): Promise<void> {
  await toToday(desk);
  for (const button of [en.today.settings, en.settings.group.papers, en.practice.open]) await desk.finger.press(button);
}

/** Staff give the tablet to the client, who says when their birthday is. */
export async function handOver({ page, finger }: Desk): Promise<void> {
  await finger.press(/^Hand over/);
  const month = page.locator('[data-month="3"]');
  await month.or(page.locator('.screen[data-mode="client"]')).first().waitFor();
  if (!(await month.isVisible())) return;
  await finger.tap(month);
  await finger.tap(page.locator('[data-day="14"]'));
  await finger.press(en.handover.thatIsMe);
}
