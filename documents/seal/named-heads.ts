import { z } from 'zod';
import { Sha256 } from '../../domain/ids.ts';
import { searchFile } from './search-file.ts';

/** Where the clinic's record stood when a paper was made, and where it stood for the visit that was sealed before it. */
export interface RecordHeads {
  /** Which record: the random id of its epoch. */
  readonly log: string;
  /** The newest row, and its hash. */
  readonly row: number;
  readonly head: Sha256;
  /** The head on the papers of the visit before; null on the first one. Papers of different clients so witness one another. */
  readonly before: Sha256 | null;
}

const Heads = z.object({
  log: z.string().regex(/^[0-9a-f]{32}$/),
  row: z.coerce.number().int().nonnegative(),
  head: Sha256,
  before: Sha256.nullable(),
});

/** As the file's keywords: for whoever checks it against the record, with or without this program. */
export function headsKeywords({ log, row, head, before }: RecordHeads): string {
  return `record ${log} row ${row} head ${head}${before === null ? '' : ` before ${before}`}`;
}

/**
 * The heads that a file names; null without any, as on papers of earlier versions. Of value only when the file is untouched.
 */
export function namedHeads(pdf: Uint8Array): RecordHeads | null {
  return searchFile(pdf, named);
}

function named(text: string): RecordHeads | null {
  const found =
    /\/Keywords ?\(record ([0-9a-f]{32}) row (\d{1,15}) head ([0-9a-f]{64})(?: before ([0-9a-f]{64}))?\)/.exec(text);
  const parsed = Heads.safeParse({ log: found?.[1], row: found?.[2], head: found?.[3], before: found?.[4] ?? null });
  return parsed.success ? parsed.data : null;
}
