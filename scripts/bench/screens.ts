import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { createApp } from '../../api/app/app.ts';
import { loadPages, type PageFile } from '../../api/host/pages.ts';
import { startServer } from '../../loopback/server.ts';
import { build } from '../build.ts';
import { launchChromium } from '../chromium.ts';
import type { Variables } from '../demo/scenario.ts';
import { simulatedClock } from '../demo/simulated.ts';
import { fullVisit, playSteps, portsIn } from '../faults/tablet.ts';
import { firstScreenScripts } from '../first-screen.ts';
import { type BenchRow, benchRow, percentile } from './row.ts';
import { interactive } from './screens/interactive.ts';
import { tapToPaint } from './screens/taps.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const area = 'screens';
const starts = 9;
const moves = 150;

/** The page in one browser and one run: its first screen, its taps on a slow machine, its ink. */
export async function cases(): Promise<BenchRow[]> {
  await build();
  const dir = mkdtempSync(join(tmpdir(), 'chairside-bench-'));
  const [first] = await fullVisit();
  if (!first) throw new Error('the scenario is empty');
  const clock = simulatedClock(first.at, first.zone);
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const ports = portsIn(dir, clock);
  const app = await createApp({ ...ports, host: { ...ports.host, version } });
  const variables: Variables = new Map();
  await playSteps(app, clock, (await fullVisit()).slice(0, 5), variables);
  await app.call('session.lock', {});
  const served = loadPages(join(root, 'dist/renderer'));
  const pages = new Map([
    ...served,
    ...(await bare('bare-react.tsx', '/bare')),
    ...(await bare('ink-page.ts', '/ink')),
  ]);
  const server = await startServer(app, pages, 0);
  const browser = await launchChromium();
  try {
    const host = `http://127.0.0.1:${server.port}`;
    const ours: number[] = [];
    const empty: number[] = [];
    for (let n = 0; n < starts; n++) {
      ours.push(await interactive(browser, server.newAddress()));
      empty.push(await interactive(browser, `${host}/bare`));
    }
    const ink = await inkLateness(browser, `${host}/ink`);
    const tap = await tapToPaint(browser, server.newAddress(), ['.pad .key:first-child', '.pad .act']);
    const scripts = [...firstScreenScripts(served).values()];
    return [
      benchRow({
        area,
        case: 'JavaScript of the first screen, compressed',
        unit: 'KB',
        ours: scripts.reduce((sum, size) => sum + size, 0) / 1000,
        peer: 120,
        peerName: 'limit',
      }),
      benchRow({
        area,
        case: 'first screen can be used: a key pressed shows, nothing cached (median)',
        unit: 'ms',
        ours: percentile(ours, 0.5),
        peer: percentile(empty, 0.5),
        peerName: 'an empty React page',
      }),
      benchRow({
        area,
        case: 'tap to paint, 6 times slowed (p95)',
        unit: 'ms',
        ours: tap,
        peer: 50,
        peerName: 'limit',
      }),
      benchRow({
        area,
        case: 'tap to paint, 6 times slowed (p95)',
        unit: 'ms',
        ours: tap,
        peer: await tapToPaint(browser, `${host}/bare`, ['button']),
        peerName: 'an empty React page',
      }),
      benchRow({
        area,
        case: 'pen to the end of its frame, no GPU (p95)',
        unit: 'ms',
        ours: percentile(ink.ours, 0.95),
        peer: percentile(ink.bare, 0.95),
        peerName: 'a bare desynchronised canvas',
      }),
    ];
  } finally {
    await browser.close();
    await server.close();
    await app.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A page with one script, served as ours is. */
async function bare(source: string, path: string): Promise<[string, PageFile][]> {
  const made = await bundle({
    entryPoints: [join(root, 'scripts/bench/screens', source)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const html = `<!doctype html><title>Bench</title><script type="module" src="${path}.js"></script><div id="root"></div>`;
  return [
    [path, { type: 'text/html; charset=utf-8', bytes: new Uint8Array(Buffer.from(html)) }],
    [`${path}.js`, { type: 'text/javascript', bytes: new Uint8Array(made.outputFiles[0]?.contents ?? []) }],
  ];
}

async function inkLateness(browser: Browser, address: string) {
  const page: Page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
  await page.goto(address);
  for (const name of ['bare', 'ours', 'bare', 'ours']) {
    const box = await page.locator(`#${name}`).boundingBox();
    if (!box) throw new Error(`there is no pad ${name}`);
    await page.mouse.move(box.x + 10, box.y + 150);
    await page.mouse.down();
    for (let n = 0; n < moves; n++) await page.mouse.move(box.x + 10 + n * 5, box.y + 150 + 80 * Math.sin(n / 6));
    await page.mouse.up();
  }
  const told = await page.evaluate(() => JSON.stringify(Reflect.get(window, 'lateness')));
  await page.close();
  const { ours, bare: peer }: { ours: number[]; bare: number[] } = JSON.parse(told);
  return { ours, bare: peer };
}
