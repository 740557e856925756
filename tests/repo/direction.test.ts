import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = `${import.meta.dirname}/../../`;
const files = globSync('renderer/**/*.{css,tsx}', { cwd: root }).filter(
  (file) => !file.startsWith('renderer/gallery/'),
);

/** What names a side of the screen instead of where a line begins and ends. */
const inStyles = [
  /(?<![-\w])(?:left|right)\s*:/,
  /(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
  /(?:text-align|float|clear|justify-\w+)\s*:\s*(?:left|right)\b/,
];
const inScreens = [
  /style=\{\{[^}]*(?:\b(?:left|right)\s*:|(?:margin|padding|border)(?:Left|Right)|['"](?:left|right)['"])/,
];

/** "4px 8px 4px 4px": the second value is for the right side, the fourth for the left one. */
const shorthand = /(?<![-\w])(?:margin|padding|inset|border-width|scroll-margin|scroll-padding)\s*:\s*([^;}]+)/;
const apart = / (?![^(]*\))/;

function namesSides(line: string): boolean {
  const [, right, , left] = shorthand.exec(line)?.[1]?.trim().split(apart) ?? [];
  return left !== undefined && right !== left;
}

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

it('styles say where a line begins and ends, never left or right: each page is right from either side', () => {
  const found = files.flatMap((file) => {
    const text = readFileSync(`${root}${file}`, 'utf8');
    const rules = file.endsWith('.css') ? inStyles : inScreens;
    return withoutComments(text)
      .split('\n')
      .filter((line) => namesSides(line) || rules.some((rule) => rule.test(line)))
      .map((line) => `${file}: ${line.trim()}`);
  });
  expect(found).toEqual([]);
});

it('an arrow to a side turns with the page', () => {
  const sided = /<(?:Arrow|Caret)(?:U?(?:Left|Right)|UUpLeft|BendUpLeft|LineRight)Icon\b(?![^>]*\bturn\b)[^>]*>/;
  const found = files.flatMap((file) =>
    readFileSync(`${root}${file}`, 'utf8')
      .split('\n')
      .filter((line) => sided.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

it('quotes what a person wrote with the marks of the page’s language: in <q>, or in a sentence of ours', () => {
  const tests = /\.(?:test|gallery)\.tsx$/;
  const found = files
    .filter((file) => file.endsWith('.tsx') && !tests.test(file))
    .filter((file) =>
      /[“”«»„]/.test(readFileSync(`${root}${file}`, 'utf8').replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '')),
    );
  expect(found).toEqual([]);
});
