import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { contract } from '../../api/contract/contract.ts';
import { Recordings } from '../../renderer/gallery/recording.ts';
import { takePictures, viewNamed } from './pictures.ts';
import { recordingsFile } from './recordings.ts';

const screenshots = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));

/** The pictures of README, each a state of the gallery and the way the tablet is held. */
const screens = [
  { screen: 'checks', state: 'fixing', view: 'landscape', file: 'checks-landscape.png' },
  { screen: 'consent', state: 'photos', view: 'portrait', file: 'consent-portrait.png' },
  { screen: 'procedure', state: 'working', view: 'landscape', file: 'timer-landscape.png' },
] as const;

/**
 * Draws README's pictures again: screens from the gallery page at `address`, the sheet from the sample visit's sealed PDF.
 */
export async function renewReadme(browser: Browser, address: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chairside-readme-'));
  try {
    const failed: string[] = [];
    for (const { screen, state, view, file } of screens) {
      failed.push(...(await takePictures(browser, address, [{ screen, state }], [viewNamed(view)], folder)));
      cpSync(join(folder, screen, `${state}-${view}.png`), join(screenshots, file));
    }
    const sheet = join(folder, 'sheet.pdf');
    writeFileSync(sheet, await sealedSheet());
    execFileSync('pdftoppm', ['-r', '80', '-png', '-singlefile', sheet, join(screenshots, 'aftercare-sheet')]);
    return failed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sealedSheet(): Promise<Uint8Array> {
  const recordings = Recordings.parse(JSON.parse(readFileSync(await recordingsFile(), 'utf8')));
  for (const { name, value } of recordings.done?.answers ?? []) {
    if (name !== 'documents.get') continue;
    const { kind, base64 } = contract[name].output.parse(value);
    if (kind === 'aftercare-sheet') return Buffer.from(base64, 'base64');
  }
  throw new Error('The sample day has no aftercare sheet.');
}
