import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { type BrowserHost, startBrowserHost } from './browser-host.ts';

let dataFolder: string;
let host: BrowserHost;
let browser: Browser;

beforeAll(async () => {
  await build();
  dataFolder = mkdtempSync(join(tmpdir(), 'chairside-page-'));
  host = await startBrowserHost(dataFolder);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await host.kill();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function newContext(): Promise<BrowserContext> {
  const context = await browser.newContext();
  context.setDefaultTimeout(60_000);
  return context;
}

/** The answer to the next question of the page, which asks for the status about every second. */
const called = (page: Page) => page.waitForResponse((response) => new URL(response.url()).pathname === '/call');

describe('the page in a real browser', () => {
  it('gets in with the printed address, stays in over a reload, and nothing leaves 127.0.0.1', async () => {
    const context = await newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    const admitted = page.waitForResponse((response) => new URL(response.url()).pathname === '/session');
    await page.goto(host.address);
    expect((await admitted).status()).toBe(200);
    // A page that is left before it has read the answer has no token to come back with.
    expect((await called(page)).status()).toBe(200);
    // The code is not left where somebody could copy it from.
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    expect((await called(page)).status()).toBe(200);
    expect([...hosts]).toEqual([new URL(host.address).host]);
    // Chromium's remark about the sandbox is for frames; ours is in a header.
    expect(complaints.filter((text) => !text.includes('can escape its sandboxing'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('does not let a second tab in with the same address', async () => {
    const context = await newContext();
    const page = await context.newPage();
    const refused = page.waitForResponse((response) => new URL(response.url()).pathname === '/session');
    await page.goto(host.address);
    expect((await refused).status()).toBe(401);
    await context.close();
  });

  it.runIf(process.platform === 'linux')(
    'is opened by a file that only its user can read; no program’s words hold the code',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'chairside-opened-'));
      // Stands in for the desktop: keeps what it was started with.
      const bin = join(folder, 'bin');
      mkdirSync(bin);
      writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$*" > '${join(folder, 'words')}'\n`, {
        mode: 0o755,
      });
      const records = join(folder, 'records');
      const { PATH: programs = '' } = process.env;
      const env = { ...process.env, DISPLAY: ':99', PATH: `${bin}${delimiter}${programs}` };
      const opened = await startBrowserHost(records, [], env);
      const context = await newContext();
      try {
        const words = join(folder, 'words');
        await expect
          .poll(() => existsSync(words) && readFileSync(words, 'utf8') !== '', { timeout: 60_000 })
          .toBe(true);
        const shown = readFileSync(words, 'utf8');
        expect(shown).not.toContain(new URL(opened.address).hash.slice(1));
        expect(statSync(fileURLToPath(shown)).mode & 0o777).toBe(0o600);
        const page = await context.newPage();
        const admitted = page.waitForResponse((response) => new URL(response.url()).pathname === '/session');
        await page.goto(shown);
        expect((await admitted).status()).toBe(200);
        expect(await opened.end()).toBe(0);
        expect(existsSync(fileURLToPath(shown))).toBe(false);
      } finally {
        await context.close();
        await opened.kill();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  it('cannot be put into a frame or called by another site', async () => {
    const context = await newContext();
    const page = await context.newPage();
    const origin = new URL(host.address).origin;
    await context.route('http://evil.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${origin}/"></iframe>` }),
    );
    await page.goto('http://evil.example/');
    const outcome = await page.evaluate(async (target) => {
      const attempt = async (init: RequestInit) => {
        try {
          const answer = await fetch(`${target}/call`, {
            method: 'POST',
            body: '{"name":"app.status","input":{}}',
            ...init,
          });
          return answer.type === 'opaque' ? 'opaque' : await answer.text();
        } catch {
          return 'stopped';
        }
      };
      return [
        await attempt({ headers: { 'content-type': 'application/json' } }),
        await attempt({ mode: 'no-cors', headers: { 'content-type': 'text/plain' } }),
      ];
    }, origin);
    // "opaque": the browser tells nothing about the answer, which is a refusal (tests/security sends the same bytes).
    for (const answer of outcome) expect(['stopped', 'opaque']).toContain(answer);
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
    expect(await frame?.evaluate('document.title')).not.toBe('Chairside');
    await context.close();
  });
});
