import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { filesUnder } from '../inputs.ts';
import { madeOnce } from './made-once.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The sources of the sample day. */
const sources = ['api', 'db', 'documents', 'domain', 'renderer/gallery', 'scripts/sample', 'scripts/gallery'];

/**
 * The file with all recordings, played again when one of its sources has changed. That takes some ten seconds of a core, by one
 * of those who ask for it at once; otherwise nothing.
 */
export async function recordingsFile(): Promise<string> {
  const file = join(root, 'node_modules', '.chairside-gallery', `${hashOfSources()}.json`);
  await madeOnce(file, async () => {
    const { record } = await import('./record.ts');
    return JSON.stringify(await record());
  });
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
