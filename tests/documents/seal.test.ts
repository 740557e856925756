import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import type { SealIdentity } from '../../documents/seal/certificate.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { sealDocument } from '../../documents/seal/seal.ts';
import { type KnownCertificate, verifyDocument } from '../../documents/seal/verify.ts';
import { sampleClinic } from '../../scripts/sample/people.ts';
import { often } from '../often.ts';
import { said, sentence } from '../sentence.ts';
import { aftercareInput, at, people } from './fixtures.ts';
import { run, Workbench } from './tools.ts';

const bench = new Workbench();
let identity: SealIdentity;
let plain: Uint8Array;
let sealed: Uint8Array;
let path: string;

// The tools judge validity by the machine's own clock, so the certificate starts before today.
const setup = at('2026-01-02T08:00:00.000Z');
const about = { reason: 'Aftercare gone through and signed', name: sampleClinic.name };

beforeAll(async () => {
  identity = await makeSealIdentity({ clinicName: sampleClinic.name, device: 'CH-0173', now: setup });
  plain = await makeAftercareSheet(aftercareInput());
  sealed = await sealDocument(plain, identity, at('13:22'), about);
  path = bench.file('sealed.pdf', sealed);
});
afterAll(() => bench.dispose());

const ours = ({ fingerprint }: SealIdentity): KnownCertificate => ({ fingerprint, since: null, until: null });

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where the seal's value stands, found by this test's own reading. */
function gapOf(file: Uint8Array): { start: number; end: number } {
  const text = Buffer.from(file).toString('latin1');
  const [, start = '', end = ''] = /\/ByteRange \[0 (\d+) (\d+) \d+ *\]/.exec(text) ?? [];
  return { start: Number(start), end: Number(end) };
}

/** The CMS and the bytes it signs, as files for openssl. */
function detached(file: Uint8Array): { cms: string; content: string; certificate: string } {
  const { start, end } = gapOf(file);
  const bytes = Buffer.from(Buffer.from(file.subarray(start + 1, end - 1)).toString('latin1'), 'hex');
  const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(identity.certificate).toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  return {
    cms: bench.file('seal.p7s', bytes.subarray(0, 4 + bytes.readUInt16BE(2))),
    content: bench.file('content.bin', Buffer.concat([file.subarray(0, start), file.subarray(end)])),
    certificate: bench.file('certificate.pem', Buffer.from(pem)),
  };
}

describe('a sealed sheet', () => {
  test('satisfies pdfsig: valid, the whole document, PAdES', () => {
    const { output } = run('pdfsig', [path]);
    expect(output).toContain('Signature Validation: Signature is Valid.');
    expect(output).toContain('Total document signed');
    expect(output).toContain('ETSI.CAdES.detached');
    expect(output).toContain('Chairside seal CH-0173');
    expect(output).toContain('Signing Hash Algorithm: SHA-256');
  });

  test('satisfies qpdf, and still reads as before', () => {
    expect(run('qpdf', ['--check', path])).toMatchObject({ status: 0 });
    expect(Buffer.from(sealed.subarray(0, plain.length)).equals(Buffer.from(plain))).toBe(true);
    expect(bench.text(path)).toBe(bench.text(bench.file('plain.pdf', plain)));
  });

  test('satisfies openssl, with signing-certificate-v2 checked', () => {
    const { cms, content, certificate } = detached(sealed);
    const verify = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', cms, '-content', content];
    expect(run('openssl', [...verify, '-CAfile', certificate, '-out', '/dev/null'])).toMatchObject({ status: 0 });
    const printed = run('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', cms]).output;
    expect(printed).toContain('id-smime-aa-signingCertificateV2');
    expect(printed).toContain('ecdsa-with-SHA256');
    expect(printed).not.toContain('signingTime');
  });

  test('allows no later change: DocMDP level 1, one signature field', () => {
    const objects = run('qpdf', ['--qdf', '--object-streams=disable', path, '-']).output;
    expect(objects).toMatch(/\/TransformMethod \/DocMDP/);
    expect(objects).toMatch(/\/TransformParams <<\s+\/P 1\b/);
    expect(objects).toMatch(/\/Perms <<\s+\/DocMDP/);
    expect(objects.match(/\/FT \/Sig\b/g)).toHaveLength(1);
  });

  test('is untouched to our own check, with who and when', async () => {
    expect(await verifyDocument(sealed, [ours(identity)])).toEqual({
      verdict: 'untouched',
      finding: 'untouched',
      sealedBy: 'Fernhill Scalp Studio, Chairside seal CH-0173',
      signedAt: '2026-11-24T13:22:00.000Z',
      certificate: ours(identity),
      sealedBytes: sealed.length,
      says: said('Untouched since it was sealed by Fernhill Scalp Studio, Chairside seal CH-0173.'),
    });
  });

  test('is known by its fingerprint however that is written', async () => {
    const spaced = identity.fingerprint.toUpperCase().replaceAll(/..(?=.)/g, '$&:');
    expect(
      (
        await verifyDocument(sealed, [
          { ...ours(identity), fingerprint: '0'.repeat(64) },
          { ...ours(identity), fingerprint: spaced },
        ])
      ).verdict,
    ).toBe('untouched');
    expect(sha256(identity.certificate)).toBe(identity.fingerprint);
  });
});

describe('tampering', () => {
  const verdictOf = async (file: Uint8Array): Promise<string> => (await verifyDocument(file, [ours(identity)])).verdict;
  const findingOf = async (file: Uint8Array): Promise<string> => (await verifyDocument(file, [ours(identity)])).finding;

  test('random changes of one byte and many packed into the seal are all seen, and called changed', async () => {
    const { start, end } = gapOf(sealed);
    // A generator of its own with a fixed start: a miss can be looked at again.
    let state = 20261124;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const spread = Array.from({ length: often(200, 1000) }, () => random(sealed.length));
    const packed = often(50, 100);
    const value = Array.from({ length: packed }, (_, i) => start + Math.floor((i * (end - start - 1)) / (packed - 1)));
    const around = Array.from({ length: 50 }, (_, i) => start - 120 + i * 3);
    const missed: number[] = [];
    for (const [turn, place] of [...spread, ...value, ...around].entries()) {
      const copy = Uint8Array.from(sealed);
      copy[place] = (copy[place] ?? 0) ^ (1 << (turn % 8));
      if ((await findingOf(copy)) !== 'changed') missed.push(place);
    }
    expect(missed).toEqual([]);
  });

  test('every hexadecimal digit of the seal’s own value counts, the filling and its case too', async () => {
    const { start, end } = gapOf(sealed);
    const missed: number[] = [];
    for (let place = start + 1; place < end - 1; place += 7) {
      const copy = Uint8Array.from(sealed);
      const digit = String.fromCharCode(copy[place] ?? 0);
      const other = /[a-f]/.test(digit) ? digit.toUpperCase() : digit === '0' ? '1' : '0';
      copy[place] = other.charCodeAt(0);
      if ((await verdictOf(copy)) !== 'altered') missed.push(place);
    }
    expect(missed).toEqual([]);
  });

  test.each([
    ['a line break', '\n'],
    ['a comment', '\n% note\n'],
    ['an update', '\n1 0 obj\n<< >>\nendobj\nxref\n1 1\n0000000000 00000 n \ntrailer\n<< >>\nstartxref\n9\n%%EOF\n'],
  ])('%s added at the end is seen', async (_, addition) => {
    const longer = Buffer.concat([sealed, Buffer.from(addition)]);
    const { verdict, finding, says } = await verifyDocument(longer, [ours(identity)]);
    expect([verdict, finding]).toEqual(['altered', 'added-to']);
    expect(sentence(says)).toMatch(
      /^Data was added after it was sealed\. Its first [\d,]+ bytes are as Fernhill Scalp Studio/,
    );
  });

  test('bytes cut off or put in front are seen', async () => {
    expect(await verdictOf(sealed.subarray(0, sealed.length - 1))).toBe('altered');
    expect(await verdictOf(Buffer.concat([Buffer.from(' '), sealed]))).toBe('altered');
    expect(await verdictOf(sealed.subarray(0, sealed.length >> 1))).not.toBe('untouched');
  });

  test('a second seal over the first, by another key or ours, counts as added', async () => {
    const foreign = await makeSealIdentity({ clinicName: 'Elsewhere', device: 'CH-9', now: setup });
    for (const signer of [foreign, identity]) {
      expect(await findingOf(await sealDocument(sealed, signer, at('14:00'), about))).toBe('added-to');
    }
  });

  test('a change inside and data behind is a change', async () => {
    const copy = Buffer.concat([sealed, Buffer.from('\n% note\n')]);
    copy[200] = (copy[200] ?? 0) ^ 1;
    expect(await findingOf(copy)).toBe('changed');
  });

  test('a file that another program wrote anew is changed; pdfsig agrees that it is no longer whole', async () => {
    const rewritten = `${bench.folder}/rewritten.pdf`;
    run('qpdf', ['--object-streams=generate', path, rewritten]);
    expect(await findingOf(readFileSync(rewritten))).toBe('changed');
    expect(run('pdfsig', [rewritten]).output).not.toMatch(/Signature is Valid[\s\S]*Total document signed/);
  });

  test('a seal taken off and made again by somebody else is another key; taken off, no seal', async () => {
    const foreign = await makeSealIdentity({ clinicName: sampleClinic.name, device: 'CH-0173', now: setup });
    expect(await findingOf(sealed.subarray(0, plain.length))).toBe('not-sealed');
    expect(await findingOf(await sealDocument(plain, foreign, at('13:22'), about))).toBe('other-key');
  });

  test('a seal moved from another document is seen', async () => {
    const other = await sealDocument(
      await makeAftercareSheet({ ...aftercareInput(), people: people('Jamie Other') }),
      identity,
      at('13:22'),
      about,
    );
    const from = gapOf(other);
    const to = gapOf(sealed);
    const mixed = Buffer.concat([
      sealed.subarray(0, to.start),
      other.subarray(from.start, from.end),
      sealed.subarray(to.end),
    ]);
    expect(await verdictOf(mixed)).toBe('altered');
  });
});

describe('what is not ours', () => {
  test('a document sealed with another key, however sound', async () => {
    const foreign = await makeSealIdentity({ clinicName: 'Elsewhere', device: 'CH-9', now: setup });
    const theirs = await sealDocument(plain, foreign, at('13:22'), about);
    expect(await verifyDocument(theirs, [ours(identity)])).toMatchObject({
      verdict: 'not-ours',
      sealedBy: 'Elsewhere, Chairside seal CH-9',
    });
  });

  test('a forger’s certificate with our names', async () => {
    const forger = await makeSealIdentity({ clinicName: sampleClinic.name, device: 'CH-0173', now: setup });
    const forged = await sealDocument(plain, forger, at('13:22'), about);
    expect((await verifyDocument(forged, [ours(identity)])).verdict).toBe('not-ours');
  });

  test('a document without a seal, and a file that is no PDF', async () => {
    expect((await verifyDocument(plain, [ours(identity)])).verdict).toBe('not-ours');
    expect((await verifyDocument(Buffer.from('hello'), [ours(identity)])).verdict).toBe('not-ours');
    expect((await verifyDocument(new Uint8Array(), [])).verdict).toBe('not-ours');
  });
});

test('the certificate is self-signed P-256, for signing only, valid ten years', () => {
  const file = bench.file('identity.der', identity.certificate);
  const printed = run('openssl', ['x509', '-inform', 'DER', '-in', file, '-noout', '-text']).output;
  expect(printed).toContain('prime256v1');
  expect(printed).toContain('CA:FALSE');
  expect(printed).toMatch(/Digital Signature, Non Repudiation/);
  expect(printed).toMatch(/Not Before: Jan {2}2 08:00:00 2026 GMT\s+Not After : Jan {2}2 08:00:00 2036 GMT/);
});

test('a clinic with the longest name can seal', async () => {
  const name = 'Ä'.repeat(200);
  const long = await makeSealIdentity({ clinicName: name, device: 'CH-0173', now: setup });
  const file = await sealDocument(plain, long, at('13:22'), { reason: name, name });
  expect((await verifyDocument(file, [ours(long)])).verdict).toBe('untouched');
  expect(run('pdfsig', [bench.file('long-name.pdf', file)]).output).toContain('Signature is Valid');
});
