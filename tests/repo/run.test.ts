import { globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { expect, it } from 'vitest';

const root = `${import.meta.dirname}/../../`;
const folders = '{tests,renderer,domain,db,api,documents,electron,hub,loopback,scripts}';

it('every test file is one that is run', () => {
  const taken = readFileSync(`${root}vitest.config.ts`, 'utf8').match(/(?<=')[^']+\.test\.tsx?(?=')/g) ?? [];
  expect(taken.length).toBeGreaterThan(4);
  const files = globSync(`${folders}/**/*.test.{ts,tsx}`, { cwd: root });
  expect(files.filter((file) => !taken.some((pattern) => matchesGlob(file, pattern)))).toEqual([]);
});

it('no test gives up sooner than the general limits, which are against those that hang', () => {
  const config = readFileSync(`${root}vitest.config.ts`, 'utf8');
  const most = Number(/testTimeout: ([\d_]+)/.exec(config)?.[1]?.replaceAll('_', ''));
  const files = globSync(`${folders}/**/*.test.{ts,tsx}`, { cwd: root });
  const sooner = files.filter((file) =>
    [...readFileSync(`${root}${file}`, 'utf8').matchAll(/^ *\}, ([\d_]{5,})\);$/gm)].some(
      ([, limit]) => Number(limit?.replaceAll('_', '')) <= most,
    ),
  );
  expect(most).toBeGreaterThan(0);
  expect(sooner).toEqual([]);
  // What looks for words on a page gives up after a second, unless it is told (renderer/gallery/testing.tsx, or the file itself).
  const impatient = files.filter((file) => {
    const text = readFileSync(`${root}${file}`, 'utf8');
    return /\b(findBy|findAllBy)[A-Z]/.test(text) && !/asyncUtilTimeout|gallery\/testing/.test(text);
  });
  expect(impatient).toEqual([]);
});
