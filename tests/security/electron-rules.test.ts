import { describe, expect, it } from 'vitest';
import { isKioskAddress } from '../../electron/address.ts';
import { answer } from '../../electron/protocol.ts';
import { unknownSwitch } from '../../electron/switches.ts';

describe('a switch that is not known to be harmless ends the start', () => {
  const on = (platform: NodeJS.Platform, release = true) => ({ platform, release });

  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-allow-origins=*',
    '--js-flags=--expose-gc',
    '--disable-web-security',
    '--host-resolver-rules=MAP * evil.example',
    '--inspect=0.0.0.0:9229',
    '--inspect-brk',
    '-inspect',
    '--REMOTE-DEBUGGING-PORT=9222',
    '--use-mock-keychain',
    '--password-store=basic',
    '--browser-subprocess-path=/tmp/other',
    '--disable-gpu-sandbox',
    '--log-net-log=/tmp/net.json',
    '--enable-features=Anything',
    '--user-data-dir=/tmp/other',
    '--a-switch-of-next-year',
  ])('%s', (argument) => {
    for (const release of [true, false])
      expect(unknownSwitch(['.', argument], on('linux', release))).toBe(
        argument.replace(/^--?/, '').replace(/=.*/, '').toLowerCase(),
      );
  });

  it('with a slash on Windows, where elsewhere a path begins', () => {
    expect(unknownSwitch(['.', '/remote-debugging-port=9222'], on('win32'))).toBe('remote-debugging-port');
    expect(unknownSwitch(['/chairside', '/home/clinic'], on('linux'))).toBeNull();
  });

  it('--no-sandbox only on a release: a build machine may be root', () => {
    expect(unknownSwitch(['--no-sandbox'], on('linux'))).toBe('no-sandbox');
    expect(unknownSwitch(['--no-sandbox'], on('linux', false))).toBeNull();
  });

  it('while what the start commands and screens need does not', () => {
    const words = ['.', '--data=/records/--inspect', 'remote-debugging-port', '--ozone-platform=wayland', '--lang=de'];
    expect(unknownSwitch(words, on('linux'))).toBeNull();
    expect(unknownSwitch(['-psn_0_12345'], on('darwin'))).toBeNull();
  });
});

describe('the kiosk address', () => {
  it.each(['app://kiosk/', 'app://kiosk/assets/a.js', 'app://kiosk/#x', 'blob:app://kiosk/0b5c'])(
    'is %s',
    (address) => {
      expect(isKioskAddress(address)).toBe(true);
    },
  );
  it.each([
    'app://kiosk.evil/',
    'app://kioskevil/',
    'app://other/',
    'app://kiosk@evil/',
    'app://user@kiosk/',
    'https://kiosk/',
    'https://evil.example/?app://kiosk/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://evil.example/1',
    'javascript:alert(1)',
    'about:blank',
    '',
    'app:',
  ])('is not %s', (address) => {
    expect(isKioskAddress(address)).toBe(false);
  });
});

describe('app://kiosk serves', () => {
  const pages = new Map([['/', { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('page') }]]);
  const ask = (address: string, method = 'GET') => answer(new Request(address, { method }), pages);

  it('the files of the map with the policy in the header', async () => {
    const response = ask('app://kiosk/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('page');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
  });

  it.each([
    ['app://kiosk/../package.json', 404],
    ['app://kiosk/%2e%2e/package.json', 404],
    ['app://kiosk/index.html', 404],
    ['app://kiosk/?x', 404],
    ['app://kiosk/__proto__', 404],
    ['app://other/', 421],
  ])('nothing at %s', async (address, status) => {
    const response = ask(address);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it('nothing to other methods', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])
      expect(ask('app://kiosk/', method).status).toBe(405);
  });
});
