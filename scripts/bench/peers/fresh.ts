import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serialize } from 'node:v8';
import { build, stop } from 'esbuild';
import { z } from 'zod';
import { fontFiles } from '../../../documents/typeset/fonts.ts';
import { leftOut } from '../../build.ts';
import { type Given, type MakerName, makerNames } from './makers.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const Once = z.object({ firstMs: z.number(), peakKB: z.number() });

export interface Fresh {
  readonly name: MakerName;
  /** From the start of a process to its first document, in ms, once for each process. */
  readonly firstMs: number[];
  /** Most memory of a process that made documents, in KB. */
  readonly peakKB: number[];
}

/**
 * Runs each maker in its own processes, in turn. Ours starts from a bundle, as shipped; the others from their published
 * packages. No maker strips types.
 */
export async function freshProcesses(
  given: Omit<Given, 'fonts'>,
  runs: { readonly cold: number; readonly memory: number; readonly documents: number },
): Promise<Fresh[]> {
  const work = mkdtempSync(join(tmpdir(), 'chairside-bench-'));
  // Where the peers' packages are found, outside the build.
  const programs = join(root, 'node_modules/.cache', `chairside-bench-${process.pid}`);
  try {
    await bundle(programs);
    const fonts = join(work, 'fonts');
    mkdirSync(fonts);
    for (const { name, source } of fontFiles) copyFileSync(join(root, 'node_modules', source), join(fonts, name));
    const file = join(work, 'given');
    writeFileSync(file, serialize({ ...given, fonts } satisfies Given));
    const once = async (name: MakerName, count: number) => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [join(programs, 'once.js'), name, file, `${count}`],
        // `npm start` keeps what V8 compiled; all makers have it from a run before the first that is measured.
        { env: { ...process.env, NODE_COMPILE_CACHE: join(work, 'compiled') } },
      );
      return Once.parse(JSON.parse(stdout.slice(stdout.lastIndexOf('{'))));
    };
    const all: Fresh[] = makerNames.map((name) => ({ name, firstMs: [], peakKB: [] }));
    for (const { name } of all) await once(name, 1);
    for (let round = 0; round < runs.cold; round++) {
      for (const { name, firstMs } of all) firstMs.push((await once(name, 1)).firstMs);
    }
    for (let round = 0; round < runs.memory; round++) {
      for (const { name, peakKB } of all) peakKB.push((await once(name, runs.documents)).peakKB);
    }
    return all;
  } finally {
    rmSync(work, { recursive: true, force: true });
    rmSync(programs, { recursive: true, force: true });
  }
}

async function bundle(outdir: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'scripts/bench/peers/once.ts')],
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    alias: leftOut,
    logLevel: 'silent',
    external: ['harfbuzzjs', 'pdfkit', 'jspdf', 'pdfmake', '@react-pdf/renderer', 'react', 'playwright-core'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  });
  await stop();
}
