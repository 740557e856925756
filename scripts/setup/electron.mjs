import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packages.mjs';

const downloadSeconds = 20;
const package_ = join(root, 'node_modules', 'electron');
/** One failed download is enough for a while: every later start would wait for it again. */
const failureNote = join(root, 'node_modules', '.chairside-electron-failed.json');
const rememberMs = 12 * 60 * 60 * 1000;

/** Electron's program for this machine, downloaded when it can be; else the reason why not, as the rest of a sentence. */
export async function electronProgram() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { reason: 'there is no display for a window of its own' };
  const there = installedProgram();
  if (there) return { program: there };
  if (failedLately()) return { reason: "Electron's program could not be downloaded a short while ago" };
  console.error(`Getting Electron's program (at most ${downloadSeconds} s) …`);
  const outcome = await download();
  const got = installedProgram();
  if (got) {
    rmSync(failureNote, { force: true });
    return { program: got };
  }
  writeFileSync(failureNote, JSON.stringify({ at: Date.now(), boot: bootId() }));
  return {
    reason:
      outcome === 'late'
        ? `Electron's program could not be downloaded within ${downloadSeconds} s`
        : "Electron's program could not be downloaded",
  };
}

export function installedProgram() {
  const pathFile = join(package_, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(package_, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Electron's own installer, which checks the download against the checksums in its package. */
function download() {
  return new Promise((done) => {
    const installer = spawn(process.execPath, [join(package_, 'install.js')], { stdio: 'ignore' });
    const timer = setTimeout(() => {
      installer.kill('SIGKILL');
      done('late');
    }, downloadSeconds * 1000);
    const end = () => {
      clearTimeout(timer);
      done('ended');
    };
    installer.once('exit', end);
    installer.once('error', end);
  });
}

function failedLately() {
  try {
    const { at, boot } = JSON.parse(readFileSync(failureNote, 'utf8'));
    return boot === bootId() && Date.now() - at < rememberMs && at <= Date.now();
  } catch {
    return false; // no note, or not one of ours: try
  }
}

/** A restart of the machine is a good moment to try again. */
function bootId() {
  return process.platform === 'linux' ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : '';
}
