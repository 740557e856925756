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
