import { createHmac, hkdfSync } from 'node:crypto';

/** What an archive is sealed and named with. Derived from the store's key, each for its one use. */
export interface ArchiveKeys {
  readonly seal: Uint8Array;
  readonly name: Uint8Array;
}

export function archiveKeys(key: Uint8Array): ArchiveKeys {
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `chairside-backup-archive-${use}`, 32));
  return { seal: derived('seal'), name: derived('name') };
}

/**
 * The name of something with this content: 16 hexadecimal digits of an HMAC. Whoever finds a stick and guesses what is on it
 * cannot confirm the guess by names, as they could by bare hashes.
 */
export function nameOf({ name }: ArchiveKeys, ...content: readonly (string | number)[]): string {
  return createHmac('sha256', name).update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

/** The folder of one record's archive beside its backups: another record's on the same stick has another name. */
export function archiveFolderName(keys: ArchiveKeys): string {
  return `archive-${nameOf(keys, 'archive')}`;
}
