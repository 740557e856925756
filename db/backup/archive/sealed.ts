import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { ArchiveKeys } from './keys.ts';

/**
 * Format of a sealed file: a sealed head and a sealed body, each AES-256-GCM with a random nonce. The file's own name is
 * authenticated with both, so that one file cannot stand in for another.
 *
 *     "CSA1" · length of the sealed head (4, big endian) · sealed head · sealed body
 *     sealed = nonce (12) · encrypted bytes · tag (16)
 */
const magic = Buffer.from('CSA1', 'latin1');
const nonceBytes = 12;
const tagBytes = 16;
export const prefixBytes = magic.length + 4;

const deflate = promisify<Uint8Array, { level: number }, Buffer>(deflateRaw);
const inflate = promisify<Uint8Array, Buffer>(inflateRaw);

/** Fast and good enough: a record is mostly hashes and papers that are packed already. */
export const packed = (text: string): Promise<Buffer> => deflate(Buffer.from(text, 'utf8'), { level: 1 });
/** Only for bytes that were authentic: nobody else can have packed a bomb. */
export const unpacked = async (bytes: Uint8Array): Promise<string> => (await inflate(bytes)).toString('utf8');

export function sealedFile(
  { seal }: ArchiveKeys,
  name: string,
  { head, body }: { readonly head: Uint8Array; readonly body: readonly Uint8Array[] },
): Buffer {
  const sealedHead = sealed(seal, `${name}:head`, [head]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(sealedHead.length);
  return Buffer.concat([magic, length, sealedHead, sealed(seal, `${name}:body`, body)]);
}

/** How many bytes the sealed head takes, or null when these are not the first bytes of a sealed file. */
export function headLength(start: Uint8Array): number | null {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
  if (bytes.length < prefixBytes || !bytes.subarray(0, magic.length).equals(magic)) return null;
  return bytes.readUInt32BE(magic.length);
}

/** How long a file with this start has to be, by the length of what its body was sealed from; null when it is no start of one. */
export function wholeLength(start: Uint8Array, body: number): number | null {
  const length = headLength(start);
  return length === null ? null : prefixBytes + length + nonceBytes + body + tagBytes;
}

/** The head alone, from the first bytes of the file; null when it is torn, foreign or too long for them. */
export function openedHead({ seal }: ArchiveKeys, name: string, start: Uint8Array): Buffer | null {
  const length = headLength(start);
  if (length === null || start.length < prefixBytes + length) return null;
  return opened(seal, `${name}:head`, start.subarray(prefixBytes, prefixBytes + length));
}

/** Null when one byte of it is another than was written. */
export function openedFile(
  keys: ArchiveKeys,
  name: string,
  file: Uint8Array,
): { readonly head: Buffer; readonly body: Buffer } | null {
  const head = openedHead(keys, name, file);
  const length = headLength(file);
  if (head === null || length === null) return null;
  const body = opened(keys.seal, `${name}:body`, file.subarray(prefixBytes + length));
  return body && { head, body };
}

function sealed(key: Uint8Array, about: string, parts: readonly Uint8Array[]): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(about, 'utf8'));
  const encrypted = parts.map((part) => cipher.update(part));
  return Buffer.concat([nonce, ...encrypted, cipher.final(), cipher.getAuthTag()]);
}

function opened(key: Uint8Array, about: string, bytes: Uint8Array): Buffer | null {
  if (bytes.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(about, 'utf8'));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  try {
    const plain = decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes));
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return null;
  }
}
