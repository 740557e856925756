import type { App, BrowserWindow } from 'electron';
import type { Reply } from '../api/contract/contract.ts';

interface EndingApp {
  call(name: unknown, input: unknown): Promise<Reply>;
  close(): Promise<void>;
}

/**
 * Closing the window (Alt+F4, a system gesture) works for staff only: a client with the tablet in hand, or anybody
 * before the lock screen or a store that waits for its passphrase, does not get behind it. The system's own end (shutdown, a signal) always works, and the store
 * is closed before the process goes.
 */
export function guardEnd(
  app: App,
  window: BrowserWindow,
  chairside: EndingApp,
  failed: (error: unknown) => void,
): void {
  let quitting = false;
  let closed = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  window.on('close', (event) => {
    if (quitting) return;
    event.preventDefault();
    chairside.call('app.status', {}).then((reply) => {
      if (mayLeave(reply)) app.quit();
    }, failed);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    chairside.close().then(() => {
      closed = true;
      app.quit();
    }, failed);
  });
}

/** Staff who signed in, and whoever sets the tablet up: what is not named here stays open. */
const mayClose: readonly unknown[] = ['staff', 'setup'];

function mayLeave(reply: Reply): boolean {
  if (!reply.ok || typeof reply.value !== 'object' || reply.value === null || !('mode' in reply.value)) return false;
  return mayClose.includes(reply.value.mode);
}

/**
 * A page that crashed is loaded again: every step of the visit is in the store, and the page shows where it was. The staff
 * side locks first, because nobody knows who stands before the tablet by then; a hand-over stays one.
 */
export function reviveAfterCrash(window: BrowserWindow, chairside: Pick<EndingApp, 'call'>): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    void chairside.call('session.lock', {});
    // A moment of rest, so that a page that crashes at once does not keep the machine busy.
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    }, 500);
  });
}
