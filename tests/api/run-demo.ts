import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { demo } from '../../scripts/demo/command.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the demo command with these words, in the project's folder. */
export const demoCommand = (...words: string[]) => run(process.execPath, ['scripts/demo.ts', ...words], { cwd: root });

/**
 * Plays a scenario, or the demo's own, into the folder `out` within `dir`, as the command does, in this process: one of its own
 * would load the app and its fonts first, which takes four times as long as a visit.
 */
export async function runDemo(dir: string, out: string, scenario?: unknown) {
  const more = [];
  if (scenario !== undefined) {
    const file = join(dir, `${out}.json`);
    await writeFile(file, JSON.stringify(scenario));
    more.push('--scenario', file);
  }
  const folder = join(dir, out);
  let [stdout, stderr] = ['', ''];
  const code = await demo(['--out', folder, ...more], {
    say: (line) => {
      stdout += `${line}\n`;
    },
    complain: (line) => {
      stderr += `${line}\n`;
    },
  });
  return { folder, code, stdout, stderr };
}
