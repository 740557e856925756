import { createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { sha } from './bytes.ts';

/** PostgreSQL's own number. The password is 192 random bits: more rounds would protect nothing. */
const rounds = 4096;

/** The form in which PostgreSQL keeps a password (RFC 5803), made here so that the server never sees the password. */
export function scramVerifier(password: string, salt: Uint8Array = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const key = (label: string) => createHmac('sha256', salted).update(label).digest();
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return `SCRAM-SHA-256$${rounds}:${base64(salt)}$${base64(sha(key('Client Key')))}:${base64(key('Server Key'))}`;
}
