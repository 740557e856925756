import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '../../domain/ids.ts';
import { Tombstone } from '../erasure/erasures.ts';
import { writeDurablyAside } from '../file/durable-file.ts';
import { readOutsideAside } from '../file/outside-aside.ts';

/**
 * Everybody who was erased, beside a backup: files of bounded size with one digest of them all in the manifest, which is proven
 * with the store's key. So they are proven before one of them is read for what it says.
 */
export const Erasures = z.object({ pieces: z.number().int().nonnegative(), sha256: Sha256 });
export type Erasures = z.infer<typeof Erasures>;

export const mostPieceBytes = 64 * 1024;
/** A visit's id takes 39 bytes: this many fit into a piece beside everything else. */
const mostVisits = 500;

const Piece = z.array(Tombstone);

export const erasedPieceName = (number: number): string => `erased-${number}.json`;

/** Divides tombstones into texts of no more than `mostPieceBytes` each. A tombstone of very many visits is divided too. */
export function erasedPieces(tombstones: readonly Tombstone[]): string[] {
  const pieces: string[] = [];
  let lines: string[] = [];
  let bytes = 2;
  for (const tombstone of tombstones.flatMap(divided)) {
    const line = JSON.stringify(tombstone);
    if (lines.length > 0 && bytes + line.length + 1 > mostPieceBytes) {
      pieces.push(`[${lines.join(',')}]`);
      [lines, bytes] = [[], 2];
    }
    lines.push(line);
    bytes += line.length + 1;
  }
  return lines.length > 0 ? [...pieces, `[${lines.join(',')}]`] : pieces;
}

function divided({ clientId, visits, at }: Tombstone): Tombstone[] {
  const parts: Tombstone[] = [];
  for (let from = 0; from === 0 || from < visits.length; from += mostVisits)
    parts.push({ clientId, visits: visits.slice(from, from + mostVisits), at });
  return parts;
}

export function erasuresOf(pieces: readonly string[]): Erasures {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return { pieces: pieces.length, sha256: Sha256.parse(hash.digest('hex')) };
}

export async function writeErased(folder: string, pieces: readonly string[]): Promise<void> {
  for (const [index, piece] of pieces.entries())
    await writeDurablyAside(join(folder, erasedPieceName(index + 1)), piece);
}

/**
 * Reads the pieces that a proven manifest names. Returns null when one is missing, larger than it may be, or when they are not
 * the ones that were written.
 */
export async function readErased(folder: string, { pieces, sha256 }: Erasures): Promise<Tombstone[] | null> {
  const hash = createHash('sha256');
  const texts: string[] = [];
  for (let number = 1; number <= pieces; number++) {
    const bytes = await readOutsideAside(join(folder, erasedPieceName(number)), mostPieceBytes).catch(() => null);
    if (!bytes) return null;
    hash.update(bytes);
    texts.push(Buffer.from(bytes).toString('utf8'));
  }
  if (hash.digest('hex') !== sha256) return null;
  return joined(texts.flatMap((text) => Piece.parse(JSON.parse(text))));
}

/** Puts a divided tombstone together again. */
function joined(parts: readonly Tombstone[]): Tombstone[] {
  const whole: Tombstone[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last && last.clientId === part.clientId && last.at === part.at)
      whole[whole.length - 1] = { ...last, visits: [...last.visits, ...part.visits] };
    else whole.push(part);
  }
  return whole;
}
