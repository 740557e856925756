import type { Tablet } from './tablet.ts';

/**
 * Turns the weeks of a day picker until a day is among them, and taps it. Which weeks stand there first depends on the
 * weekday on which a walk runs.
 */
export async function pickDay(tablet: Tablet, date: string): Promise<void> {
  await showDay(tablet, date);
  await tablet.press(tablet.page.locator(`[data-date="${date}"]`));
}

export async function showDay(tablet: Tablet, date: string): Promise<void> {
  const days = tablet.page.locator('[data-date]');
  const first = async () => (await days.first().getAttribute('data-date')) ?? '';
  while (!(await tablet.page.locator(`[data-date="${date}"]`).isVisible())) {
    const before = await first();
    await tablet.tap(date < before ? 'Earlier weeks' : 'Later weeks');
    await tablet.page.locator(`[data-date="${before}"]`).and(days.first()).waitFor({ state: 'detached' });
  }
}
