import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './paths.ts';

let copy: string;

/** The folders of words and what they are made from, where a word that nobody wrote can be asked for. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'chairside-words-'));
  for (const name of ['tsconfig.base.json', 'package.json', 'domain', 'documents', 'renderer/words'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
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
const plant = (name: string, ...lines: string[]): void => writeFileSync(join(copy, name), `${lines.join('\n')}\n`);
const pull = (name: string): void => rmSync(join(copy, name));

it('a word that is not in the page’s catalogue does not compile; one that is does', () => {
  const planted = 'renderer/words/planted.ts';
  const ask = (word: string) =>
    plant(planted, "import i18next from 'i18next';", '', `export const said = i18next.t('${word}');`);
  ask('back');
  expect(types('renderer/words')).toEqual({ status: 0, said: '' });
  ask('nobodyWroteThis');
  expect(types('renderer/words').said).toMatch(/renderer\/words\/planted\.ts.* error TS/);
  pull(planted);
});

it('a word that is not in the papers’ catalogue does not compile', () => {
  const planted = 'documents/words/planted.ts';
  const ask = (word: string) =>
    plant(
      planted,
      "import { english } from './languages.ts';",
      '',
      `export const said = english.words.common.${word};`,
    );
  ask('client');
  expect(types('documents')).toEqual({ status: 0, said: '' });
  ask('nobodyWroteThis');
  expect(types('documents').said).toMatch(/documents\/words\/planted\.ts.* error TS2339/);
  pull(planted);
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
