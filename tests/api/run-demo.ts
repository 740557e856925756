import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the demo command with these words, in the project's folder. */
export const demoCommand = (...words: string[]) => run(process.execPath, ['scripts/demo.ts', ...words], { cwd: root });

/** Plays a scenario, or the demo's own, into the folder `out` within `dir`. A command that fails says so by its code. */
export async function runDemo(dir: string, out: string, scenario?: unknown) {
  const more = [];
  if (scenario !== undefined) {
    const file = join(dir, `${out}.json`);
    await writeFile(file, JSON.stringify(scenario));
    more.push('--scenario', file);
  }
  const folder = join(dir, out);
  try {
    const { stdout, stderr } = await demoCommand('--out', folder, ...more);
    return { folder, code: 0, stdout, stderr };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'stderr' in error)) throw error;
    return { folder, code: error.code, stdout: '', stderr: String(error.stderr) };
  }
}
