import { fromBER, Integer, Sequence } from 'asn1js';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { findSeal } from '../../documents/seal/byte-range.ts';
import type { SealIdentity } from '../../documents/seal/certificate.ts';
import { assemble, disassemble } from '../../documents/seal/cms.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { sealDocument } from '../../documents/seal/seal.ts';
import { verifyDocument } from '../../documents/seal/verify.ts';
import { sampleClinic } from '../../scripts/sample/people.ts';
import { aftercareInput, at, people } from './fixtures.ts';

/** Of P-256; for each signature (r, s) there is (r, n - s), which verifies too. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const setup = at('2026-01-02T08:00:00.000Z');
const known = ({ fingerprint }: SealIdentity) => [{ fingerprint, since: null, until: null }];

let plain: Uint8Array;
let identity: SealIdentity;
const about = { reason: 'Aftercare gone through and signed', name: sampleClinic.name };

beforeAll(async () => {
  plain = await makeAftercareSheet(aftercareInput());
  identity = await makeSealIdentity({ clinicName: about.name, device: 'CH-0173', now: setup });
});

/** The other signature that the same key could have made over the same bytes. */
function turned(der: Uint8Array): Uint8Array {
  const { result } = fromBER(Uint8Array.from(der).buffer);
  const [r, s] = result instanceof Sequence ? result.valueBlock.value : [];
  if (!(r instanceof Integer) || !(s instanceof Integer)) throw new Error('no signature');
  const value = [Integer.fromBigInt(r.toBigInt()), Integer.fromBigInt(order - s.toBigInt())];
  return new Uint8Array(new Sequence({ value }).toBER());
}

test('a signature turned into its twin (r, n - s) is a change, on every one of twenty seals', async () => {
  for (let n = 0; n < 20; n++) {
    const sealed = await sealDocument(plain, identity, at('13:22'), about);
    expect((await verifyDocument(sealed, known(identity))).verdict).toBe('untouched');
    const place = findSeal(Buffer.from(sealed).toString('latin1'));
    const parts = place && disassemble(place.value);
    if (!place || !parts) throw new Error('no seal');
    const twin = Buffer.from(assemble({ ...parts, signature: turned(parts.signature) })).toString('hex');
    const room = place.end - place.start - 2;
    if (twin.length > room) continue;
    const copy = Buffer.from(sealed);
    copy.write(twin.padEnd(room, '0'), place.start + 1, 'latin1');
    expect(await verifyDocument(copy, known(identity))).toMatchObject({ verdict: 'altered' });
  }
});

test('a seal dated before its certificate is refused, and one dated after it, but for the two days by which a clock may have been put right', async () => {
  for (const moment of ['2025-12-31T07:59:59.000Z', '2036-01-04T08:00:01.000Z']) {
    const sealed = await sealDocument(plain, identity, at(moment), about);
    expect(await verifyDocument(sealed, known(identity))).toMatchObject({ verdict: 'not-ours', finding: 'other-key' });
  }
});

describe('names that look like a piece of a seal', () => {
  test.each([
    '/ByteRange [0 1 2 3]',
    '/Contents <3082>',
    'Studio /M (D:20260101000000Z) /SigFlags',
    '/Subject (x, visit 019)',
    '/Type /ObjStm >> stream',
  ])('a clinic called %s seals papers that are untouched', async (name) => {
    const own = await makeSealIdentity({ clinicName: name, device: 'CH-0173', now: setup });
    const input = aftercareInput();
    const named = {
      ...input,
      clinic: { ...input.clinic, name },
      client: { ...input.client, name },
      people: people(name),
    };
    const sealed = await sealDocument(await makeAftercareSheet(named), own, at('13:22'), { reason: name, name });
    expect(await verifyDocument(sealed, known(own))).toMatchObject({ verdict: 'untouched' });
    expect((await verifyDocument(sealed, known(identity))).finding).toBe('other-key');
  });
});
