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

// A crash must leave no image of the memory on the disk: it would hold the key and a client. Windows writes none by itself.
const withoutCore = process.platform === 'win32' ? [] : ['/bin/sh', '-c', 'ulimit -c 0; exec "$@"', 'chairside'];
const compiled = join(root, 'node_modules', '.cache', 'node');
const [program, ...before] = [...withoutCore, node24];
const host = spawn(program, [...before, join(root, 'scripts', 'host.mjs'), ...words], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  // PATH as npm would have it once the packages are there, and what V8 compiled, kept for the next start. Reading a stick that does not answer holds a thread of the pool in
  // which PINs are hashed too: four, the usual number, would be too few.
  env: { UV_THREADPOOL_SIZE: '16', NODE_COMPILE_CACHE: compiled, ...process.env, PATH: pathWithPackages() },
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

function pathWithPackages() {
  const separator = process.platform === 'win32' ? ';' : ':';
  return [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(separator);
}
