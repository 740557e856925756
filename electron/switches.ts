/**
 * Command line switches that do no harm whoever gives them: where the records are, and what some screens need. Chromium has
 * several hundred more, with new ones in every version; some open the kiosk (debuggers, other network rules, the sandbox off,
 * a keychain that is none, logs of what went over the net), and it has read them before our first line runs. So whatever is
 * not known to be harmless ends the start.
 */
const harmless: ReadonlySet<string> = new Set([
  'data',
  'disable-gpu',
  'force-device-scale-factor',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'touch-events',
]);

/**
 * On a machine that builds Chairside, Chromium's sandbox may not be available (root), and the tests lay a driver beneath;
 * a release takes neither.
 */
const harmlessWhereBuilt: ReadonlySet<string> = new Set(['no-sandbox', 'r']);

/** The first switch that is not on the list, without its value, or null. `arguments_` is process.argv without the program. */
export function unknownSwitch(
  arguments_: readonly string[],
  { release, platform }: { release: boolean; platform: NodeJS.Platform },
): string | null {
  // Chromium takes one dash, two dashes and, on Windows, a slash, in any case; elsewhere a slash begins a path.
  const pattern = platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/;
  for (const argument of arguments_) {
    const name = pattern.exec(argument)?.[1]?.toLowerCase();
    // macOS numbers a program that the Finder starts.
    if (name === undefined || (platform === 'darwin' && name.startsWith('psn_'))) continue;
    if (!harmless.has(name) && (release || !harmlessWhereBuilt.has(name))) return name;
  }
  return null;
}
