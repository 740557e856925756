import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publishedSchema } from './protocol/published-schema.ts';

/** Writes docs/protocol.schema.json from the schema that the code uses; a test reports when it is outdated. */

const file = fileURLToPath(new URL('../docs/protocol.schema.json', import.meta.url));
const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));

writeFileSync(file, `${JSON.stringify(publishedSchema(), null, 2)}\n`);
execFileSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'ignore' });
console.log('docs/protocol.schema.json written.');
