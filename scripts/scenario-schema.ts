import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scenarioSchema } from './demo/schema.ts';

/** Writes docs/scenario.schema.json from the contract; a test reports when it is outdated. */

const file = fileURLToPath(new URL('../docs/scenario.schema.json', import.meta.url));
const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));

writeFileSync(file, `${JSON.stringify(scenarioSchema(), null, 2)}\n`);
execFileSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'ignore' });
console.log('docs/scenario.schema.json written.');
