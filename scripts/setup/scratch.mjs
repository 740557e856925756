// Runs on Node 20 with nothing installed: only Node's own modules here.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const prefix = 'chairside-tests-';

/**
 * The folder that is kept in memory, where the machine has one with so many bytes of room and three times as many free; else the
 * usual temporary folder. Tests wait for the disk at each step of each of their visits, and keep nothing over a power cut: what
 * a killed process leaves behind is the same in both.
 */
export function roomInMemory(bytes) {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= bytes && freemem() >= 3 * bytes ? memory : tmpdir();
}

/** A folder for one run of the tests, which removes it at its end; what an interrupted run left in memory goes first. */
export function makeScratch(place = roomInMemory(4e9)) {
  for (const name of readdirSync(place)) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN;
    if (Number.isInteger(owner) && !runs(owner)) rmSync(join(place, name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(place, `${prefix}${process.pid}-`));
  // The print system of the tests' own gives up root and reads its files as another user.
  chmodSync(folder, 0o711);
  return folder;
}

/** Whether a process with this number is running. */
export function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
