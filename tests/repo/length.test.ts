import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = `${import.meta.dirname}/../../`;
const most = 300;

it('no file is longer than 300 lines without its reason on the first line', () => {
  const folders = '{tests,renderer,domain,db,api,documents,electron,hub,loopback,scripts}';
  const files = globSync(`${folders}/**/*.{ts,tsx,mjs,css,sql}`, { cwd: root });
  expect(files.length).toBeGreaterThan(1000);
  const unexplained = files.filter((file) => {
    const text = readFileSync(`${root}${file}`, 'utf8');
    return text.split('\n').length - 1 > most && !/^(\/\/|\/\*|--) Longer than 300 lines: /.test(text);
  });
  expect(unexplained).toEqual([]);
});
