import { z } from 'zod';
import { Sha256 } from '../../domain/ids.ts';
import { type ReadHandle, recentOf, row, rows, run, type WriteHandle } from '../file/handles.ts';

/** How far this tablet has another chair's log, or a tail of its own that it lost. */
export interface ChairLog {
  readonly number: number;
  /** 32 hexadecimal digits. */
  readonly log: string;
  readonly chair: string;
  readonly first: number;
  /** The newest row that is here; one less than `first` while none is. */
  readonly sequence: number;
  readonly hash: Sha256;
  /** The hub's link up to that row. */
  readonly link: Buffer;
}

const Stored = z
  .object({
    ...{ number: z.number().int(), log: z.string(), chair: z.string() },
    ...{ first_sequence: z.number().int(), sequence: z.number().int(), hash: Sha256, link: z.instanceof(Uint8Array) },
  })
  .transform(({ first_sequence: first, link, ...same }): ChairLog => ({ ...same, first, link: Buffer.from(link) }));

const select = 'SELECT number, log, chair, first_sequence, sequence, hash, link FROM chair_log';

/** In the order in which they became known. */
export function chairLogs(r: ReadHandle): ChairLog[] {
  return rows(r, `${select} ORDER BY number`, Stored);
}

/** Null while nothing of it was read. */
export function chairLog(r: ReadHandle, log: string): ChairLog | null {
  return row(r, `${select} WHERE log = ?`, Stored, log);
}

/** A log whose first row will be `first`; `hash` and `link` stand before it. */
export function openChairLog(w: WriteHandle, log: Omit<ChairLog, 'number' | 'sequence'>): ChairLog {
  run(
    w,
    'INSERT INTO chair_log (log, chair, first_sequence, sequence, hash, link) VALUES (?, ?, ?, ?, ?, ?)',
    ...[log.log, log.chair, log.first, log.first - 1, log.hash, log.link],
  );
  recentOf(w).hasOthers = true;
  const opened = chairLog(w, log.log);
  if (!opened) throw new Error('a log was not opened');
  return opened;
}

/** Of the newest row that was just taken in: its link. Row and link move in one transaction. */
export function moveLink(w: WriteHandle, number: number, link: Uint8Array): void {
  run(w, 'UPDATE chair_log SET link = ? WHERE number = ?', link, number);
}
