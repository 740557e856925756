#!/usr/bin/env node
// `npm start`: sets itself up on a bare Node 20, then runs Chairside under the Node 24 among its packages.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startOptions, usage } from './setup/options.mjs';
import { installPackages, node24, root } from './setup/packages.mjs';
import { endSignals, whenParentEnds } from './setup/parent.mjs';

const words = process.argv.slice(2);
try {
  startOptions(words);
} catch (error) {
  console.error(`${error.message}\n\n${usage}`);
  process.exit(64);
}
try {
  installPackages();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import('./host.mjs');
} else {
  const host = spawn(node24, [join(root, 'scripts', 'host.mjs'), ...words], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // As npm would have it once the packages are there.
    env: { ...process.env, PATH: pathWithPackages() },
  });
  for (const signal of endSignals) process.on(signal, () => host.kill(signal));
  whenParentEnds(() => host.kill('SIGTERM'));
  host.once('error', (error) => {
    console.error(`Node 24 did not start: ${error.message}`);
    process.exitCode = 1;
  });
  host.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

function pathWithPackages() {
  const separator = process.platform === 'win32' ? ';' : ':';
  return [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(separator);
}
