import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';

/** RFC 9180, base mode. tests/hub/sealing.test.ts holds it against the RFC's own vectors. */
export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const encapsulated = 32;

/** Seals to a chair's box key: the encapsulated key (32 bytes), then the ciphertext. `info` says what it is and for whom. */
export async function sealTo(boxPublic: Uint8Array, info: string, plain: Uint8Array): Promise<Buffer> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(alone(boxPublic));
  const sender = await suite.createSenderContext({ recipientPublicKey, info: alone(Buffer.from(info)) });
  return Buffer.concat([Buffer.from(sender.enc), Buffer.from(await sender.seal(alone(plain)))]);
}

/** Throws when it was not sealed to this key for this purpose. */
export async function openWith(boxPrivate: Uint8Array, info: string, sealed: Uint8Array): Promise<Buffer> {
  const recipient = await suite.createRecipientContext({
    recipientKey: await suite.kem.deserializePrivateKey(alone(boxPrivate)),
    enc: alone(sealed.subarray(0, encapsulated)),
    info: alone(Buffer.from(info)),
  });
  return Buffer.from(await recipient.open(alone(sealed.subarray(encapsulated))));
}

/** The bytes in a buffer of their own, as Web Crypto's calls take them. */
function alone(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
