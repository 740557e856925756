import type { Tablet } from './tablet.ts';

/** Whose hands a tap came from: whoever has the tablet while its screen is the client's is the client. */
export interface Taps {
  readonly staff: readonly string[];
  readonly client: readonly string[];
}

/**
 * From now on notes each tap on the page by its words, as the browser saw it: keys of the PIN pad and taps into a field
 * count, letters on the system's keyboard and the strokes of a signature do not. Survives no reload of the page.
 */
export async function countTaps({ page }: Tablet): Promise<() => Promise<Taps>> {
  await page.evaluate(() => {
    const noted: { client: boolean; words: string }[] = [];
    const keep = () => document.documentElement.setAttribute('data-taps', JSON.stringify(noted));
    keep();
    const note = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('canvas')) return;
      const pressed = target.closest('button, input, textarea, label') ?? target;
      // It says "Saving…" and takes nothing; the walk taps once more (press.ts), which nobody who sees it does.
      if (pressed.matches('[aria-busy="true"]')) return;
      // Breaks of the tests follow on each other within seconds; the question about it comes in no ordinary visit.
      if (/has only just begun/.test(target.closest('dialog')?.textContent ?? '')) return;
      const words = pressed.getAttribute('aria-label') ?? pressed.textContent ?? '';
      noted.push({
        client: document.querySelector('.screen:is([data-mode="handover"], [data-mode="client"])') !== null,
        words: words.trim(),
      });
      keep();
    };
    // Behind the guard of early taps (renderer/kit/settling/): what it keeps from a control comes from the walk's haste, too.
    document.body.addEventListener('click', note, { capture: true });
  });
  return () =>
    page.evaluate(() => {
      const noted: { client: boolean; words: string }[] = JSON.parse(
        document.documentElement.getAttribute('data-taps') ?? '[]',
      );
      const of = (client: boolean) => noted.filter((tap) => tap.client === client).map(({ words }) => words);
      return { staff: of(false), client: of(true) };
    });
}
