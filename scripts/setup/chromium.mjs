// Runs on Node 20 with nothing installed: only Node's own modules here.
import { join } from 'node:path';
import { canRun, programOnPath } from './programs.mjs';

/** The same engine without the windows of a browser around its pages, which nobody sees here: half the work for each page. */
export const withoutWindows = ['chromium-headless-shell', 'chrome-headless-shell'];

/** What Chromium, Chrome and Edge are called on a PATH; any of them draws our pages. */
const names = [
  ...withoutWindows,
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'],
];

/**
 * The one place that knows where a Chromium is, on all three systems: the file that CHAIRSIDE_CHROMIUM names, else one on
 * the PATH, else where the installers of Chrome and Edge put it. Returns undefined when there is none. A file that is named
 * and is not there counts as none: another browser in its place would be a silent surprise.
 */
export function findChromium(env = process.env) {
  const named = env.CHAIRSIDE_CHROMIUM;
  if (named) return canRun(named) ? named : undefined;
  return names.map((name) => programOnPath(name, env)).find(Boolean) ?? installedAt(env).find(canRun);
}

/** As findChromium; throws in words when there is none. */
export function chromiumPath(env = process.env) {
  const found = findChromium(env);
  if (found !== undefined) return found;
  throw new Error(
    env.CHAIRSIDE_CHROMIUM
      ? `CHAIRSIDE_CHROMIUM names ${env.CHAIRSIDE_CHROMIUM}, and no program is there.`
      : 'No Chromium, Chrome or Edge was found. Install one (Debian: apt-get install chromium), or name its file in CHAIRSIDE_CHROMIUM.',
  );
}

function installedAt(env) {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  if (process.platform !== 'win32') return [];
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
  return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((file) =>
    roots.map((root) => join(root, file)),
  );
}
