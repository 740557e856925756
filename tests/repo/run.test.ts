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
