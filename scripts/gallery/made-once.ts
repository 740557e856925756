import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { systemCode } from '../../domain/errors.ts';
import { runs } from '../setup/scratch.mjs';

/**
 * Makes a file that several processes may ask for at once, unless it is there: one of them makes its text, the others wait for
 * it. Whoever was making it and is gone is followed by another.
 */
export async function madeOnce(file: string, make: () => Promise<string>): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const claim = `${file}.claim`;
  while (!existsSync(file)) {
    if (!claims(claim)) {
      await later(50);
      continue;
    }
    try {
      // It may have come between the look and the claim.
      if (existsSync(file)) return;
      // Moved as a whole, so that nobody reads half of it.
      const aside = `${file}.${process.pid}`;
      writeFileSync(aside, await make());
      renameSync(aside, file);
    } finally {
      rmSync(claim, { force: true });
    }
  }
}

/** Whether it is this process's to make now. */
function claims(claim: string): boolean {
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
  try {
    const owner = Number(readFileSync(claim, 'utf8'));
    // Nobody stands in one that is only just being written.
    if (owner > 0 && !runs(owner)) rmSync(claim, { force: true });
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  return false;
}
