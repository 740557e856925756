import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Reads an SQLCipher 4 file with node:crypto only, by the published page format: an independent check of what the driver
 * wrote. Returns the plain SQLite file, or throws when a page's MAC is wrong.
 */
export function decryptSqlcipher(file: string, key: Uint8Array): Buffer {
  const bytes = readFileSync(file);
  const page = 4096;
  const reserve = 80;
  const salt = bytes.subarray(0, 16);
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const macKey = pbkdf2Sync(key, macSalt, 2, 32, 'sha512');
  const pages: Buffer[] = [];
  for (let number = 1; number * page <= bytes.length; number++) {
    const whole = bytes.subarray((number - 1) * page, number * page);
    const start = number === 1 ? 16 : 0;
    const sealed = whole.subarray(start, page - reserve);
    const nonce = whole.subarray(page - reserve, page - reserve + 16);
    const counter = Buffer.alloc(4);
    counter.writeUInt32LE(number);
    const mac = createHmac('sha512', macKey).update(sealed).update(nonce).update(counter).digest();
    if (!timingSafeEqual(mac, whole.subarray(page - reserve + 16))) throw new Error(`page ${number} is not authentic`);
    const cipher = createDecipheriv('aes-256-cbc', key, nonce).setAutoPadding(false);
    const plain = Buffer.concat([cipher.update(sealed), cipher.final()]);
    const head = number === 1 ? Buffer.from('SQLite format 3\0', 'latin1') : Buffer.alloc(0);
    pages.push(Buffer.concat([head, plain, Buffer.alloc(reserve)]));
  }
  return Buffer.concat(pages);
}
