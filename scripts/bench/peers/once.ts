/** Runs one maker in its own process: reports when its first document was ready, and the memory for more of them. */
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

/** Descendants are included, because a browser uses several processes. */
function descendants(parent: number): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && field(entry, 'status', 'PPid') === parent)
    .flatMap((entry) => [Number(entry), ...descendants(Number(entry))]);
}

/** In KB; shared memory is counted once. Measured at the end, so the peak may be higher. */
function memoryOf(pid: number): number {
  return field(String(pid), 'smaps_rollup', 'Pss');
}

function field(pid: string, from: string, key: string): number {
  try {
    const text = readFileSync(`/proc/${pid}/${from}`, 'utf8');
    return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  } catch {
    // It ended meanwhile.
    return 0;
  }
}
