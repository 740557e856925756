import { access, constants, cp, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where a scenario's files go: checked before it is played, written only after it has succeeded. */
export interface OutFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Why nothing can be written to this folder, in words; null when it can, as far as can be checked. */
export async function outFault(out: string): Promise<string | null> {
  let folder = out;
  while (!(await exists(folder)) && dirname(folder) !== folder) folder = dirname(folder);
  if (!(await stat(folder)).isDirectory()) return `${folder} is a file. Name a folder that --out may write to.`;
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch {
    return `Nothing can be written to ${folder}. Name another folder with --out.`;
  }
}

/** Writes the files, and a copy of `stick` if something was saved to it. Throws errors of the file system. */
export async function writeOut(out: string, files: readonly OutFile[], stick: string): Promise<void> {
  await makeFolder(out);
  for (const { name, content } of files) await writeFile(join(out, name), content);
  if (await exists(stick)) await cp(stick, join(out, 'usb-stick'), { recursive: true });
}

/** One folder at a time, because Node's `recursive` never ends where the system reports a missing parent, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (await exists(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
