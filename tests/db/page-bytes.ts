import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { pageContentBytes, pageSize } from '../../db/file/pages.ts';

/** Everything in the store's file and log, decrypted, including free pages and unused space. */
export function plainBytes(file: string, key: Uint8Array): Buffer {
  const bytes = readFileSync(file);
  const log = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0);
  const pages: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += pageSize)
    pages.push(plainPage(bytes.subarray(at, at + pageSize), key, at === 0));
  for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize)
    pages.push(plainPage(log.subarray(at + 24, at + 24 + pageSize), key, log.readUInt32BE(at) === 1));
  return Buffer.concat(pages);
}

function plainPage(page: Buffer, key: Uint8Array, first: boolean): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(pageContentBytes, pageContentBytes + 16));
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(page.subarray(first ? 16 : 0, pageContentBytes)), decipher.final()]);
}
