import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './paths.ts';

let copy: string;

/** The folders of words and what they are made from, where a word that nobody wrote can be asked for. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'chairside-words-'));
  // With what the checker has worked out of the same files already; by their times it sees which ones were changed since.
  for (const name of ['tsconfig.base.json', 'package.json', 'domain', 'documents', 'renderer/words', '.types'])
    if (existsSync(join(root, name)))
      cpSync(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const page = {
    extends: '../../tsconfig.base.json',
    compilerOptions: {
      rootDir: '../../',
      outDir: '../../.types/page-words',
      tsBuildInfoFile: '../../.types/page-words.tsbuildinfo',
      lib: ['ES2024', 'DOM'],
      types: [],
    },
    include: ['**/*'],
    exclude: ['faults'],
    references: [{ path: 'faults' }, { path: '../../domain' }, { path: '../../documents/words' }],
  };
  writeFileSync(join(copy, 'renderer/words/tsconfig.json'), JSON.stringify(page));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function types(folder: 'documents' | 'renderer/words') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-b', '--checkers', '1', folder],
    { cwd: copy, encoding: 'utf8' },
  );
  return { status, said: `${stdout}${stderr}` };
}
/** Each fault's first line. */
const wrongIn = ({ said }: { readonly said: string }) => said.split('\n').filter((line) => / error TS\d/.test(line));
const plant = (name: string, ...lines: string[]): void => writeFileSync(join(copy, name), `${lines.join('\n')}\n`);
const pull = (name: string): void => rmSync(join(copy, name));

it('a word that is not in the page’s catalogue does not compile; one that is does', () => {
  const ask = (word: string) => ["import i18next from 'i18next';", '', `export const said = i18next.t('${word}');`];
  plant('renderer/words/planted.ts', ...ask('back'));
  plant('renderer/words/planted-unknown.ts', ...ask('nobodyWroteThis'));
  expect(wrongIn(types('renderer/words'))).toEqual([
    expect.stringMatching(/^renderer\/words\/planted-unknown\.ts.* error TS/),
  ]);
});

it('a word that is not in the papers’ catalogue does not compile', () => {
  const ask = (word: string) => [
    "import { english } from './languages.ts';",
    '',
    `export const said = english.words.common.${word};`,
  ];
  plant('documents/words/planted.ts', ...ask('client'));
  plant('documents/words/planted-unknown.ts', ...ask('nobodyWroteThis'));
  expect(wrongIn(types('documents'))).toEqual([
    expect.stringMatching(/^documents\/words\/planted-unknown\.ts.* error TS2339/),
  ]);
  pull('documents/words/planted-unknown.ts');
});

it('a language of the papers that lacks a word does not compile', () => {
  plant(
    'documents/words/planted.ts',
    "import { english } from './languages.ts';",
    "import type { Language } from './language.ts';",
    '',
    'const { client: _, ...common } = english.words.common;',
    'export const german: Language = { ...english, words: { ...english.words, common } };',
  );
  expect(types('documents').said).toMatch(/documents\/words\/planted\.ts.* error TS2741.*'client'/s);
});
