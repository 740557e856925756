const patienceMs = 5_000;

/**
 * Presses buttons by their words, one after the other, each as soon as it is there and can be pressed. Rejects where one does
 * not come. Until the first, and after the last, it waits for the screen itself.
 */
export async function tapThrough(within: HTMLElement, taps: readonly (string | RegExp)[]): Promise<void> {
  await until(() => within.querySelector('.screen h1, .screen h2'), 'a screen');
  for (const words of taps) {
    const button = await until(() => buttonSaying(within, words), `a button "${words}"`);
    button.click();
    await frame();
  }
  await frame();
}

function buttonSaying(within: HTMLElement, words: string | RegExp): HTMLElement | null {
  // What was drawn last lies on top.
  const buttons = [...within.querySelectorAll<HTMLElement>('button, [role=button], label')].reverse();
  return (
    buttons.find((button) => {
      const said = (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
      return typeof words === 'string' ? said === words : words.test(said);
    }) ?? null
  );
}

async function until<T>(look: () => T | null, what: string): Promise<T> {
  for (const since = performance.now(); performance.now() - since < patienceMs; await frame()) {
    const found = look();
    if (found !== null) return found;
  }
  throw new Error(`${what} did not come`);
}

function frame(): Promise<void> {
  return new Promise((next) => requestAnimationFrame(() => setTimeout(next, 0)));
}
