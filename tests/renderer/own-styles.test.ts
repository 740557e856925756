import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, it } from 'vitest';

/**
 * A sheet that was loaded once styles the whole page: a name that one area's screen styles by itself changes what another area
 * happens to call the same, from the moment somebody has been in the first. (A column of staff's week and a day of the client's
 * aftercare were both called "weekday".) A room that takes another's sheet or part on purpose imports it.
 */
const root = join(import.meta.dirname, '../../renderer');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const folderOf = (file: string): string => posix.dirname(file);
/** screens/day/week: area "day". */
const areaOf = (file: string): string => file.split('/')[1] ?? '';

/** Names that a sheet styles wherever they stand, with the folders of those sheets. */
function styledAlone(): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const file of globSync('screens/**/*.css', { cwd: root })) {
    const rules = read(file).replaceAll(/\/\*[^*]*\*\//g, '');
    for (const [, selectors = ''] of rules.matchAll(/([^{}]+)\{/g))
      for (const selector of selectors.replaceAll(/\([^()]*\)/g, '').split(',')) {
        const [, name] = /^\.([a-zA-Z][\w-]*)(?::[\w-]+)?$/.exec(selector.trim()) ?? [];
        if (name) folders.set(name, (folders.get(name) ?? new Set()).add(folderOf(file)));
      }
  }
  return folders;
}

/** The names in each `className` of a file. */
function namesIn(source: string): Set<string> {
  const names = new Set<string>();
  for (const [, plain, worked] of source.matchAll(/className=(?:"([^"]*)"|\{(`[^`]*`|'[^']*'))/g))
    for (const [name] of (plain ?? worked ?? '').replaceAll(/\$\{[^}]*\}/g, ' ').matchAll(/[a-zA-Z][\w-]*/g))
      names.add(name);
  return names;
}

/** The folders that the files beside this one import from. */
function importedBeside(file: string): Set<string> {
  const folder = folderOf(file);
  const from = new Set<string>();
  for (const beside of globSync(`${folder}/*.tsx`, { cwd: root }))
    for (const [, path = ''] of read(beside).matchAll(/(?:from|import) '(\.[^']+)'/g))
      from.add(posix.join(folder, dirname(path)));
  return from;
}

/** Each rule of a sheet: its selectors, what it sets, and whether it holds for some screens only. */
function rulesOf(file: string): { selectors: readonly string[]; sets: string; some: boolean }[] {
  const found = [];
  const around: string[] = [];
  for (const [, before = '', mark] of read(file)
    .replaceAll(/\/\*[^*]*\*\//g, '')
    .matchAll(/([^{}]*)([{}])/g)) {
    if (mark === '{') around.push((before.split(';').at(-1) ?? '').trim());
    else {
      const rule = around.pop() ?? '';
      if (!rule.startsWith('@'))
        found.push({
          selectors: rule
            .replaceAll(/\([^()]*\)/g, '')
            .split(',')
            .map((one) => one.trim()),
          sets: before,
          some: around.some((one) => /^@(container|media)/.test(one)),
        });
    }
  }
  return found;
}

it('no area of screens uses a name that another one styles', () => {
  const styled = styledAlone();
  const shared = globSync('{styles,kit,app}/**/*.css', { cwd: root }).map(read).join('\n');
  const found: string[] = [];
  for (const file of globSync('screens/**/*.tsx', {
    cwd: root,
    exclude: (name) => /\.(test|gallery)\.tsx$/.test(name),
  }))
    for (const name of namesIn(read(file)))
      for (const folder of styled.get(name) ?? [])
        if (areaOf(`${folder}/`) !== areaOf(file) && !importedBeside(file).has(folder) && !isShared(name))
          found.push(`${file}: .${name} of ${folder}`);
  expect(found).toEqual([]);

  /** What the whole app's own sheets style may be finished differently in a room: that is theirs to undo. */
  function isShared(name: string): boolean {
    return new RegExp(`^\\.${name} \\{`, 'm').test(shared);
  }
});

it('no room styles by itself what the whole app has already given a name', () => {
  const shared = new Set(globSync('{styles,kit,app}/**/*.css', { cwd: root }).flatMap(alone));
  const found = globSync('screens/**/*.css', { cwd: root }).flatMap((file) =>
    alone(file)
      .filter((name) => shared.has(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);

  /** What a rule with a selector of its own styles on every screen. */
  function alone(file: string): string[] {
    return rulesOf(file).flatMap(({ selectors: [one = '', ...others], some }) =>
      !some && others.length === 0 && /^\.[\w-]+$/.test(one) ? [one] : [],
    );
  }
});

it('what gets other columns or gaps on some screens is a grid or a row on every screen', () => {
  const rules = globSync('**/*.css', { cwd: root }).flatMap(rulesOf);
  const laidOut = new Set(
    rules.flatMap(({ selectors, sets }) =>
      /display:\s*(inline-)?(grid|flex)/.test(sets) ? selectors.flatMap(names) : [],
    ),
  );
  const found = rules
    .filter(({ sets, some }) => some && /(^|[;\s])(gap|grid-template-columns):/.test(sets))
    .flatMap(({ selectors }) => selectors.filter((one) => /^\.[\w-]+$/.test(one) && !laidOut.has(one)));
  expect(found).toEqual([]);

  /** The names of what a selector is about: of ".a .b.c", "b" and "c". */
  function names(selector: string): string[] {
    return (selector.split(/[ >+~]+/).at(-1) ?? '').match(/\.[a-zA-Z][\w-]*/g) ?? [];
  }
});
