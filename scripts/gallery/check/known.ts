import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Seen } from './examine.ts';

const file = fileURLToPath(new URL('./known.json', import.meta.url));

/** Known findings, so that none may be added. The list may only shrink. */
export const known = (): ReadonlySet<string> =>
  new Set(z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))));

/** Identifies a finding on a screen, wherever and however often it occurs. */
export const keyOf = ({ screen, kind, what }: Seen): string => `${screen}: ${kind}: ${what}`;

/** Writes the list from the findings of all combinations. */
export function writeKnown(seen: readonly Seen[]): void {
  const keys = [...new Set(seen.map(keyOf))].toSorted();
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`);
}
