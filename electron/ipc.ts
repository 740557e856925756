import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Reply } from '../api/contract/contract.ts';
import { isKioskAddress } from './address.ts';

export const channel = 'chairside';

export interface CalledApp {
  call(name: unknown, input: unknown): Promise<Reply>;
}

/** The one channel. The caller is checked as well as the call: only the kiosk window's own main frame, on our page. */
export function answerCalls(ipcMain: IpcMain, window: BrowserWindow, app: CalledApp): void {
  ipcMain.handle(channel, (event, name: unknown, input: unknown) => {
    if (!isOurPage(event, window)) return refused;
    return app.call(name, input);
  });
}

const refused: Reply = {
  ok: false,
  error: { code: 'not-allowed', message: 'Only the Chairside page itself can ask for that.' },
};

function isOurPage({ senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  // Null when the frame has gone away or navigated since it sent.
  if (senderFrame === null || window.isDestroyed()) return false;
  return senderFrame === window.webContents.mainFrame && isKioskAddress(senderFrame.url);
}
