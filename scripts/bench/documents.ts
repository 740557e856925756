import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAftercareSheet } from '../../documents/aftercare-sheet.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { sealDocument } from '../../documents/seal/seal.ts';
import { chromiumPrinter } from './peers/chromium.ts';
import { displayList } from './peers/display-list.ts';
import { jspdf } from './peers/jspdf.ts';
import { pdfkit } from './peers/pdfkit.ts';
import { pdfmake } from './peers/pdfmake.ts';
import { reactPdf } from './peers/react-pdf.ts';
import { aftercareInput, at } from './peers/sheet.ts';
import { type BenchRow, benchRow, percentile } from './row.ts';

const warmUp = 5;
const runs = 25;

/**
 * Our sealed aftercare sheet, laid out from the record each time, against other libraries that draw the very same page
 * from a finished list of what stands where: no layout, no QR encoding and no seal is asked of them.
 */
export async function cases(): Promise<BenchRow[]> {
  const input = aftercareInput();
  const identity = await makeSealIdentity({
    clinicName: 'Bench',
    device: 'CH-BENCH',
    now: at('2026-01-02T08:00:00.000Z'),
  });
  const items = await displayList(input);
  const chromium = await chromiumPrinter();
  let copy = 0;
  const makers: readonly { readonly name: string; readonly make: () => Promise<Uint8Array> }[] = [
    {
      name: 'ours',
      make: async () => {
        copy++;
        // Another name each time: nothing that was made before may help.
        const sheet = await makeAftercareSheet({
          ...input,
          client: { ...input.client, name: `Sample Client ${copy}` },
        });
        return sealDocument(sheet, identity, at('13:22'), { reason: 'Aftercare', name: 'Bench' });
      },
    },
    { name: 'pdfkit', make: () => pdfkit(items) },
    { name: 'jspdf', make: () => jspdf(items) },
    { name: 'pdfmake', make: () => pdfmake(items) },
    { name: '@react-pdf/renderer', make: () => reactPdf(items) },
    { name: 'chromium printToPDF', make: () => chromium.print(items) },
  ];
  try {
    for (const { name, make } of makers) await checkedPage(name, await make());
    const measured = makers.map(({ name, make }) => ({ name, make, times: [] as number[], size: 0 }));
    for (let round = 0; round < warmUp + runs; round++) {
      // In turn, so that all meet the same machine.
      for (const one of measured) {
        const since = performance.now();
        const pdf = await one.make();
        if (round >= warmUp) one.times.push(performance.now() - since);
        one.size = pdf.length;
      }
    }
    return rowsOf(measured);
  } finally {
    await chromium.close();
  }
}

/** A peer that leaves half of the page out would be quick: each page must have the ink of ours, and be one page. */
async function checkedPage(name: string, pdf: Uint8Array): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chairside-bench-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    const image = execFileSync('pdftoppm', ['-gray', '-r', '50', file], {
      maxBuffer: 64 << 20,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const head = /^P5\s+\d+\s+\d+\s+255\s/.exec(image.subarray(0, 40).toString('latin1'))?.[0] ?? '';
    const ink = image.subarray(head.length).reduce((sum, pixel) => sum + 255 - pixel, 0);
    if (name === 'ours') ourInk = ink;
    const share = ink / ourInk;
    if (!(share > 0.93 && share < 1.07)) throw new Error(`${name} drew another page: ${share.toFixed(3)} of the ink`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let ourInk = 0;

function rowsOf(measured: readonly { name: string; times: readonly number[]; size: number }[]): BenchRow[] {
  const [ours, ...peers] = measured;
  if (!ours) return [];
  const median = (times: readonly number[]): number => percentile(times, 0.5);
  return peers.flatMap((peer) => [
    benchRow({
      area: 'documents',
      case: 'aftercare sheet, warm: ours sealed, the peer unsealed',
      unit: 'ms',
      ours: median(ours.times),
      peer: median(peer.times),
      peerName: peer.name,
    }),
    benchRow({
      area: 'documents',
      case: 'file size: ours with its seal',
      unit: 'KB',
      ours: ours.size / 1000,
      peer: peer.size / 1000,
      peerName: peer.name,
    }),
  ]);
}
