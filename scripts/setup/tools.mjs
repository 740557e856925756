// Runs on Node 20 with nothing installed: only Node's own modules here.
import { spawnSync } from 'node:child_process';
import { findChromium, withoutWindows } from './chromium.mjs';
import { findPostgres } from './postgres.mjs';
import { canRun, programOnPath } from './programs.mjs';

/**
 * Programs that the tests check our work with, none of which we wrote, and where each comes from.
 * Any one of `programs` will do.
 */
const tools = [
  { programs: ['chromium'], found: findChromium, debian: 'chromium' },
  { programs: ['pdfsig'], debian: 'poppler-utils' },
  { programs: ['pdftotext'], debian: 'poppler-utils' },
  { programs: ['pdftoppm'], debian: 'poppler-utils' },
  { programs: ['qpdf'], debian: 'qpdf' },
  { programs: ['zbarimg'], debian: 'zbar-tools' },
  { programs: ['sqlcipher'], debian: 'sqlcipher' },
  { programs: ['openssl'], debian: 'openssl' },
  { programs: ['7zz', '7z'], debian: '7zip' },
  { programs: ['postgres'], found: findPostgres, debian: 'postgresql' },
  // For a print queue of the tests' own, which only root on Linux can start (vitest.config.ts).
  ...(process.platform === 'linux' && process.getuid() === 0
    ? [
        { programs: ['cupsd'], places: ['/usr/sbin/cupsd'], debian: 'cups' },
        { programs: ['lp'], debian: 'cups-client' },
        { programs: [], places: ['/usr/lib/cups/backend/cups-pdf'], debian: 'printer-driver-cups-pdf' },
      ]
    : []),
];

/** What draws pages with half the work; any other Chromium does as well, and one that is named stays (chromium.mjs). */
const better = {
  programs: withoutWindows,
  found: () => process.env.CHAIRSIDE_CHROMIUM || undefined,
  debian: 'chromium-headless-shell',
};

/** Installs what is missing where that can be done without asking (root on Debian). Returns what is still missing, in words. */
export function installTools() {
  let missing = tools.filter((tool) => !isThere(tool));
  const lacking = [...missing, ...(isThere(better) ? [] : [better])];
  if (lacking.length > 0 && process.platform === 'linux' && process.getuid() === 0 && programOnPath('apt-get')) {
    // Where only that is lacking, nothing is asked of the network unless the lists that are here have it.
    if (missing.length > 0) apt('update');
    if (lacking.includes(better) && has(better)) install([better]);
    missing = missing.filter((tool) => !isThere(tool));
    if (missing.length > 0) install(missing);
    missing = missing.filter((tool) => !isThere(tool));
    // One name that this system does not know stops all that are asked for with it.
    for (const tool of missing) install([tool]);
    missing = missing.filter((tool) => !isThere(tool));
  }
  return missing.map((tool) => `${tool.programs[0] ?? tool.debian} (Debian package ${tool.debian})`);
}

function install(wanted) {
  const packages = [...new Set(wanted.map((tool) => tool.debian))];
  console.error(`Installing system tools (apt-get install ${packages.join(' ')}) …`);
  apt('-y', '--no-install-recommends', 'install', ...packages);
}

/** Whether the lists of packages on this machine name it. */
function has(tool) {
  return spawnSync('apt-cache', ['-qq', 'show', tool.debian], { stdio: 'ignore' }).status === 0;
}

function apt(...words) {
  spawnSync('apt-get', ['-qq', ...words], {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isThere({ programs, places = [], found = () => undefined }) {
  return found() !== undefined || programs.some((name) => programOnPath(name)) || places.some(canRun);
}
