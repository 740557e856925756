import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Seen } from './examine.ts';

const file = fileURLToPath(new URL('./known.json', import.meta.url));

/** What is wrong today and known, so that nothing may be added to it. The list may only shrink. */
export const known = (): ReadonlySet<string> =>
  new Set(z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))));

/** The same wherever and however often it is seen on one screen. */
export const keyOf = ({ screen, kind, what }: Seen): string => `${screen}: ${kind}: ${what}`;

/** Writes the list anew from what was seen in every combination. */
export function writeKnown(seen: readonly Seen[]): void {
  const keys = [...new Set(seen.map(keyOf))].toSorted();
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`);
}
