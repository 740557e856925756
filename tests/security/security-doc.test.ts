import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../hosts/paths.ts';

const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
const cited = [...text.matchAll(/`(tests\/[\w./-]+\.test\.tsx?) › ([^`]+)`/g)].map(([, file = '', name = '']) => ({
  file,
  name,
}));

it('names only tests that exist', () => {
  expect(cited.length).toBeGreaterThan(60);
  for (const { file, name } of cited) {
    expect(existsSync(join(root, file)), file).toBe(true);
    const source = readFileSync(join(root, file), 'utf8');
    const titles = ["'", '"', '`'].map((quote) => `${quote}${name}${quote}`);
    expect(
      titles.some((title) => source.includes(title)),
      `${file} › ${name}`,
    ).toBe(true);
  }
});

it('mentions no test without its name', () => {
  const files = [...text.matchAll(/tests\/[\w./-]+\.test\.tsx?/g)];
  expect(files.length).toBe(cited.length);
});

it('answers every item of Electron’s checklist with a test', () => {
  const rows = [...text.matchAll(/^\| (\d+) \| (.+) \|$/gm)];
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  for (const [, number, row = ''] of rows) expect(/ › /.test(row), `item ${number}`).toBe(true);
});

it('gives every item of the browser host’s list a test', () => {
  const [, list = ''] = /## The browser host's list\n([\s\S]*?)\n## /.exec(text) ?? [];
  const rows = list.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:item|---)/.test(line));
  expect(rows.length).toBeGreaterThan(9);
  for (const row of rows) expect(row).toMatch(/ › /);
});

it('gives every claim a test, or the command that shows it', () => {
  const [, claims = ''] = /## What is protected\n([\s\S]*?)\n## What is not protected/.exec(text) ?? [];
  const items = claims.split(/\n(?=- |\| |#)/).filter((item) => /^(?:- |\| )/.test(item));
  const isHead = (item: string) => /^\| (?:who|what|#|item|---)/.test(item);
  // Whoever runs the machine can do as they like; no test shows that.
  const byNature = /^\| an administrator of the machine /;
  const without = items.filter((item) => !isHead(item) && !byNature.test(item) && !/ › |`npm run /.test(item));
  expect(items.length).toBeGreaterThan(90);
  expect(without).toEqual([]);
});
