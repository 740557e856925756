import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../../db/file/durable-file.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { renewedSeals } from '../../db/projections/settings.ts';
import { secret } from '../../db/vault/secrets.ts';
import { describeCertificate } from '../../documents/seal/identity.ts';
import type { SealCertificate } from '../../domain/clinic/seal.ts';
import { systemCode } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import type { Log } from '../gate/ports.ts';

/** Beside the record, unencrypted: verifying a paper needs only the public halves. */
export const certificatesName = 'seal-certificates.json';

/** Every certificate of this record, oldest first. The last one is in use. */
export function sealCertificates(r: ReadHandle): SealCertificate[] {
  const renewed = renewedSeals(r);
  return renewed.length > 0 ? renewed : [firstCertificate(r)];
}

/** The certificate in use. */
export function presentSeal(r: ReadHandle): SealCertificate {
  return sealCertificates(r).at(-1) ?? firstCertificate(r);
}

function firstCertificate(r: ReadHandle): SealCertificate {
  const der = secret(r, 'seal-certificate');
  if (!der) throw new Error('the store has no seal certificate');
  return describeCertificate(der);
}

/**
 * Writes the public halves of the seals outside the encrypted store, so that anybody can verify a sheet without opening it.
 * The file is only a copy of the record: rewritten when it differs, and never read back.
 */
export function publishCertificates(dataDir: string, store: Store): void {
  const file = join(dataDir, certificatesName);
  const text = `${JSON.stringify(store.read(sealCertificates), null, 2)}\n`;
  if (published(file) !== text) writeDurably(file, text);
}

/** As `publishCertificates`, at a start or after a finished step: an error is corrected at the next start. */
export function tryPublishCertificates(dataDir: string, store: Store, log: Log): void {
  try {
    publishCertificates(dataDir, store);
  } catch (error) {
    const code = systemCode(error);
    log({ level: 'warning', operation: 'seal-certificates', code: 'not-saved', detail: code });
  }
}

/**
 * A restore may bring back a record from before a renewal. The published file so far is kept beside it, because it has the
 * key of sheets sealed since.
 */
export function setCertificatesAside(dataDir: string, { instant }: Moment): void {
  const text = published(join(dataDir, certificatesName));
  if (text === null) return;
  const stamp = instant.replaceAll(/[-:]|\.\d+/g, '');
  writeDurably(join(dataDir, `seal-certificates.${stamp}.aside.json`), text);
}

function published(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Missing or unreadable: it is written again.
    return null;
  }
}
