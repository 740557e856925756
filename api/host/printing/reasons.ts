import type { PrintTrouble } from '../../../domain/printing/printout.ts';

/**
 * IPP's words for what is wrong, without their ending, and what they are to somebody at the printer. In the order in which
 * things have to be put right: a printer whose cover is open often says that it has no paper too.
 */
const words: readonly (readonly [PrintTrouble, readonly string[]])[] = [
  // The last is what CUPS says of a job that its backend could not deliver and that it will try again.
  ['not-connected', ['offline', 'connecting-to-device', 'timed-out', 'shutdown', 'resources-are-not-ready']],
  ['cover-open', ['cover-open', 'door-open', 'interlock-open']],
  ['paper-jam', ['media-jam', 'media-path-jam']],
  ['tray-missing', ['input-tray-missing', 'output-tray-missing']],
  ['paper-out', ['media-empty', 'media-needed', 'media-path-input-empty']],
  ['tray-full', ['output-area-full', 'media-path-output-full']],
  ['ink-out', ['toner-empty', 'marker-supply-empty', 'marker-supply-missing', 'developer-empty']],
  ['password', ['cups-held-for-authentication', 'account-authorization-failed', 'account-info-needed']],
  ['unreadable', ['document-format-error', 'unsupported-document-format', 'document-unprintable-error']],
  ['paused', ['paused', 'moving-to-paused', 'printer-stopped', 'stopped-partly']],
  ['other', ['other', 'marker-waste-full', 'opc-life-over', 'spool-area-full', 'interpreter-resource-unavailable']],
];

/** The trouble that these keywords of a printer and its job tell of; null when they are only about its ordinary work. */
export function troubleOf(reasons: readonly string[]): PrintTrouble | null {
  // A warning (paper or toner running low) is no trouble yet; some printers send a report for what others call an error.
  const bare = reasons
    .filter((reason) => !reason.endsWith('-warning'))
    .map((reason) => reason.replace(/-(?:error|report)$/, ''));
  return words.find(([, known]) => bare.some((reason) => known.includes(reason)))?.[0] ?? null;
}
