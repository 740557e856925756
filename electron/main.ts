import { join } from 'node:path';
import {
  app,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  session,
} from 'electron';
import { type App, createApp } from '../api/app/app.ts';
import { machinePorts } from '../api/host/machine.ts';
import { loadPages } from '../api/host/pages.ts';
import { setFontDirectory } from '../documents/typeset/fonts.ts';
import { AppError } from '../domain/errors.ts';
import { english } from '../renderer/words/faults/english.ts';
import { faultSentence } from '../renderer/words/faults/fault-words.ts';
import { dataFolderFrom } from './data-folder.ts';
import { guardEnd, reviveAfterCrash } from './ending.ts';
import { answerCalls } from './ipc.ts';
import { chooseProtector } from './keychain.ts';
import { lockWithTheMachine } from './power.ts';
import { declareScheme, servePages } from './protocol.ts';
import { screenKeeper } from './screen.ts';
import { hardenContents, hardenSession } from './security.ts';
import { unknownSwitch } from './switches.ts';
import { loadKioskPage, openKioskWindow, partition } from './window.ts';

/** The build's output folder; this bundle is dist/electron/main.cjs. */
const dist = join(import.meta.dirname, '..');

const refusedSwitch = unknownSwitch(process.argv.slice(1), { release: app.isPackaged, platform: process.platform });
if (refusedSwitch === null) {
  start();
} else {
  process.stderr.write(`Chairside does not start with the switch '${refusedSwitch}'.\n`);
  app.exit(78);
}

/** Everything to declare before Electron is ready, in this order. */
function start(): void {
  app.enableSandbox();
  Menu.setApplicationMenu(null);
  declareScheme(protocol);
  hardenContents(app);
  const dataFolder = dataFolderFrom(process.argv, app);
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('Chairside is running already.\n');
    app.exit(0);
    return;
  }
  app
    .whenReady()
    .then(() => open(dataFolder))
    .catch(fail);
}

async function open(dataFolder: string): Promise<void> {
  setFontDirectory(app.isPackaged ? join(process.resourcesPath, 'fonts') : join(dist, 'fonts'));
  const pages = loadPages(join(dist, 'renderer'));
  const kiosk = session.fromPartition(partition);
  // Nothing is open before the app is there.
  let chairside: App | null = null;
  hardenSession(kiosk, () => chairside?.cameraIsOpen ?? false);
  servePages(kiosk.protocol, pages);
  const protector = chooseProtector(safeStorage, process.platform);
  if (protector.kind === 'passphrase')
    process.stderr.write('There is no keychain on this machine: the records are opened with a passphrase.\n');
  chairside = await createApp({
    ...machinePorts(dataFolder, app.getPath('documents')),
    protector,
    host: {
      kind: 'electron',
      version: app.getVersion(),
      keepAwake: screenKeeper(powerSaveBlocker),
      clearClipboard: () => clipboard.clear(),
    },
  });
  const window = openKioskWindow(join(import.meta.dirname, 'preload.cjs'));
  answerCalls(ipcMain, window, chairside);
  guardEnd(app, window, chairside, fail);
  reviveAfterCrash(window, chairside);
  lockWithTheMachine(powerMonitor, chairside);
  app.on('second-instance', () => window.focus());
  await loadKioskPage(window);
}

/** Chairside cannot run: shows why, and ends. */
function fail(error: unknown): void {
  const known = error instanceof AppError;
  // Name and code only, because a message may contain a path.
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
  process.stderr.write(`Chairside ends: ${error instanceof Error ? error.name : 'unknown error'}${code}\n`);
  dialog.showErrorBox(
    'Chairside',
    known ? faultSentence(english, error.fault) : 'Chairside could not start. Start it again.',
  );
  app.exit(1);
}
