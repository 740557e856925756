/**
 * Harmless command line switches: the records' folder, and what some screens need. Chromium has several hundred others, with
 * new ones in each version; some open the kiosk (debuggers, other network rules, no sandbox, a fake keychain, network logs),
 * and Chromium has read them before our first line runs. So any other switch ends the start.
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
 * Extra switches on a development machine: Chromium's sandbox may be unavailable (root), and tests attach a driver. A release
 * accepts neither.
 */
const harmlessWhereBuilt: ReadonlySet<string> = new Set(['no-sandbox', 'r']);

/** The first switch that is not on the list, without its value, or null. `arguments_` is process.argv without the program. */
export function unknownSwitch(
  arguments_: readonly string[],
  { release, platform }: { release: boolean; platform: NodeJS.Platform },
): string | null {
  // Chromium accepts one dash, two dashes and, on Windows, a slash, in any case; elsewhere a slash begins a path.
  const pattern = platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/;
  for (const argument of arguments_) {
    const name = pattern.exec(argument)?.[1]?.toLowerCase();
    // macOS numbers a program that the Finder starts.
    if (name === undefined || (platform === 'darwin' && name.startsWith('psn_'))) continue;
    if (!harmless.has(name) && (release || !harmlessWhereBuilt.has(name))) return name;
  }
  return null;
}
