import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { filesUnder } from '../inputs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The sources of the sample day. */
const sources = ['api', 'db', 'documents', 'domain', 'renderer/gallery', 'scripts/sample', 'scripts/gallery'];

/**
 * The file with all recordings, played again when one of its sources has changed. That takes some ten seconds, otherwise
 * nothing. Two processes may do it at once: each writes its own file and moves it as a whole.
 */
export async function recordingsFile(): Promise<string> {
  const file = join(root, 'node_modules', '.chairside-gallery', `${hashOfSources()}.json`);
  if (existsSync(file)) return file;
  const { record } = await import('./record.ts');
  const text = JSON.stringify(await record());
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, text);
  renameSync(aside, file);
  return file;
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of sources)
    for (const file of filesUnder(join(root, folder)))
      hash.update(`\n${folder}/${file}\n`).update(readFileSync(join(root, folder, file)));
  return hash.digest('hex').slice(0, 16);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(await recordingsFile());
