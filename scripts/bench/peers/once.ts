/** One maker in a process of its own: says when its first document was there, and how much memory some more took. */
import { readdirSync, readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { type Given, loadMaker, makerNames } from './makers.ts';

const [wanted, file = '', count = '0'] = process.argv.slice(2);
const name = makerNames.find((one) => one === wanted);
if (!name) throw new Error(`no maker is called ${wanted}`);
const given: Given = deserialize(readFileSync(file));
const { make, close } = await loadMaker(name, given);
await make();
// Counted from the start of the process.
const firstMs = performance.now();
for (let made = 1; made < Number(count); made++) await make();
const peakKB = process.resourceUsage().maxRSS + descendants(process.pid).reduce((sum, pid) => sum + memoryOf(pid), 0);
await close();
process.stdout.write(JSON.stringify({ firstMs, peakKB }));

/** A browser works in processes of its own. */
function descendants(parent: number): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && field(entry, 'status', 'PPid') === parent)
    .flatMap((entry) => [Number(entry), ...descendants(Number(entry))]);
}

/** In KB; what processes share is counted once. It is what they hold at the end, so rather too little. */
function memoryOf(pid: number): number {
  return field(String(pid), 'smaps_rollup', 'Pss');
}

function field(pid: string, from: string, key: string): number {
  try {
    const text = readFileSync(`/proc/${pid}/${from}`, 'utf8');
    return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  } catch {
    // It ended in between.
    return 0;
  }
}
