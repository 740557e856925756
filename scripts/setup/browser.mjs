import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A browser that is slow to start has read the file by then. */
const keptMs = 60_000;

/**
 * Opens the address in the person's browser; best effort, it is printed anyway. Every user of the machine can read the words
 * that a program is started with, and the address holds the code that opens the kiosk: so the browser is given a file that
 * only this user may read, and the file leads on. Returns what removes it.
 */
export function openBrowser(address, dataFolder) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return () => undefined;
  const file = join(dataFolder, 'open-chairside.html');
  const remove = () => rmSync(file, { force: true });
  remove();
  writeFileSync(file, redirect(address), { flag: 'wx', mode: 0o600 });
  const shown = pathToFileURL(file).href;
  const [command, ...words] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', shown]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', shown];
  spawn(command, words, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
  setTimeout(remove, keptMs).unref();
  return remove;
}

/** The address is made of a port and base64url: nothing in it means anything to HTML. */
function redirect(address) {
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<title>Chairside</title>
<meta http-equiv="refresh" content="0; url=${address}">
<p><a href="${address}">Open Chairside</a></p>
`;
}
