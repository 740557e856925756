// Runs on Node 20 with nothing installed: only Node's own modules here.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is: its file in one of the PATH's folders, or undefined. `name` is without the ending that Windows needs. */
export function programOnPath(name, { PATH = '' } = process.env) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const files = PATH.split(delimiter).flatMap((folder) => endings.map((ending) => join(folder, name + ending)));
  return files.find(canRun);
}

/** Whether a file is there and may be run. */
export function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not a program
  }
}
