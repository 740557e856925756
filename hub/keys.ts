import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { idBytes, int64 } from './bytes.ts';

const none = Buffer.alloc(0);

/** Keys of one key epoch, from its root of 32 bytes. */
export interface EpochKeys {
  readonly rows: Buffer;
  readonly blobs: Buffer;
  readonly registers: Buffer;
}

export function epochKeys(root: Uint8Array): EpochKeys {
  return { rows: derived(root, 'rows'), blobs: derived(root, 'blobs'), registers: derived(root, 'registers') };
}

/** Tags stay what they are when keys change, so theirs always comes from the first root. */
export function tagKey(firstRoot: Uint8Array): Buffer {
  return derived(firstRoot, 'tags');
}

function derived(root: Uint8Array, purpose: string): Buffer {
  if (root.length !== 32) throw new Error('a root key has 32 bytes');
  return Buffer.from(hkdfSync('sha256', root, none, `chairside-hub-1 ${purpose}`, 32));
}

/** What the hub may know of an id: whether two rows have the same one. */
export function tag(key: Buffer, id: string): Buffer {
  return createHmac('sha256', key).update(id).digest().subarray(0, 16);
}

/** A chair's own keys, 32 bytes each: Ed25519 signs its heads, X25519 opens what is sealed to it. */
export interface ChairKeys {
  readonly signPrivate: Buffer;
  readonly signPublic: Buffer;
  readonly boxPrivate: Buffer;
  readonly boxPublic: Buffer;
}

export function makeChairKeys(): ChairKeys {
  const signing = generateKeyPairSync('ed25519');
  const box = generateKeyPairSync('x25519');
  return {
    signPrivate: lastBytes(signing.privateKey, 'pkcs8'),
    signPublic: lastBytes(signing.publicKey, 'spki'),
    boxPrivate: lastBytes(box.privateKey, 'pkcs8'),
    boxPublic: lastBytes(box.publicKey, 'spki'),
  };
}

/** Both forms of these keys end in the key itself (RFC 8410). */
function lastBytes(key: KeyObject, type: 'pkcs8' | 'spki'): Buffer {
  return Buffer.from(key.export({ format: 'der', type }).subarray(-32));
}

/** What stands before the 32 bytes of an Ed25519 or X25519 key (RFC 8410). */
const privateForm = Buffer.from('302e020100300506032b657004220420', 'hex');
const boxPrivateForm = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicForm = Buffer.from('302a300506032b6570032100', 'hex');

/** All four, from the two that are kept. */
export function publicHalves(signPrivate: Buffer, boxPrivate: Buffer): ChairKeys {
  const half = (form: Buffer, key: Buffer) =>
    lastBytes(
      createPublicKey(createPrivateKey({ key: Buffer.concat([form, key]), format: 'der', type: 'pkcs8' })),
      'spki',
    );
  return {
    ...{ signPrivate, signPublic: half(privateForm, signPrivate) },
    ...{ boxPrivate, boxPublic: half(boxPrivateForm, boxPrivate) },
  };
}

export function signBytes(signPrivate: Buffer, bytes: Buffer): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([privateForm, signPrivate]), format: 'der', type: 'pkcs8' });
  return sign(null, bytes, key);
}

export function isSignedBy(signPublic: Buffer, bytes: Buffer, signature: Buffer | null): boolean {
  if (signature?.length !== 64) return false;
  const key = createPublicKey({ key: Buffer.concat([publicForm, signPublic]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, signature);
}

export interface SignedHead {
  readonly sequence: number;
  readonly hash: Buffer;
  readonly link: Buffer;
}

/** What a chair signs with every append. A reader believes a log only up to a head that its chair signed. */
export function headBytes(log: string, { sequence, hash, link }: SignedHead): Buffer {
  return Buffer.concat([Buffer.from('chairside-head-1'), idBytes(log), int64(sequence), hash, link]);
}
