import { hash } from 'node:crypto';
import { z } from 'zod';
import { each, type ReadHandle, row } from '../../file/handles.ts';
import type { ShownFault } from './shown-fault.ts';

const Photo = z.object({
  ...{ number: z.number().int(), sha256: z.string(), thumb_sha256: z.string() },
  ...{ jpeg: z.instanceof(Uint8Array).nullable(), thumb: z.instanceof(Uint8Array).nullable() },
});
const Stray = z.object({ id: z.string() });

const fault = (sequence: number): ShownFault => ({ kind: 'projection', what: 'photo_file', sequence });

/**
 * Compares the photos behind row `after` with what the log names, about `most` bytes of them: each is there, and no byte of it or of its
 * thumbnail is another; behind the last, that no picture lies there which no row names. Returns the row to go on behind.
 */
export function photosFault(r: ReadHandle, after: number, most: number): ShownFault | number | 'sound' {
  let [last, bytes] = [after, 0];
  const sql = `SELECT p.number, p.sha256, p.thumb_sha256, f.jpeg, f.thumb FROM photo p LEFT JOIN photo_file f ON f.id = p.id
    WHERE p.number > ? ORDER BY p.number`;
  for (const { number, sha256, thumb_sha256, jpeg, thumb } of each(r, sql, Photo, after)) {
    const fits = jpeg && thumb && isOf(jpeg, sha256) && isOf(thumb, thumb_sha256);
    if (!fits) return fault(number);
    [last, bytes] = [number, bytes + jpeg.length];
    if (bytes > most) break;
  }
  if (last !== after) return last;
  const stray = 'SELECT f.id FROM photo_file f WHERE NOT EXISTS (SELECT 1 FROM photo p WHERE p.id = f.id) LIMIT 1';
  return row(r, stray, Stray) ? fault(last < 0 ? 0 : last) : 'sound';
}

const isOf = (bytes: Uint8Array, sha256: string): boolean => hash('sha256', bytes, 'hex') === sha256;
