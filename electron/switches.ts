/**
 * Command line switches that would open the kiosk to somebody who can start it: debuggers, other network rules, the
 * sandbox off. Chromium has read them before our first line runs, so the only safe answer is to stop.
 */
const dangerous: readonly RegExp[] = [
  /^remote-debugging-/,
  /^remote-allow-origins$/,
  /^inspect/,
  /^js-flags$/,
  /^disable-web-security$/,
  /^disable-site-isolation/,
  /^allow-running-insecure-content$/,
  /^ignore-certificate-errors/,
  /^host-resolver-rules$/,
  /^host-rules$/,
  /^proxy-/,
  /^load-extension$/,
  /^renderer-cmd-prefix$/,
  /^gpu-launcher$/,
  /^utility-cmd-prefix$/,
];

/** On a machine that builds Chairside, Chromium's sandbox may not be available (root); on a release it always is. */
const dangerousOnRelease: readonly RegExp[] = [
  /^no-sandbox$/,
  /^disable-setuid-sandbox$/,
  /^disable-namespace-sandbox$/,
];

/** The first dangerous switch among the arguments, without its value, or null. `arguments_` is process.argv without the program. */
export function dangerousSwitch(arguments_: readonly string[], release: boolean): string | null {
  const patterns = release ? [...dangerous, ...dangerousOnRelease] : dangerous;
  for (const argument of arguments_) {
    // Chromium takes one dash, two dashes and, on Windows, a slash, in any case.
    const name = /^(?:--?|\/)([^=]+)/.exec(argument)?.[1]?.toLowerCase();
    if (name !== undefined && patterns.some((pattern) => pattern.test(name))) return name;
  }
  return null;
}
