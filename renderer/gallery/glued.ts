/**
 * Names in which two texts that stand apart on the screen become one word, as in "EuropeChange". An element that others are
 * named or described by is read as one text, whatever the layout puts between its parts: each part needs an id of its own.
 */
export function gluedNames(body: Element): string[] {
  const ids = [...body.querySelectorAll('[aria-labelledby], [aria-describedby]')].flatMap((element) =>
    ['aria-labelledby', 'aria-describedby'].flatMap((by) => element.getAttribute(by)?.split(' ') ?? []),
  );
  const named = [...new Set(ids)].map((id) => body.ownerDocument.getElementById(id));
  return named.flatMap((element) => (element ? glued(element) : []));
}

/** Elements that are read with a pause before and behind them. */
const apart = 'p, div, li, ul, ol, dl, dt, dd, h1, h2, h3, h4, section, fieldset, legend, table, tr, td, th, br';

function glued(element: Element): string[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  let last: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (text === '') continue;
    const before = last?.textContent ?? '';
    const siblings = last !== null && last.parentElement === node.parentElement;
    if (last && !siblings && /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text) && !separated(last, node))
      found.push(`${before}|${text}`);
    last = node;
  }
  return found;
}

/** Whether one of them stands in a paragraph or row that the other is not in. */
function separated(one: Node, other: Node): boolean {
  return one.parentElement?.closest(apart) !== other.parentElement?.closest(apart);
}
