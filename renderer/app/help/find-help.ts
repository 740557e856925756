import type { HelpPage } from '../../words/help-page.ts';

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Names of the pages that hold every typed word, those with all of them in the title first. Nothing typed finds nothing. */
export function findHelp<T extends string>(pages: Readonly<Record<T, HelpPage>>, typed: string): T[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (text: string) => words.every((word) => plain(text).includes(word));
  const names = Object.keys(pages).filter((name): name is T => Object.hasOwn(pages, name));
  const inTitle = names.filter((name) => holds(pages[name].title));
  const anywhere = names.filter((name) => {
    const { title, lead, points } = pages[name];
    return holds([title, lead, ...points].join(' '));
  });
  return [...new Set([...inTitle, ...anywhere])];
}
