import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { node24, root } from './paths.ts';

it.each(['bench', 'dev', 'gallery', 'seed'])('npm run %s says how it is used when it is not', (command) => {
  const { status, stderr } = spawnSync(node24, [`scripts/${command}.ts`, '--nonsense'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(64);
  expect(stderr).toContain(`Usage: npm run ${command} -- `);
  expect(stderr).not.toMatch(/\n\s+at /);
});
