import { expect, it } from 'vitest';
import { hardenContents, hardenSession } from '../../electron/security.ts';

/** What is asked of Electron's objects, by name; the real ones are driven in electron-shell.test.ts. */
function askedOf(harden: unknown, wrap: (recorder: object) => object): Map<string, unknown[]> {
  const asked = new Map<string, unknown[]>();
  const recorder: object = new Proxy(() => undefined, {
    get: (_, name) => {
      if (name === 'then') return undefined;
      return Object.assign((...words: unknown[]) => asked.set(String(name), words), {
        onBeforeRequest: () => undefined,
      });
    },
  });
  if (typeof harden !== 'function') throw new TypeError('a function hardens');
  Reflect.apply(harden, undefined, [wrap(recorder)]);
  return asked;
}

it('leaves peer connections no UDP, and a proxy that nobody answers at, this machine’s own addresses included', () => {
  const contents = askedOf(hardenContents, (recorder) => ({
    on: (_name: string, made: (event: object, contents: object) => void) => made({}, recorder),
  }));
  expect(contents.get('setWebRTCIPHandlingPolicy')).toEqual(['disable_non_proxied_udp']);
  expect(askedOf(hardenSession, (recorder) => recorder).get('setProxy')).toEqual([
    { mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' },
  ]);
});
