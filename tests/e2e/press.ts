import type { ElementHandle, Locator } from 'playwright-core';

/** How long a walk looks for a control and presses it again, in milliseconds. */
const patienceMs = 60_000;

declare global {
  interface Window {
    /** What became of the last press: a click was heard of anywhere, and it reached the control that it was meant for. */
    pressed: { heard: boolean; taken: boolean };
  }
}

/** Waits until a control takes taps and nothing is being saved any more. Asks for no frame: each costs a millisecond of the processor. */
export async function settled(control: Locator): Promise<void> {
  await control.evaluate(async (element) => {
    const waits = () => element.closest('[data-settling]') ?? document.querySelector('[aria-busy="true"]');
    while (element.isConnected && waits()) await new Promise((next) => setTimeout(next, 10));
  });
}

/**
 * Taps a control as a person does: looks until it has settled, and taps once more where the tap did not get there, because
 * the control was drawn anew or moved under the finger. A tap that the control has taken is never repeated.
 */
export async function press(control: Locator): Promise<void> {
  const until = performance.now() + patienceMs;
  for (;;) {
    await settled(control);
    const handle = await control.elementHandle();
    try {
      await listen(handle);
      await handle.tap({ timeout: patienceMs / 6 });
    } catch (error) {
      if (performance.now() > until || !(error instanceof Error) || !/not attached|Timeout/.test(error.message))
        throw error;
      continue;
    }
    if (await taken(handle)) return;
    if (performance.now() > until) throw new Error('the control takes no tap');
  }
}

async function listen(handle: ElementHandle): Promise<void> {
  await handle.evaluate((element) => {
    const pressed = { heard: false, taken: false };
    window.pressed = pressed;
    const once = { capture: true, once: true };
    window.addEventListener('click', () => Object.assign(pressed, { heard: true }), once);
    // What the guard of early taps (renderer/kit/settling/) does not let through never gets here, and a button that says
    // "Saving…" by now does nothing.
    const take = () =>
      Object.assign(pressed, { taken: !(element instanceof Element && element.matches('[aria-busy="true"]')) });
    element.addEventListener('click', take, once);
  });
}

/** The browser makes a click of a finger only after it has let go. A page that went elsewhere meanwhile has taken it. */
async function taken(handle: ElementHandle): Promise<boolean> {
  try {
    return await handle.evaluate(async () => {
      const { pressed } = window;
      const until = performance.now() + 5_000;
      while (!pressed.heard && performance.now() < until) await new Promise((next) => setTimeout(next, 5));
      return pressed.taken;
    });
  } catch {
    return true;
  }
}
