import type { Reply } from '../api/contract/contract.ts';
import { fault } from '../domain/faults/faults.ts';
import { isKioskAddress } from './address.ts';

export const channel = 'chairside';

export interface CalledApp {
  call(name: unknown, input: unknown): Promise<Reply>;
}

/** The few members of Electron's types that the channel uses; Electron's objects match them. */
interface Frame {
  readonly url: string;
}
interface Sent<F extends Frame> {
  readonly senderFrame: F | null;
}
interface Channels<F extends Frame> {
  handle(channel: string, answer: (event: Sent<F>, name: unknown, input: unknown) => unknown): void;
}
interface KioskWindow<F extends Frame> {
  isDestroyed(): boolean;
  readonly webContents: { readonly mainFrame: F };
}

/** The only channel. The caller is checked as well as the call: only the kiosk window's main frame, on our page. */
export function answerCalls<F extends Frame>(ipcMain: Channels<F>, window: KioskWindow<F>, app: CalledApp): void {
  ipcMain.handle(channel, (event, name, input) => {
    if (!isOurPage(event, window)) return refused;
    return app.call(name, input);
  });
}

const refused: Reply = {
  ok: false,
  error: fault('not-allowed', { why: 'other-page' }),
};

function isOurPage<F extends Frame>({ senderFrame }: Sent<F>, window: KioskWindow<F>): boolean {
  // Null when the frame has gone or navigated since it sent.
  if (senderFrame === null || window.isDestroyed()) return false;
  return senderFrame === window.webContents.mainFrame && isKioskAddress(senderFrame.url);
}
