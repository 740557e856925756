// Runs on Node 20 with nothing installed: only Node's own modules here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const installed = join(root, 'node_modules');
const stamp = join(installed, '.chairside-lock');

/** The Node that the packages bring: 24, as inside Electron. The machine's own Node only gets us here. */
export const node24 = join(installed, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Installs exactly what package-lock.json says, unless that is what is there. Throws in words when npm fails. */
export function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
  if (existsSync(node24) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!(existsSync(node24) && matches(JSON.parse(lock.toString('utf8'))))) {
    console.error('Installing packages (npm ci) …');
    // npm says where it is when it started us; by hand it is on the path.
    const npm = process.env.npm_execpath;
    const byPath = npm !== undefined && /\.[cm]?js$/.test(npm);
    const result = spawnSync(
      byPath ? process.execPath : 'npm',
      [...(byPath ? [npm] : []), 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
      // stdout belongs to the command's own answer.
      { cwd: root, stdio: ['ignore', 2, 2], shell: !byPath && process.platform === 'win32' },
    );
    if (result.error || result.status !== 0 || !existsSync(node24))
      throw new Error('The packages could not be installed: see what npm said above. Is there a network?');
  }
  writeFileSync(stamp, wanted);
}

/** Compares what npm recorded in node_modules with the lock file: somebody may have run `npm ci` by hand. */
function matches(lock) {
  const record = join(installed, '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '') return true;
    const there = present[place];
    return there === undefined ? wanted.optional === true : there.version === wanted.version;
  });
}
