import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../api/host/pages.ts';
import { build } from '../../scripts/build.ts';
import {
  type ElectronHost,
  electronWay,
  runElectronAlone,
  type ShimReport,
  startElectronHost,
} from '../hosts/electron-host.ts';
import { root } from '../hosts/paths.ts';

const main = () => readFileSync(join(root, 'dist/electron/main.cjs'), 'utf8');
let folder: string;

beforeAll(async () => {
  await build();
  folder = mkdtempSync(join(tmpdir(), 'chairside-shell-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the Electron shell, as built', () => {
  it('switches on what isolates the page and off what opens it', () => {
    for (const setting of [
      'sandbox: true',
      'contextIsolation: true',
      'webSecurity: true',
      'nodeIntegration: false',
      'webviewTag: false',
      'plugins: false',
      'spellcheck: false',
      'navigateOnDragDrop: false',
      'devTools: false',
      'kiosk: true',
    ])
      expect(main()).toContain(setting);
    expect(main()).toContain('.enableSandbox()');
    expect(main()).not.toMatch(/\.openExternal\(|\.openDevTools\(|\.executeJavaScript\(/);
  });
});

const elsewhere = ['https://example.com/', 'http://127.0.0.1:9/', 'app://kiosk.example/', 'app://other/'];

const way = electronWay();
if (way !== null) {
  describe(`the Electron shell, running (${way.kind})`, () => {
    let host: ElectronHost;
    let report: ShimReport | null = null;

    beforeAll(async () => {
      host = await startElectronHost(join(folder, 'records'));
    });

    it('gives the page one function and nothing of Node', async () => {
      expect(await host.evaluate('Object.keys(window.chairside).join()')).toBe('call');
      expect(await host.evaluate('Object.isFrozen(window.chairside)')).toBe(true);
      for (const name of ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'])
        expect(await host.evaluate(`typeof window.${name}`), name).toBe('undefined');
    });

    it('opens no window and goes nowhere else', async () => {
      const title = await host.evaluate('document.title');
      expect(await host.evaluate('window.open("https://example.com/") === null')).toBe(true);
      expect(await host.evaluate('window.open("app://kiosk/") === null')).toBe(true);
      for (const address of elsewhere) expect(await host.goto(address), address).toBe(title);
      expect((await host.call('app.status', {})).ok).toBe(true);
    });

    it('lets nothing out: no fetch, no image, no frame, no form, no inline script', async () => {
      const blocked = (script: string) => host.evaluate(`(async () => { ${script} })()`);
      expect(await blocked("return fetch('https://example.com/').then(() => 'out', () => 'stopped')")).toBe('stopped');
      expect(
        await blocked(
          "return new Promise((done) => { const i = new Image(); i.onload = () => done('out'); i.onerror = () => done('stopped'); i.src = 'https://example.com/x.png'; })",
        ),
      ).toBe('stopped');
      expect(
        await blocked(
          "const s = document.createElement('script'); s.textContent = 'window.inlined = 1'; document.head.append(s); return typeof window.inlined",
        ),
      ).toBe('undefined');
      // In a timer: what the test itself evaluates is not held to the policy.
      expect(
        await blocked(
          "return new Promise((done) => setTimeout(() => { try { eval('1'); done('ran') } catch { done('stopped') } }))",
        ),
      ).toBe('stopped');
      // A frame that is taken away at once asks the main process for nothing.
      expect(
        await blocked(
          "const f = document.createElement('iframe'); f.src = 'app://kiosk/'; const loaded = new Promise((done) => { f.onload = done; f.onerror = done; }); document.body.append(f); await loaded; await new Promise((done) => setTimeout(done, 300)); const empty = f.contentDocument === null || f.contentDocument.title !== document.title; f.remove(); return empty",
        ),
      ).toBe(true);
    });

    it('grants no permission', async () => {
      expect(await host.evaluate("Notification.requestPermission().then(String, () => 'denied')")).toBe('denied');
      expect(
        await host.evaluate(
          "navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', () => 'denied')",
        ),
      ).toBe('denied');
      expect(
        await host.evaluate(
          "new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('granted'), () => done('denied'), { timeout: 3000 }))",
        ),
      ).toBe('denied');
      expect(await host.evaluate("navigator.clipboard.readText().then(() => 'granted', () => 'denied')")).toBe(
        'denied',
      );
    });

    it('shows the page again after a reload', async () => {
      await host.reload();
      expect((await host.call('app.status', {})).ok).toBe(true);
    });

    it('ends cleanly and the store is closed', async () => {
      const ended = await host.end();
      expect(ended.code, ended.output).toBe(0);
      report = ended.report;
    });

    it.each(['--remote-debugging-port=9222', '--inspect=0', '--js-flags=--expose-gc', '--disable-web-security'])(
      'does not start with %s',
      async (word) => {
        const records = join(folder, 'refused');
        const ended = await runElectronAlone(records, { words: [word] }, 60);
        expect(ended.code, ended.output).not.toBe(0);
        expect(ended.output).toContain('does not start with the switch');
        expect(existsSync(records)).toBe(false);
      },
    );

    if (way.kind === 'shim') {
      const seen = () => {
        if (report === null) throw new Error('the shim wrote no report');
        return report;
      };

      it('asked for nothing that Electron does not document, and the shim had nothing to warn about', () => {
        expect(seen().unimplemented).toEqual({});
        // The one remark is about the shim: an in-memory partition, which the kiosk has on purpose, is a Chromium context to it.
        expect(seen().warnings).toEqual([
          "partition 'kiosk': a separate in-memory Chromium context; 'persist:' is not kept between runs",
        ]);
        expect(seen().unhandledRejections).toEqual([]);
        expect(seen().preloadErrors).toEqual([]);
        expect(seen().ipc.errors).toEqual([]);
      });

      it('is one kiosk window with one channel on one scheme, under our policy', () => {
        expect(seen().windows).toHaveLength(1);
        expect(seen().windows[0]?.options).toMatchObject({ kiosk: true });
        expect(seen().windows[0]?.webPreferences).toMatchObject({
          sandbox: true,
          contextIsolation: true,
          webSecurity: true,
          nodeIntegration: false,
          webviewTag: false,
          plugins: false,
          spellcheck: false,
          navigateOnDragDrop: false,
          devTools: false,
          partition: 'kiosk',
        });
        expect(seen().ipc.handlers).toEqual(['chairside']);
        expect(seen().ipc.listeners).toEqual([]);
        expect(seen().exposed).toEqual({ chairside: ['call'] });
        expect(seen().schemes).toEqual({ app: { standard: true, secure: true, supportFetchAPI: true } });
        expect(seen().app).toMatchObject({ enableSandbox: true, applicationMenu: 'removed by the app' });
        for (const { source, policy } of seen().csp)
          expect({ source, policy }).toEqual({ source: 'header', policy: contentSecurityPolicy });
      });

      it('refused every navigation, window, permission and way out', () => {
        expect(seen().guards).toEqual([{ windowOpenHandler: true, navigationGuard: true, attachWebviewGuard: true }]);
        const asked = seen().navigations.filter(({ requested }) => requested !== undefined);
        expect(asked.map(({ requested }) => requested)).toEqual(elsewhere);
        expect(asked.filter(({ allowed }) => allowed)).toEqual([]);
        expect(seen().windowOpens.every(({ allowed }) => !allowed)).toBe(true);
        expect(seen().windowOpens.length).toBeGreaterThan(0);
        for (const answers of Object.values(seen().permissions))
          expect(Object.values(answers).every((granted) => granted === false)).toBe(true);
        expect(seen().sessions).toMatchObject({
          kiosk: { permissionRequestHandler: true, permissionCheckHandler: true, devicePermissionHandler: true },
        });
        expect(seen().external).toEqual([]);
      });

      it('takes no keychain that guards nothing: then staff choose a passphrase, and the host says so', async () => {
        const weak = await startElectronHost(join(folder, 'weak'), { keychain: 'basic_text' });
        const reply = await weak.call('app.status', {});
        expect(reply).toMatchObject({ ok: true, value: { mode: 'setup', passphrase: true } });
        const ended = await weak.end();
        expect(ended.output).toContain('There is no keychain on this machine');
      });
    }
  });
}
