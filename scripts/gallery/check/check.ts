import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { Finding } from '../../../renderer/gallery/check/finding.ts';
import { filesUnder } from '../../inputs.ts';
import type { PictureOf } from '../draw.ts';
import type { Combination } from './combinations.ts';
import { examine, type Seen } from './examine.ts';
import { keyOf, known } from './known.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const Kept = z.array(Finding.extend({ screen: z.string(), state: z.string(), combination: z.string() }));

/** A picture, and the combinations in which it is checked. */
export interface Piece {
  readonly picture: PictureOf;
  readonly wanted: readonly Combination[];
}

/**
 * Checks every picture in its combinations on the gallery's page and returns all findings. Pictures already checked with the
 * same screens are skipped, so it can be stopped at any time and continues where it was.
 */
export async function check(
  page: Page,
  pieces: readonly Piece[],
  { told, language = 'en' }: { readonly told: (line: string) => void; readonly language?: string | undefined },
): Promise<Seen[]> {
  const kept = join(root, 'node_modules', '.chairside-gallery', 'checked', hashOfScreens());
  mkdirSync(kept, { recursive: true });
  const seen: Seen[] = [];
  for (const { picture, wanted } of pieces) {
    const ways = createHash('sha256')
      .update(JSON.stringify([language, wanted]))
      .digest('hex')
      .slice(0, 8);
    const file = join(kept, `${picture.screen}-${picture.state}-${ways}.json`);
    if (!existsSync(file)) {
      const found = await examine(page, picture, wanted);
      writeFileSync(file, JSON.stringify(found));
      told(`${picture.screen}/${picture.state}: ${new Set(found.map(keyOf)).size} findings`);
    }
    seen.push(...Kept.parse(JSON.parse(readFileSync(file, 'utf8'))));
  }
  return seen;
}

/** One line for each finding, with its first combination and their number. Known findings are left out. */
export function unknown(seen: readonly Seen[]): string[] {
  const accepted = known();
  const byKey = Map.groupBy(seen, (one) => `${one.screen}/${one.state} ${keyOf(one)}`);
  return [...byKey.values()].flatMap(([first, ...others]) => {
    if (!first || accepted.has(keyOf(first))) return [];
    const { screen, state, kind, what, why, combination } = first;
    const often = others.length > 0 ? ` and ${others.length} more` : '';
    return [`${screen}/${state}, ${combination}${often}: ${kind}: ${what}: ${why}`];
  });
}

function hashOfScreens(): string {
  const hash = createHash('sha256');
  for (const folder of ['renderer', 'scripts/gallery', 'scripts/sample', 'domain'])
    for (const file of filesUnder(join(root, folder)))
      hash.update(`\n${folder}/${file}\n`).update(readFileSync(join(root, folder, file)));
  return hash.digest('hex').slice(0, 16);
}
