import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient } from '../../api/client/client.ts';
import { mayType } from '../../electron/keyboard.ts';
import { build } from '../../scripts/build.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { clinic, pin } from '../api/tablet.ts';
import { act, type Hands, handOver, openVisit, takeBack, toProcedure } from '../api/visit-steps.ts';
import { type ElectronHost, electronWay, runElectronAlone, startElectronHost } from '../hosts/electron-host.ts';
import { root } from '../hosts/paths.ts';

/** The rest of the shell's list: what a keyboard, a mouse, a crash, a second start and a sleeping machine can do to it. */
describe('a plugged-in keyboard', () => {
  const keys = (spelled: string) => {
    const names = spelled.split('+');
    return {
      key: names.at(-1) ?? '',
      control: names.includes('Control'),
      meta: names.includes('Meta'),
      alt: names.includes('Alt'),
    };
  };

  it.each([
    'F1',
    'F5',
    'F11',
    'F12',
    'Control+Shift+I',
    'Control+Shift+J',
    'Control+R',
    'Meta+R',
    'Control+P',
    'Meta+P',
    'Control+=',
    'Control++',
    'Control+-',
    'Control+0',
    'Control+F',
    'Control+S',
    'Control+O',
    'Control+U',
    'Control+N',
    'Control+T',
    'Control+W',
    'Control+Q',
    'Meta+Q',
    'Meta+,',
    'Alt+ArrowLeft',
    'Alt+ArrowRight',
    'Alt+Home',
    'BrowserBack',
    'BrowserSearch',
    'LaunchMail',
  ])('has no %s', (spelled) => {
    expect(mayType(keys(spelled))).toBe(false);
  });

  it.each([
    'a',
    'É',
    '€',
    '5',
    'Enter',
    'Tab',
    'Escape',
    'Backspace',
    'ArrowLeft',
    'Control+C',
    'Control+V',
    'Meta+A',
    'Control+Z',
    'Control+Alt+q',
    'Alt+F4',
  ])('types %s', (spelled) => {
    expect(mayType(keys(spelled))).toBe(true);
  });
});

describe('the built shell', () => {
  it('shows no menu of its own anywhere', async () => {
    await build();
    const main = readFileSync(join(root, 'dist/electron/main.cjs'), 'utf8');
    expect(main).not.toMatch(/\.popup\(|buildFromTemplate/);
    expect(main).toMatch(/setApplicationMenu\(null\)/);
  });

  it('switches on no experiment and nothing insecure', () => {
    const main = readFileSync(join(root, 'dist/electron/main.cjs'), 'utf8');
    expect(main).toContain('allowRunningInsecureContent: false');
    expect(main).toContain('experimentalFeatures: false');
    expect(main).not.toMatch(/enableBlinkFeatures|disableBlinkFeatures|allowpopups|appendSwitch\(/);
  });

  it('is made for one exact version of Electron', () => {
    const Version = z.object({ version: z.string() });
    const Manifest = z.object({ devDependencies: z.object({ electron: z.string() }) });
    const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
    const wanted = Manifest.parse(read('package.json')).devDependencies.electron;
    expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Version.parse(read('node_modules/electron/package.json')).version).toBe(wanted);
  });
});

const way = electronWay();
if (way !== null)
  describe(`the running shell (${way.kind})`, () => {
    let folder: string;
    let host: ElectronHost;
    let hands: Hands;
    const records = () => join(folder, 'records');
    const mode = async () => (await hands.client.call('app.status', {})).mode;
    const contents = 'BrowserWindow.getAllWindows()[0].webContents';
    /** Whether the shell prevents what an event asks for. `names` are the event's further arguments, as source. */
    const prevented = (emitter: string, event: string, ...names: string[]) =>
      host.inMain(
        `({ BrowserWindow, session }) => { let stopped = false; ${emitter}.emit('${event}', { preventDefault() { stopped = true; }, url: 'https://example.com/' }${names.map((name) => `, ${name}`).join('')}); return stopped; }`,
      );

    beforeAll(async () => {
      await build();
      folder = mkdtempSync(join(tmpdir(), 'chairside-list-'));
      host = await startElectronHost(records());
      const client = createClient((name, input) => host.call(name, input));
      const { recoveryKey } = await client.call('setup.begin', { clinic, owner: { name: sampleOwner.name, pin } });
      const { staff } = await client.call('setup.confirm-recovery', { recoveryKey });
      hands = { client, staffId: staff[0]?.id ?? '', pin };
    });
    afterAll(async () => {
      await host.kill();
      rmSync(folder, { recursive: true, force: true });
    });
    /** Waits until the page, which may be in the middle of loading again, shows these words and is a new one. */
    const shown = async (words: string) => {
      const look = () => host.evaluate('window.before === undefined ? document.body.innerText : ""').catch(() => '');
      await expect.poll(look, { timeout: 60_000 }).toContain(words);
    };
    const unlock = () => hands.client.call('session.unlock', { staffId: hands.staffId, pin });

    it('prints nothing when the page asks for it: no dialog, no way to the system', async () => {
      const said = await host.evaluate(
        "(async () => { let opened = false; addEventListener('beforeprint', () => { opened = true; }); window.print(); await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); return opened; })()",
      );
      expect(said).toBe(false);
      expect(await host.evaluate("confirm('x') === false && prompt('x') === null")).toBe(true);
    });

    it('takes no dropped file', async () => {
      const title = await host.evaluate('document.title');
      const dropped = await host.evaluate(
        `(async () => { const files = new DataTransfer(); files.items.add(new File(['<title>taken</title>'], 'page.html', { type: 'text/html' })); for (const kind of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: files })); await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); return document.title; })()`,
      );
      expect(dropped).toBe(title);
      // What Chromium does with a dropped file is to go to it.
      expect(await host.goto('file:///etc/hostname')).toBe(title);
    });

    it('opens no developer tools and keeps its size, whatever is pressed', async () => {
      await host.evaluate(
        "window.stayed = 'here'; window.keys = []; addEventListener('keydown', ({ key }) => window.keys.push(key))",
      );
      for (const keys of [
        'F12',
        'Control+Shift+I',
        'Control+Equal',
        'Control+Minus',
        'Control+R',
        'F5',
        'Control+P',
        'Alt+ArrowLeft',
        'F11',
      ])
        await host.press(keys);
      // Keys come in the order of their pressing: once this one is there, the page outlived those before it.
      await host.press('End');
      await expect.poll(() => host.evaluate("(window.keys ?? []).includes('End')"), { timeout: 60_000 }).toBe(true);
      expect(await host.evaluate('window.stayed')).toBe('here');
      expect(await host.inMain(`({ BrowserWindow }) => ${contents}.isDevToolsOpened()`)).toBe(false);
      expect(await host.inMain(`({ BrowserWindow }) => ${contents}.getZoomFactor()`)).toBe(1);
      expect(await host.inMain('({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].isKiosk()')).toBe(true);
    });

    it('is not zoomed by a pinch or a wheel', async () => {
      expect(await prevented(contents, 'zoom-changed', "'in'")).toBe(true);
      expect(await host.inMain(`({ BrowserWindow }) => ${contents}.getZoomFactor()`)).toBe(1);
    });

    it('downloads nothing, picks no device, attaches no webview, goes nowhere', async () => {
      const kiosk = "session.fromPartition('kiosk')";
      expect(await prevented(kiosk, 'will-download', '{}', '{}')).toBe(true);
      expect(await prevented(kiosk, 'select-usb-device', '{}', '() => {}')).toBe(true);
      expect(await prevented(kiosk, 'select-hid-device', '{}', '() => {}')).toBe(true);
      expect(await prevented(kiosk, 'select-serial-port', '[]', '{}', '() => {}')).toBe(true);
      for (const event of [
        'will-attach-webview',
        'will-navigate',
        'will-frame-navigate',
        'will-redirect',
        'will-prevent-unload',
      ])
        expect([event, await prevented(contents, event)]).toEqual([event, true]);
      expect(await prevented(contents, 'select-bluetooth-device', '[]', '() => {}')).toBe(true);
    });

    it('opens nothing on a right click', async () => {
      const windows = '({ BrowserWindow }) => BrowserWindow.getAllWindows().length';
      await host.evaluate("document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, button: 2 }))");
      expect(await host.inMain(windows)).toBe(1);
    });

    it('does not close its window for anybody but staff', async () => {
      const windows = () => host.inMain('({ BrowserWindow }) => BrowserWindow.getAllWindows().length');
      expect(await mode()).toBe('locked');
      await host.inMain('({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0].close(); return true; }');
      // The app is asked about its mode meanwhile; an answer to a later call means that it had its turn.
      expect(await mode()).toBe('locked');
      expect(await windows()).toBe(1);
      await host.evaluate('window.close()');
      expect(await mode()).toBe('locked');
      expect(await windows()).toBe(1);
    });

    it('lets no second Chairside onto the same records', async () => {
      const second = await runElectronAlone(records(), {}, 60);
      expect(second.output).toContain('Chairside is running already.');
      expect((await hands.client.call('app.status', {})).mode).toBe('locked');
    });

    it('reloads after a crash of the page with the staff side locked', async () => {
      await unlock();
      await host.evaluate("window.before = 'the crash'");
      await host.inMain(
        `({ BrowserWindow }) => { ${contents}.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 }); return true; }`,
      );
      await shown('Who is unlocking?');
      expect(await mode()).toBe('locked');
    });

    it('reloads after a crash of the page at the client’s very step', async () => {
      await unlock();
      const { id } = await openVisit(hands, { name: 'Mabel Client' });
      await handOver(hands, id, 'intake');
      const before = await hands.client.call('task.get', {});
      await host.evaluate("window.before = 'the crash'");
      await host.inMain(
        `({ BrowserWindow }) => { ${contents}.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 }); return true; }`,
      );
      await shown('These are right');
      expect(await mode()).toBe('handed-over');
      expect(await hands.client.call('task.get', {})).toEqual(before);
      await takeBack(hands);
    });

    it('locks the staff side when the machine goes to sleep, and leaves a hand-over alone', async () => {
      const sleep = () => host.inMain("({ powerMonitor }) => { powerMonitor.emit('suspend'); return true; }");
      const wake = () => host.inMain("({ powerMonitor }) => { powerMonitor.emit('resume'); return true; }");
      expect(await mode()).toBe('staff');
      await sleep();
      await wake();
      expect(await mode()).toBe('locked');
      await unlock();
      await host.inMain("({ powerMonitor }) => { powerMonitor.emit('lock-screen'); return true; }");
      expect(await mode()).toBe('locked');
      await unlock();
      const { id } = await openVisit(hands, { name: 'Second Client' });
      await hands.client.call('session.hand-over', { visitId: id, task: 'intake', language: 'en' });
      await sleep();
      await wake();
      expect(await mode()).toBe('handed-over');
      await takeBack(hands);
    });

    it('keeps the screen awake while a procedure runs, and only then', async () => {
      const kept = () =>
        host.inMain('({ powerSaveBlocker }) => [0, 1, 2, 3].some((id) => powerSaveBlocker.isStarted(id))');
      const visitId = await toProcedure(hands);
      expect(await kept()).toBe(false);
      await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 120 });
      expect(await kept()).toBe(true);
      await act(hands, visitId, { type: 'finish-procedure' });
      expect(await kept()).toBe(false);
    });

    it('ends cleanly after all that', async () => {
      const ended = await host.end();
      expect(ended.code, ended.output).toBe(0);
      expect(ended.report?.unimplemented ?? {}).toEqual({});
      expect(ended.report?.uncaught ?? []).toEqual([]);
    });
  });
