#!/usr/bin/env node
// `npm test`: sets itself up on a bare Node 20, then formatter and linter, types, build and every test.
// The last line it prints is `N passed, N failed, N skipped`. Further words go to vitest, as in `npm test -- tests/db`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { delimiter, join } from 'node:path';
import { installPackages, node24, root } from './setup/packages.mjs';
import { makeScratch } from './setup/scratch.mjs';
import { busyCores, slowestFiles } from './setup/slowest.mjs';
import { installTools } from './setup/tools.mjs';

const count = { passed: 0, failed: 0, skipped: 0 };
const modulePath = (script) => join(root, 'node_modules', script);
const env = {
  ...process.env,
  PATH: [modulePath('.bin'), process.env.PATH ?? ''].join(delimiter),
  // Commands and hosts are started a hundred times: what Node has read of our files once, it need not compile again.
  NODE_COMPILE_CACHE: modulePath('.cache/node'),
};
const built = join(root, 'dist', 'inputs.json');
const results = join(root, 'node_modules', '.chairside-test-results.json');

try {
  installPackages();
  requireTools();
  await Promise.all([
    step(
      'Format and lint',
      '@biomejs/biome/bin/biome',
      'ci',
      '--error-on-warnings',
      ...(process.stdout.isTTY ? [] : ['--colors=off']),
      '.',
    ),
    // Several checkers of one project each work out the types they share: twice the work on two cores.
    step('Types', 'typescript/bin/tsc', '-b', '--checkers', '1'),
    step('Build', join('..', 'scripts', 'build.ts')),
  ]);
  // What the step before built is what the tests start (scripts/build.ts).
  if (existsSync(built)) env.CHAIRSIDE_BUILT = JSON.parse(readFileSync(built, 'utf8')).inputs;
  runTests(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  count.failed += 1;
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** A test that cannot run is not left out: without its tool it fails, and this says what to install. */
function requireTools() {
  const missing = installTools();
  if (missing.length === 0) return;
  console.error(`These programs are missing, and the tests that need them will fail. Please install:`);
  for (const tool of missing) console.error(`  ${tool}`);
  count.failed += 1;
}

/** None needs another's result, so that they run side by side; what each says is printed in one piece when it ends. */
function step(title, script, ...words) {
  return new Promise((done) => {
    const child = spawn(node24, [modulePath(script), ...words], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    child.on('error', (error) => said.push(`${error.message}\n`));
    child.on('close', (status) => {
      count[status === 0 ? 'passed' : 'failed'] += 1;
      process.stdout.write(Buffer.concat([`\n== ${title}\n`, ...said].map((part) => Buffer.from(part))));
      done();
    });
  });
}

function runTests(words) {
  console.log('\n== Tests');
  rmSync(results, { force: true });
  const before = cpus();
  const scratch = makeScratch();
  const { status } = spawnSync(
    node24,
    [
      modulePath('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...words,
    ],
    { cwd: root, env: { ...env, TMPDIR: scratch }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  rmSync(scratch, { recursive: true, force: true });
  if (!existsSync(results)) {
    count.failed += 1;
    return;
  }
  const told = JSON.parse(readFileSync(results, 'utf8'));
  for (const line of slowestFiles(told, root)) console.log(line);
  console.log(busyCores(before, cpus()));
  count.passed += told.numPassedTests;
  count.skipped += told.numPendingTests + told.numTodoTests;
  // A file that does not even load has no test in it to fail.
  const unloaded = told.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = told.numFailedTests + unloaded.length;
  // vitest also ends badly on an error that belongs to no test.
  count.failed += failed === 0 && status !== 0 ? 1 : failed;
}
