import type { App, BrowserWindow } from 'electron';
import type { Reply } from '../api/contract/contract.ts';

interface EndingApp {
  call(name: unknown, input: unknown): Promise<Reply>;
  close(): Promise<void>;
}

/**
 * Guards closing the window (Alt+F4, a system gesture): it works for staff only, so that neither a client with the tablet nor
 * anybody at the lock screen or a closed store gets behind it. The system's own end (shutdown, a signal) always works, and
 * the store is closed before the process ends.
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

/** Modes in which closing is allowed: signed-in staff, and setup. In all others the window stays open. */
const mayClose: readonly unknown[] = ['staff', 'setup'];

function mayLeave(reply: Reply): boolean {
  if (!reply.ok || typeof reply.value !== 'object' || reply.value === null || !('mode' in reply.value)) return false;
  return mayClose.includes(reply.value.mode);
}

/**
 * Reloads a crashed page: every step of the visit is in the store, and the page shows where it was. The staff side locks
 * first, because it is unknown who is at the tablet by then; a hand-over stays.
 */
export function reviveAfterCrash(window: BrowserWindow, chairside: Pick<EndingApp, 'call'>): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    void chairside.call('session.lock', {});
    // A pause, so that a page that crashes at once does not keep the machine busy.
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    }, 500);
  });
}
