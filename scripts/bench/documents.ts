import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { at } from '../sample/papers.ts';
import { displayList } from './peers/display-list.ts';
import { freshProcesses } from './peers/fresh.ts';
import { type Given, loadMaker, type MakerName, makerNames } from './peers/makers.ts';
import { aftercareInput } from './peers/sheet.ts';
import { type BenchRow, benchRow, percentile } from './row.ts';

/** Not measured: JavaScript engines optimise a function only after many calls, ours and the peers'. */
const warmUp = 15;
const runs = 25;
const fresh = { cold: 5, memory: 3, documents: 20 } as const;

interface Measured {
  readonly name: MakerName;
  readonly values: readonly number[];
}

/**
 * Our sealed aftercare sheet, laid out from the record each time, against libraries that draw the same page from a finished
 * display list, without layout, QR encoding, tags or seal.
 */
export async function cases(): Promise<BenchRow[]> {
  const identity = await makeSealIdentity({
    clinicName: 'Bench',
    device: 'CH-BENCH',
    now: at('2026-01-02T08:00:00.000Z'),
  });
  const given = { items: await displayList(aftercareInput()), identity };
  const { times, sizes } = await quietly(() => warm({ ...given, fonts: null }));
  const processes = await freshProcesses(given, fresh);
  return [
    ...rowsOf('sheet, warm: ours sealed and tagged, the peer neither', 'ms', 1, times),
    ...rowsOf('sheet, file size: ours with its seal and tags', 'KB', 1000, sizes),
    ...rowsOf(
      'sheet, cold: from the start of a process to its first one',
      'ms',
      1,
      processes.map(({ name, firstMs }) => ({ name, values: firstMs })),
    ),
    ...rowsOf(
      `sheet, most memory of a process that made ${fresh.documents}`,
      'MB',
      1000,
      processes.map(({ name, peakKB }) => ({ name, values: peakKB })),
    ),
  ];
}

async function warm(given: Given): Promise<{ readonly times: Measured[]; readonly sizes: Measured[] }> {
  const makers = [];
  for (const name of makerNames)
    makers.push({ name, ...(await loadMaker(name, given)), times: [] as number[], size: 0 });
  try {
    let ourInk = 0;
    for (const { name, make } of makers) {
      const ink = inkOf(await make());
      if (name === 'ours') ourInk = ink;
      const share = ink / ourInk;
      // A peer that left half of the page out would be fast.
      if (!(share > 0.93 && share < 1.07)) throw new Error(`${name} drew another page: ${share.toFixed(3)} of the ink`);
    }
    for (let round = 0; round < warmUp + runs; round++) {
      // In turn, so that all run under the same conditions.
      for (const one of makers) {
        const since = performance.now();
        const pdf = await one.make();
        if (round >= warmUp) one.times.push(performance.now() - since);
        one.size = pdf.length;
      }
    }
  } finally {
    for (const { close } of makers) await close();
  }
  return {
    times: makers.map(({ name, times }) => ({ name, values: times })),
    sizes: makers.map(({ name, size }) => ({ name, values: [size] })),
  };
}

/** Without what the peers say to whoever develops with them, such as that a font was registered twice. */
async function quietly<Made>(make: () => Promise<Made>): Promise<Made> {
  const { log, info, warn, error } = console;
  const say = () => undefined;
  Object.assign(console, { log: say, info: say, warn: say, error: say });
  try {
    return await make();
  } finally {
    Object.assign(console, { log, info, warn, error });
  }
}

/** The darkness of a rendered page; more than one page is a different drawing. */
function inkOf(pdf: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'chairside-bench-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    const image = execFileSync('pdftoppm', ['-gray', '-r', '50', file], {
      maxBuffer: 64 << 20,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const head = /^P5\s+\d+\s+\d+\s+255\s/.exec(image.subarray(0, 40).toString('latin1'))?.[0] ?? '';
    return image.subarray(head.length).reduce((sum, pixel) => sum + 255 - pixel, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ours against each peer, by medians. */
function rowsOf(name: string, unit: string, per: number, measured: readonly Measured[]): BenchRow[] {
  const [ours, ...peers] = measured.map((one) => ({ name: one.name, value: percentile(one.values, 0.5) / per }));
  if (!ours) return [];
  return peers.map((peer) =>
    benchRow({ area: 'documents', case: name, unit, ours: ours.value, peer: peer.value, peerName: peer.name }),
  );
}
