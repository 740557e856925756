/**
 * Names that several buttons share, so that nobody who only hears them knows which does what: beside each other's question
 * or group that is named, in the dialog that lies on top or on the page. Rows of a list are what the record holds.
 */
export function alikeNames(body: Element): string[] {
  const dialog = [...body.querySelectorAll('dialog[open]')].at(-1);
  const buttons = [...(dialog ?? body).querySelectorAll('button')].filter(
    (button) => button.closest('dialog') === (dialog ?? null) && !button.closest('ul.list'),
  );
  const names = buttons.map((button) => `${groupOf(button)}${nameOf(button)}`);
  return [...new Set(names.filter((name, n) => names.indexOf(name) !== n))];
}

function groupOf(button: Element): string {
  const group = button.closest('fieldset, [role="group"]');
  return group ? `${nameOf(group)}: ` : '';
}

const nameOf = (element: Element): string => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
