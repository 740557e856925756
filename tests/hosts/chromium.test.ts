import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, quiet } from '../../scripts/chromium.ts';
import { chromiumPath, findChromium } from '../../scripts/setup/chromium.mjs';
import { root } from './paths.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chairside-chromium-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string): string {
  const file = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

describe('the Chromium that tests and benchmarks draw with', () => {
  it('starts', async () => {
    const browser = await launchChromium();
    expect(browser.version()).toMatch(/^\d+\./);
    await browser.close();
  });

  it('loads no page of its own beside those that were asked for', async () => {
    const browser = await launchChromium();
    await browser.newPage();
    const session = await browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    await browser.close();
    expect(targetInfos.map(({ url }) => url).filter((url) => url.startsWith('chrome:'))).toEqual([]);
  });

  it('leaves out of Chromium whatever its driver leaves out', () => {
    const driver = readFileSync(join(root, 'node_modules/playwright-core/lib/coreBundle.js'), 'utf8');
    const list = /disabledFeatures = \[([^\]]+)\]/.exec(driver)?.[1] ?? '';
    const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
    expect(theirs.length).toBeGreaterThan(5);
    const ours = quiet.find((one) => one.startsWith('--disable-features='))?.split(/[=,]/) ?? [];
    expect(theirs.filter((name) => name !== undefined && !ours.includes(name))).toEqual([]);
  });

  it('is the one that CHAIRSIDE_CHROMIUM names, before any on the path', () => {
    const [named, onPath] = [program('of-my-own'), program('google-chrome')];
    expect(findChromium({ PATH: folder })).toBe(onPath);
    expect(findChromium({ PATH: folder, CHAIRSIDE_CHROMIUM: named })).toBe(named);
  });

  it('says what to do when none is there, and takes no other for one that was named', () => {
    const elsewhere = join(folder, 'not-here');
    expect(() => chromiumPath({ PATH: folder, CHAIRSIDE_CHROMIUM: elsewhere })).toThrow(`names ${elsewhere}`);
    // Installers' own places are looked at on the two other systems.
    if (process.platform === 'linux')
      expect(() => chromiumPath({ PATH: elsewhere })).toThrow('apt-get install chromium');
  });
});
