import { join } from 'node:path';
import { writeDurably } from '../db/durable-file.ts';
import type { Instant } from '../domain/time.ts';

/** The public half of the seal, outside of the encrypted store, so that anybody can verify a sheet without opening it. */
export function publishCertificate(dataDir: string, fingerprint: string, since: Instant): void {
  writeDurably(join(dataDir, 'seal-certificates.json'), `${JSON.stringify([{ fingerprint, since }], null, 2)}\n`);
}
