import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { guardEnd } from '../../electron/ending.ts';

/** The few things of Electron's app and window that ending takes; the real ones are driven in electron-shell.test.ts. */
function closedIn(mode: string): Promise<boolean> {
  const app = Object.assign(new EventEmitter(), { quit: () => app.emit('quit-asked') });
  const window = new EventEmitter();
  let answered: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    answered = resolve;
  });
  const chairside = {
    call: async () => {
      answered();
      return { ok: true as const, value: { mode } };
    },
    close: async () => undefined,
  };
  let quit = false;
  app.on('quit-asked', () => {
    quit = true;
  });
  const fail = (error: unknown) => {
    throw error;
  };
  Reflect.apply(guardEnd, undefined, [app, window, chairside, fail]);
  window.emit('close', { preventDefault: () => undefined });
  return asked.then(() => new Promise<void>((resolve) => setImmediate(resolve))).then(() => quit);
}

it.each([
  ['staff', true],
  ['setup', true],
  ['locked', false],
  ['handed-over', false],
  ['closed', false],
  ['recovery', false],
  ['confirm-recovery', false],
])('in mode %s the window may be closed by whoever stands there: %s', async (mode, may) => {
  expect(await closedIn(mode)).toBe(may);
});
