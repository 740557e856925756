import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const renderer = join(import.meta.dirname, '../../renderer');

/** What a source of the page imports of the page's own at its head, below renderer/. What it loads later is another screen. */
function importsOf(path: string): string[] {
  const source = readFileSync(join(renderer, path), 'utf8');
  const named = source.matchAll(/\bfrom\s*'(\.{1,2}\/[^']+\.tsx?)'/g);
  return [...named]
    .map(([, to = '']) => relative(renderer, join(renderer, dirname(path), to)))
    .filter((to) => !to.startsWith('..') && existsSync(join(renderer, to)));
}

/** The sources from which the screen of a folder may be drawn: its own, and all that these import. */
export function reachedFrom(folder: string): ReadonlySet<string> {
  const own = readdirSync(join(renderer, folder)).filter((name) => /^(?!.*\.(gallery|test)\.).*\.tsx$/.test(name));
  const reached = new Set(own.map((name) => `${folder}/${name}`));
  for (const one of reached) for (const next of importsOf(one)) reached.add(next);
  return reached;
}
