import type { Page } from 'playwright-core';
import { sampleOwner } from '../../scripts/sample/people.ts';

/**
 * Fills in what the screen on top asks for, as far as it can be told from the fields alone: words, numbers, a PIN, ticks,
 * a day, the first answer, a name typed as a signature. One look; returns whether there was anything to do.
 */
export function fillOnce(page: Page): Promise<boolean> {
  return page.evaluate(
    async ({ pin, passphrase }) => {
      const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
      const all = <T extends HTMLElement>(what: string): T[] =>
        [...top.querySelectorAll<T>(what)].filter((one) => one.checkVisibility());
      const free = (what: string) => all(what).filter((one) => !one.matches('[data-settling], [aria-disabled="true"]'));

      function wanted(field: HTMLInputElement | HTMLTextAreaElement): string {
        const label = `${field.getAttribute('aria-label') ?? ''} ${field.labels?.[0]?.textContent ?? ''}`;
        if (field.matches('.typed-name')) return field.closest('.sign')?.querySelector('.under bdi')?.textContent ?? '';
        if (field.inputMode === 'email' || field.type === 'email' || /e-mail/i.test(label)) return '';
        if (/PIN/.test(label)) return pin;
        if (field.type === 'password') return passphrase;
        if (/Recovery key/.test(label)) return window.keyShown || 'Sample words';
        const known: readonly (readonly [RegExp, string])[] = [
          [/^ *Day/, '14'],
          [/^ *Month/, '3'],
          [/^ *Year/, '1988'],
          [/Time, as in/, '10:55'],
          [/Expiry/, '08/2028'],
          [/[Pp]hone|[Nn]umber for|call in/, '01632 960 120'],
        ];
        return known.find(([name]) => name.test(label))?.[1] ?? 'Sample words';
      }
      function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
        const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      }

      let did = false;
      for (const field of all<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
        const text = field.value === '' && !field.disabled && field.type !== 'file' ? wanted(field) : '';
        if (text === '') continue;
        type(field, text);
        did = true;
      }
      // One after the other, each drawn before the next.
      const press = async (buttons: readonly HTMLElement[]) => {
        for (const button of buttons) {
          button.click();
          await new Promise((next) => setTimeout(next));
          did = true;
        }
      };
      // Each once: where one is chosen out of several, the last stays.
      const ticks = free('.choice[aria-pressed="false"]:not([data-filled])').filter((one) => !one.closest('fieldset'));
      await press(ticks);
      for (const tick of ticks) tick.setAttribute('data-filled', '');
      for (const question of all('fieldset'))
        if (!question.querySelector('[aria-pressed="true"]'))
          await press(
            free('.choice')
              .filter((one) => one.closest('fieldset') === question)
              .slice(0, 1),
          );
      if (all('.day').length > 0 && all('.day.on').length === 0) await press(free('.day:not(.shut)').slice(0, 1));
      if (all('.sign:not(.typed) canvas').length > 0)
        await press(free('.sign-routes .btn').filter((one) => one.textContent?.includes('Type my name')));
      const [pad] = all('.pad');
      const keys = [...(pad?.querySelectorAll<HTMLElement>('button') ?? [])];
      if (!top.querySelector('.pins .on'))
        await press([...pin].flatMap((digit) => keys.find((key) => key.textContent?.trim() === digit) ?? []));
      return did;
    },
    { pin: sampleOwner.pin, passphrase: sampleOwner.passphrase },
  );
}
