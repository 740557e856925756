import { randomBytes } from 'node:crypto';
import { Aes128Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../hub/address.ts';
import { openWith, sealTo, suite } from '../../hub/box.ts';
import { makeClinicKey, readClinicKey } from '../../hub/clinic-key.ts';
import { makeCode, openUnder, readCode, sameDigits, sealUnder } from '../../hub/code.ts';
import { epochKeys, headBytes, isSignedBy, makeChairKeys, signBytes, tagKey } from '../../hub/keys.ts';
import { openRow, sealRow } from '../../hub/seal.ts';
import { chain, newLog } from './circle.ts';

const root = Buffer.alloc(32, 1);
const keys = { rows: epochKeys(root).rows, tags: tagKey(root) };
const noParent = '0'.repeat(64);

function aRow() {
  const [row] = chain(1, 'allergic to latex');
  if (!row) throw new Error('no row');
  return row;
}

describe('a sealed row', () => {
  it('is the same bytes each time, and opens to what it was', () => {
    const log = newLog();
    const row = aRow();
    const sealed = sealRow(keys, log, row);
    expect(sealRow(keys, log, row)).toEqual(sealed);
    expect(openRow(keys.rows, log, noParent, sealed)).toEqual({ ...row, salt: Buffer.from(row.salt ?? []) });
    expect(sealRow(keys, newLog(), row).header).not.toEqual(sealed.header);
  });

  it('hides how long an answer was', () => {
    const length = (words: string) => {
      const [row] = chain(1, words);
      return row && sealRow(keys, newLog(), row).body?.length;
    };
    expect(length('no')).toBe(length('yes, since 2019, on both arms'));
  });

  it('does not open in another place, behind another row, under another key, or with any byte altered', () => {
    const log = newLog();
    const sealed = sealRow(keys, log, aRow());
    const other = Buffer.alloc(32, 2);
    expect(() => openRow(keys.rows, newLog(), noParent, sealed)).toThrow();
    expect(() => openRow(keys.rows, log, noParent, { ...sealed, sequence: 1 })).toThrow();
    expect(() => openRow(keys.rows, log, '1'.repeat(64), sealed)).toThrow();
    expect(() => openRow(epochKeys(other).rows, log, noParent, sealed)).toThrow();
    for (const part of ['hash', 'header', 'body'] as const) {
      const bytes = Buffer.from(sealed[part] ?? []);
      for (let at = 0; at < bytes.length; at += 7) {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ 1;
        expect(() => openRow(keys.rows, log, noParent, { ...sealed, [part]: altered })).toThrow();
      }
    }
  });

  it('whose payload was erased has a header, no body and no tag of a second subject', () => {
    const log = newLog();
    const erased = { ...aRow(), salt: null, payload: null };
    const sealed = sealRow(keys, log, erased);
    expect(sealed).toMatchObject({ body: null, bodyDigest: Buffer.alloc(32), also: Buffer.alloc(0) });
    expect(openRow(keys.rows, log, noParent, sealed)).toEqual(erased);
  });
});

describe('HPKE', () => {
  /** RFC 9180, appendix A.1.1: our KEM and KDF. The RFC has no vectors of them with AES-256-GCM, whose key is only longer. */
  const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex')).buffer;
  const vector = {
    info: '4f6465206f6e2061204772656369616e2055726e',
    skEm: '52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736',
    pkEm: '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
    skRm: '4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8',
    pkRm: '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
    pt: '4265617574792069732074727574682c20747275746820626561757479',
    sealed: [
      ['436f756e742d30', 'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a'],
      ['436f756e742d31', 'af2d7e9ac9ae7e270f46ba1f975be53c09f8d875bdc8535458c2494e8a6eab251c03d0c22a56b8ca42c2063b84'],
      ['436f756e742d32', '498dfcabd92e8acedc281e85af1cb4e3e31c7dc394a1ca20e173cb72516491588d96a19ad4a683518973dcc180'],
    ],
  } as const;
  const rfc = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });

  it('gives the RFC’s own ciphertexts, and opens them', async () => {
    const { info, skEm, pkEm, skRm, pkRm, pt, sealed } = vector;
    const [recipientPublicKey, publicKey] = await Promise.all(
      [pkRm, pkEm].map((key) => rfc.kem.deserializePublicKey(hex(key))),
    );
    const privateKey = await rfc.kem.deserializePrivateKey(hex(skEm));
    if (!recipientPublicKey || !publicKey) throw new Error('no key');
    const sender = await rfc.createSenderContext({
      recipientPublicKey,
      info: hex(info),
      ekm: { privateKey, publicKey },
    });
    expect(Buffer.from(sender.enc).toString('hex')).toBe(pkEm);
    const recipientKey = await rfc.kem.deserializePrivateKey(hex(skRm));
    const recipient = await rfc.createRecipientContext({ recipientKey, enc: hex(pkEm), info: hex(info) });
    for (const [aad, ct] of sealed) {
      expect(Buffer.from(await sender.seal(hex(pt), hex(aad))).toString('hex')).toBe(ct);
      expect(Buffer.from(await recipient.open(hex(ct), hex(aad))).toString('hex')).toBe(pt);
    }
  });

  it('is the suite that the RFC numbers 32, 1, 2', () => {
    expect([suite.kem.id, suite.kdf.id, suite.aead.id]).toEqual([32, 1, 2]);
  });

  it('opens with the right key for the right purpose only', async () => {
    const [mine, other] = [makeChairKeys(), makeChairKeys()];
    const sealed = await sealTo(mine.boxPublic, 'chairside-key-1 a 1 b', root);
    expect(await openWith(mine.boxPrivate, 'chairside-key-1 a 1 b', sealed)).toEqual(root);
    await expect(openWith(mine.boxPrivate, 'chairside-key-1 a 2 b', sealed)).rejects.toThrow();
    await expect(openWith(other.boxPrivate, 'chairside-key-1 a 1 b', sealed)).rejects.toThrow();
  });

  it('seals to the printed clinic key, which gives the same pair each time it is typed', async () => {
    const key = makeClinicKey((length) => randomBytes(length));
    const [one, again] = [readClinicKey(key), readClinicKey(key.toLowerCase())];
    expect(again).toEqual(one);
    expect(readClinicKey(`${key}X`)).toBeNull();
    const sealed = await sealTo(one?.boxPublic ?? root, 'for the clinic', root);
    expect(await openWith(again?.boxPrivate ?? root, 'for the clinic', sealed)).toEqual(root);
  });
});

it('a head is believed only as its chair signed it', () => {
  const { signPrivate, signPublic } = makeChairKeys();
  const log = newLog();
  const head = { sequence: 7, hash: Buffer.alloc(32, 1), link: Buffer.alloc(32, 2) };
  const signature = signBytes(signPrivate, headBytes(log, head));
  expect(isSignedBy(signPublic, headBytes(log, head), signature)).toBe(true);
  expect(isSignedBy(signPublic, headBytes(log, { ...head, sequence: 8 }), signature)).toBe(false);
  expect(isSignedBy(signPublic, headBytes(newLog(), head), signature)).toBe(false);
  expect(isSignedBy(makeChairKeys().signPublic, headBytes(log, head), signature)).toBe(false);
  expect(isSignedBy(signPublic, headBytes(log, head), null)).toBe(false);
});

describe('a typed code', () => {
  it('gives both sides the same name, key and digits, and the server none of them', () => {
    const { code, name, key } = makeCode((length) => randomBytes(length));
    expect(readCode(code.toLowerCase())).toEqual({ name, key });
    expect(readCode(code.slice(1))).toBeNull();
    const offer = sealUnder(key, 'offer', Buffer.from('the record'));
    const answer = sealUnder(key, 'answer', Buffer.from('the tablet'));
    expect(openUnder(key, 'offer', offer).toString()).toBe('the record');
    expect(() => openUnder(key, 'result', offer)).toThrow();
    expect(() => openUnder(Buffer.alloc(32), 'offer', offer)).toThrow();
    expect(sameDigits(key, offer, answer)).toMatch(/^\d{4}$/);
    expect(sameDigits(key, offer, answer)).toBe(sameDigits(key, offer, answer));
  });
});

it('an address is a name or number with or without a port', () => {
  expect(readAddress(' hub.local ')).toEqual({ host: 'hub.local', port: 5432 });
  expect(readAddress('192.168.1.20:5433')).toEqual({ host: '192.168.1.20', port: 5433 });
  expect(readAddress('[fd00::1]:6000')).toEqual({ host: 'fd00::1', port: 6000 });
  for (const wrong of ['', 'hub local', 'hub:0', 'hub:99999', 'http://hub', 'fd00::1', 'hub:'])
    expect(readAddress(wrong)).toBeNull();
});
