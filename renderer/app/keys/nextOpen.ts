/** What lies on top: a dialog, or the screen. */
export function onTop(): HTMLElement | null {
  return (
    [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? document.querySelector<HTMLElement>('.screen')
  );
}

/** The one main button of what lies on top. */
export const mainButton = (top: Element): HTMLElement | null =>
  shown(top.querySelectorAll<HTMLElement>('.btn.main')).at(-1) ?? null;

export const isReady = (button: Element | null): boolean =>
  button !== null && !button.matches('[aria-disabled="true"], [aria-busy="true"], :disabled');

/** A number pad takes the digits and the Enter of a keyboard for itself. */
export const hasPad = (top: Element): boolean => shown(top.querySelectorAll('.pad')).length > 0;

/**
 * Where the work goes on: the main button once it can be pressed, before that what it waits for (an answer, a tick, an empty
 * field, the place to sign), or else whatever can be pressed first. Null where there is nothing.
 */
export function nextOpen(top: Element): HTMLElement | null {
  const main = mainButton(top);
  if (isReady(main)) return main;
  const within = top.querySelector('main') ?? top;
  const question = shown(within.querySelectorAll<HTMLElement>('fieldset')).find(isOpen);
  const answer = question && shown(question.querySelectorAll<HTMLElement>('.choice, .day')).at(0);
  if (answer) return answer;
  return (
    shown(within.querySelectorAll<HTMLElement>('.choice[aria-pressed="false"][data-many]')).at(0) ??
    shown(within.querySelectorAll<HTMLElement>('input[data-signs], [data-signs] button')).at(0) ??
    emptyField(within) ??
    main ??
    shown(within.querySelectorAll<HTMLElement>('button')).at(0) ??
    null
  );
}

/** A question with answers of which none was given. */
function isOpen(question: Element): boolean {
  const answers = [...question.querySelectorAll('.choice, .day')];
  return answers.length > 0 && !answers.some((one) => one.matches('[aria-pressed="true"], [aria-disabled="true"]'));
}

/** The first field with nothing in it. */
function emptyField(within: Element): HTMLElement | undefined {
  const fields = [...within.querySelectorAll('input'), ...within.querySelectorAll('textarea')];
  return shown(fields).find((one) => one.value === '');
}

const shown = <T extends Element>(all: Iterable<T>): T[] => [...all].filter((one) => one.checkVisibility());
