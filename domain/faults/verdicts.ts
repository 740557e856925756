import { z } from 'zod';
import { Instant, Zone } from '../time.ts';
import { none, why } from './fault-kinds.ts';

/** Kinds of tampering, as far as the rows show. */
export const tamperings = [
  'edited',
  'removed',
  'inserted',
  'reordered',
  'tail-cut',
  'rebuilt',
  'other-record',
  /** The log is intact, but data derived from it is not. */
  'projection',
  'document',
  'protocol',
  /** Stored PINs or seal keys do not match the record. */
  'pin',
  'seal',
  /** The store holds tables or triggers that this program did not create. */
  'structure',
  /** No head that can be believed lies beside the keys, although there has to be one. */
  'unvouched',
] as const;
export type Tampering = (typeof tamperings)[number];

const sealedBy = z.string().max(300);
const row = z.number().int();

/** What a verification says of a sealed file and of the record: not faults of a step, and said by the same means. */
export const verdicts = {
  'seal-untouched': z.strictObject({ sealedBy }),
  'seal-added-to': z.strictObject({ sealedBy, bytes: z.number().int() }),
  'seal-none': none,
  'seal-changed': why(
    'seal-unreadable',
    'certificate-damaged',
    'other-document',
    'seal-changed',
    'signature',
    'seal-damaged',
    'not-covered',
    'other-file',
  ),
  'seal-other-key': z.strictObject({ sealedBy }),
  /** Sealed with a key of this clinic at a time when it was not in use; no `at`: the seal bears no time. */
  'seal-out-of-time': z.strictObject({
    at: Instant.optional(),
    since: Instant.optional(),
    until: Instant.optional(),
  }),
  /** How many heads that are kept outside of the record agree with it. */
  'record-sound': z.strictObject({ rows: row, heads: z.number().int() }),
  /** `written`: the time that the row bears. `soundTo`: up to which row a head outside vouches for it, and since when. */
  'record-changed': z.strictObject({
    tampering: z.enum(tamperings),
    row,
    zone: Zone,
    written: Instant.optional(),
    soundTo: row.optional(),
    soundAt: Instant.optional(),
  }),
  /** A change that was found before. A kind that this version does not know has none. */
  'record-fault': z.strictObject({
    tampering: z.enum(tamperings).optional(),
    row,
    zone: Zone,
    soundTo: row.optional(),
    soundAt: Instant.optional(),
    foundAt: Instant,
  }),
};
