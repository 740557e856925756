import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../../db/file/durable-file.ts';
import { AppError } from '../../domain/errors.ts';
import { makePrivate } from './private-folder.ts';

/** Digits and letters that are distinct when read aloud: no 0/O, 1/I/L, 2/Z, 5/S, 8/B. */
const letters = '34679ACDEFGHJKMNPQRTUVWXY';
const shape = /^CH-[3-9A-Y]{4}$/;

/**
 * This tablet's short code, printed on every document and stored permanently in `device` in the data folder. Throws AppError
 * `device-unreadable` when the file is damaged: a new code would split the record between two devices.
 */
export function deviceCode(dataFolder: string): string {
  makePrivate(dataFolder);
  const file = join(dataFolder, 'device');
  if (existsSync(file)) {
    const code = readFileSync(file, 'utf8').trim();
    if (!shape.test(code)) throw new AppError('device-unreadable', {});
    return code;
  }
  let code = 'CH-';
  for (let place = 0; place < 4; place += 1) code += letters.charAt(randomInt(letters.length));
  writeDurably(file, `${code}\n`);
  return code;
}
