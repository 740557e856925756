/**
 * `npm run check`: run it after each change, in under a minute: format and lint, types, the tests of rules and page. `npm
 * test` runs everything. Needs the installed packages; ends at the first failing step, with its exit code.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const steps: readonly (readonly [title: string, script: string, ...words: string[]])[] = [
  ['Format and lint', '@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'],
  ['Types', 'typescript/bin/tsc', '-b', '--checkers', '1'],
  ['Rules and page', 'vitest/vitest.mjs', 'run', 'tests/domain/', 'renderer/'],
];

for (const [title, script, ...words] of steps) {
  console.log(`\n== ${title}`);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
