import { z } from 'zod';
import { withoutDashes } from './bytes.ts';

/** The rows that the hub's functions answer with. What is wider than 32 bits comes as text. */
const bytes = z.custom<Buffer>((value) => Buffer.isBuffer(value));
const hash = bytes.refine(({ length }) => length === 32);
const sequence = z.coerce.number().pipe(z.number().int().min(-1));
/** Random bytes in the form of a UUID, without the version that RFC 9562 asks for. */
const log = z.guid().transform(withoutDashes);

/** One log of the circle. The log's id in 32 hexadecimal digits, as the tablet's record has it. */
export const HubLog = z.object({
  log,
  chair: z.uuid(),
  parent: log.nullable(),
  parent_sequence: sequence.nullable(),
  parent_hash: hash.nullable(),
  first_sequence: sequence,
  head_sequence: sequence,
  head_hash: hash,
  head_link: hash,
  head_signature: bytes.nullable(),
  frozen: z.boolean(),
  site: bytes,
  seen_at: z.date().nullable(),
});
export type HubLog = z.infer<typeof HubLog>;

export const HubRow = z.object({
  sequence,
  hash,
  link: hash,
  key_epoch: z.number().int().min(1),
  header: bytes,
  body_digest: hash,
  body: bytes.nullable(),
});
export type HubRow = z.infer<typeof HubRow>;

/** Sequence, hash and link of a row, and what its link was made from. */
export const HubDigest = z.object({ sequence, hash, link: hash, header_digest: hash, body_digest: hash });

/** Every answer that hub.append can give. */
export const AppendReply = z.object({
  status: z.enum(['OK', 'DUP', 'GAP', 'FORK', 'BAD-LINK', 'FROZEN', 'DENIED', 'MALFORMED']),
  head_sequence: sequence.nullable(),
  head_hash: hash.nullable(),
  head_link: hash.nullable(),
});

export const HubKey = z.object({
  key_epoch: z.number().int().min(1),
  sealed: bytes,
  by_chair: z.uuid(),
  signature: bytes,
});
export type HubKey = z.infer<typeof HubKey>;

export const HubLease = z.object({ chair: z.uuid(), version: z.coerce.number().int() });

/** The one column of a function that answers with one value. */
export const Status = z.object({ status: z.string() });
export const Sealed = z.object({ sealed: bytes.nullable() });
