import type { PrintTrouble } from '../../../domain/printing/printout.ts';

/**
 * IPP's keywords for problems, without their ending, and their meaning for somebody at the printer. Ordered by what to fix
 * first: a printer with an open cover often reports missing paper too.
 */
const words: readonly (readonly [PrintTrouble, readonly string[]])[] = [
  // CUPS reports the last one for a job that its backend could not deliver and will retry.
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

/** The problem that these keywords of a printer and its job report; null when they are only about normal work. */
export function troubleOf(reasons: readonly string[]): PrintTrouble | null {
  // A warning (low paper or toner) is no problem yet; some printers send a report where others send an error.
  const bare = reasons
    .filter((reason) => !reason.endsWith('-warning'))
    .map((reason) => reason.replace(/-(?:error|report)$/, ''));
  return words.find(([, known]) => bare.some((reason) => known.includes(reason)))?.[0] ?? null;
}
