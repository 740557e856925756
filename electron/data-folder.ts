import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from 'electron';

/**
 * The folder of the records: `--data=DIR` as the start command gives it, else a folder of the installed app. With `--data`,
 * Electron's own files go there too, so that two data folders are two separate Chairsides. Call it before `ready`.
 */
export function dataFolderFrom(argv: readonly string[], app: App): string {
  const given = argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  if (!given) return join(app.getPath('userData'), 'records');
  const folder = resolve(given);
  const own = join(folder, 'electron');
  // Electron refuses a missing folder.
  mkdirSync(own, { recursive: true, mode: 0o700 });
  app.setPath('userData', own);
  return folder;
}
