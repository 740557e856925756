import { BrowserWindow } from 'electron';
import { startPage } from './address.ts';

/** No "persist:" prefix: cookies, caches and storage stay in memory and end with the process. */
export const partition = 'kiosk';

/** The only window: full screen, no frame, nothing enabled that the page does not need. */
export function openKioskWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    kiosk: true,
    fullscreen: true,
    show: false,
    title: 'Chairside',
    backgroundColor: '#f4f1ec',
    minimizable: false,
    webPreferences: {
      partition,
      preload,
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
      enableWebSQL: false,
      disableDialogs: true,
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  return window;
}

export async function loadKioskPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(startPage);
}
