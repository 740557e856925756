/**
 * Names that several buttons share, so that nobody who only hears them knows which does what: beside each other's question
 * or group that is named, in the dialog that lies on top or on the page. Rows of a list are what the record holds.
 */
export function alikeNames(body: Element): string[] {
  const dialog = [...body.querySelectorAll('dialog[open]')].at(-1);
  const buttons = [...(dialog ?? body).querySelectorAll('button')].filter(
    // What cannot be pressed, such as a page that is only shown or kept behind another, answers nothing.
    (button) => button.closest('dialog') === (dialog ?? null) && !button.closest('ul.list, [inert], [hidden]'),
  );
  const names = buttons.map((button) => `${groupOf(button)}${nameOf(button)}`);
  return [...new Set(names.filter((name, n) => names.indexOf(name) !== n))];
}

function groupOf(button: Element): string {
  // A place on the rail, and the way back to it, lead to one place.
  const group = button.closest('fieldset, [role="group"], nav');
  return group ? `${nameOf(group)}: ` : '';
}

function nameOf(element: Element): string {
  const named = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const texts = named.map((id) => element.ownerDocument.getElementById(id)?.textContent?.trim() ?? '');
  if (texts.length > 0) return texts.join(' ');
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
}
