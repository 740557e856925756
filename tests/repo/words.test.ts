import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where papers are made. What they say stands in `documents/words`, typed, and nowhere else. */
const rooms = ['papers', 'calendar', 'typeset', 'pdf', 'readable'];

/** Sentences that stay where they are, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
  'documents/typeset/fonts.ts': 'an error of the installation, for whoever reads the log',
  'documents/typeset/unprintable.ts': 'the refusal of a letter, which names the letter',
  'documents/pdf/icons/make.ts': 'writes the source of the icons',
  'documents/pdf/paper.ts': 'the name of the seal’s field, which the signature covers',
  'documents/readable/steps.ts': 'the readable copy is in English so far',
  'documents/readable/page.ts': 'style sheets and markup',
};

/** Quoted text with two words beside each other, outside of comments, imports and thrown programming errors. */
function sentencesIn(source: string): string[] {
  const code = source
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/new \w*Error\([^)]*\)/g, '');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, quoted, template]) => (quoted ?? template ?? '').replaceAll(/\$\{[^}]*\}/g, ' '))
    .filter((text) => /(^|\s)[A-Za-z’]{2,} [A-Za-z’]{2,}/.test(text) && !/[<>/]/.test(text));
}

const files = rooms.flatMap((room) => globSync(`documents/${room}/**/*.ts`, { cwd: root })).toSorted();

describe('the code of the papers', () => {
  it.each(files.filter((file) => !Object.hasOwn(allowed, file)))('%s says nothing itself', (file) => {
    expect(sentencesIn(readFileSync(`${root}${file}`, 'utf8'))).toEqual([]);
  });

  it('is looked at by a check that finds a planted sentence', () => {
    expect(sentencesIn("const a = 'Wash it out'; // not this")).toEqual(['Wash it out']);
    expect(sentencesIn('const b = `as planned before ' + '$' + '{when}`;')).toHaveLength(1);
    expect(sentencesIn("/* what a comment says */ const icon = 'file-text';")).toEqual([]);
  });

  it.each(Object.keys(allowed))('%s still needs its place on the list', (file) => {
    expect(/'[^'\n]*[a-z] [a-z][^'\n]*'|`[^`]*[a-z] [a-z][^`]*`/.test(readFileSync(`${root}${file}`, 'utf8'))).toBe(
      true,
    );
  });
});
