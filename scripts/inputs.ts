import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The inputs of the bundles. The lock file represents installed packages. */
const sources = ['api', 'db', 'documents', 'domain', 'electron', 'hub', 'loopback', 'renderer'];
const singleFiles = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'scripts/build.ts',
  'scripts/inputs.ts',
];

export function hashOfInputs(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const files = [
    ...singleFiles,
    ...sources.flatMap((folder) => filesUnder(join(root, folder)).map((file) => `${folder}/${file}`)),
  ];
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** All files below a folder, sorted, with forward slashes on every system. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
