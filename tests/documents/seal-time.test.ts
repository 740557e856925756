import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import type { SealIdentity } from '../../documents/seal/certificate.ts';
import { describeCertificate, makeSealIdentity } from '../../documents/seal/identity.ts';
import { sealDocument } from '../../documents/seal/seal.ts';
import { type KnownCertificate, type Verification, verifyDocument } from '../../documents/seal/verify.ts';
import { retired, sealedInTime, sealStanding } from '../../domain/clinic/seal.ts';
import { Instant, type Moment } from '../../domain/time.ts';
import { sampleClinic } from '../../scripts/sample/people.ts';
import { often } from '../often.ts';
import { sentence } from '../sentence.ts';
import { at, preparationInput } from './fixtures.ts';
import { Workbench } from './tools.ts';

const bench = new Workbench();
const command = fileURLToPath(new URL('../../scripts/verify.ts', import.meta.url));
const about = { reason: 'Preparation given', name: sampleClinic.name };
const instant = (text: string): Instant => Instant.parse(text);
const begun = at('2026-01-02T08:00:00.000Z');
const renewed = at('2028-03-01T09:00:00.000Z');

let plain: Uint8Array;
let past: SealIdentity;
let present: SealIdentity;
let ours: KnownCertificate[];

beforeAll(async () => {
  const identity = (now: Moment) => makeSealIdentity({ clinicName: sampleClinic.name, device: 'CH-0173', now });
  past = await identity(begun);
  present = await identity(renewed);
  const before = retired(describeCertificate(past.certificate), null, renewed.instant);
  ours = [before, describeCertificate(present.certificate)];
  plain = await makePreparationSheet(preparationInput());
  bench.file('seal-certificates.json', Buffer.from(JSON.stringify(ours)));
});
afterAll(() => bench.dispose());

async function checked(identity: SealIdentity, when: string, known = ours): Promise<Verification> {
  return verifyDocument(await sealDocument(plain, identity, at(when), about), known);
}

describe('a clinic that renewed its seal', () => {
  test('finds the sheets of both certificates untouched, each in its own time, and says which', async () => {
    const old = await checked(past, '2027-06-01T10:00:00.000Z');
    const young = await checked(present, '2029-06-01T10:00:00.000Z');
    expect([old.finding, old.certificate]).toEqual(['untouched', ours[0]]);
    expect([young.finding, young.certificate]).toEqual(['untouched', ours[1]]);
  });

  test.each([
    ['the past one after it was retired', 'past', '2028-03-04T10:00:00.000Z'],
    ['the past one before it began', 'past', '2025-12-30T10:00:00.000Z'],
    ['the present one before it began', 'present', '2028-02-20T10:00:00.000Z'],
    ['the present one after its end', 'present', '2038-03-04T10:00:00.000Z'],
  ] as const)('calls a sheet sealed by %s another key, with the reason', async (_, which, when) => {
    const found = await checked(which === 'past' ? past : present, when);
    expect([found.verdict, found.finding, found.certificate]).toEqual(['not-ours', 'other-key', null]);
    expect(sentence(found.says)).toContain(`outside of its time: the seal says ${when}, the key was in use from `);
  });

  test('forgives a tablet whose clock was put right by a day', async () => {
    expect((await checked(past, '2028-03-02T08:00:00.000Z')).finding).toBe('untouched');
    expect((await checked(present, '2028-02-29T10:00:00.000Z')).finding).toBe('untouched');
  });

  test('holds a bare fingerprint to the certificate’s own time', async () => {
    const bare = [{ fingerprint: past.fingerprint, since: null, until: null }];
    expect((await checked(past, '2035-12-31T08:00:00.000Z', bare)).finding).toBe('untouched');
    expect((await checked(past, '2036-02-01T08:00:00.000Z', bare)).finding).toBe('other-key');
  });

  test('sees every change of one byte in a sheet of the past certificate', async () => {
    const sealed = await sealDocument(plain, past, at('2027-06-01T10:00:00.000Z'), about);
    let state = 20270601;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const missed: number[] = [];
    const turns = often(150, 1000);
    for (let turn = 0; turn < turns; turn++) {
      const place = random(sealed.length);
      const copy = Uint8Array.from(sealed);
      copy[place] = (copy[place] ?? 0) ^ (1 << (turn % 8));
      if ((await verifyDocument(copy, ours)).finding !== 'changed') missed.push(place);
    }
    expect(missed).toEqual([]);
  });

  test('says how much of a sheet that was added to is as it was sealed', async () => {
    const sealed = await sealDocument(plain, past, at('2027-06-01T10:00:00.000Z'), about);
    const { finding, sealedBytes, certificate } = await verifyDocument(
      Buffer.concat([sealed, Buffer.from('\n% note\n')]),
      ours,
    );
    expect([finding, sealedBytes, certificate]).toEqual(['added-to', sealed.length, ours[0]]);
  });

  test('has npm run verify accept both and name the one that sealed', async () => {
    const old = bench.file('old.pdf', await sealDocument(plain, past, at('2027-06-01T10:00:00.000Z'), about));
    const late = bench.file('late.pdf', await sealDocument(plain, past, at('2029-06-01T10:00:00.000Z'), about));
    const args = [command, old, late, '--data', bench.folder];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBe(2);
    const [first = '', second = ''] = stdout.split('\n');
    expect(first).toMatch(/^untouched .*old\.pdf: Untouched since/);
    expect(first).toContain(
      `Certificate ${past.fingerprint.slice(0, 16)}, in use from ${begun.instant} to ${renewed.instant}.`,
    );
    expect(second).toMatch(/^other-key .*late\.pdf: Sealed by a key of this clinic outside of its time/);
  });
});

describe('a certificate', () => {
  const time = { since: instant('2026-01-02T08:00:00.000Z'), until: instant('2036-01-02T08:00:00.000Z') };
  test.each([
    ['2025-12-31T07:59:59.999Z', 'not-begun'],
    ['2025-12-31T08:00:00.000Z', 'sound'],
    ['2035-11-03T07:59:59.999Z', 'sound'],
    ['2035-11-03T08:00:00.000Z', 'ends-soon'],
    ['2036-01-02T07:59:59.999Z', 'ends-soon'],
    ['2036-01-02T08:00:00.000Z', 'ended'],
  ])('at %s is %s', (now, standing) => {
    expect(sealStanding(time, instant(now))).toBe(standing);
  });

  test('that leaves keeps the end it had, when that was earlier, and never ends before it began', () => {
    const certificate = describeCertificate(past.certificate);
    expect(retired(certificate, null, instant('2037-01-01T00:00:00.000Z'))).toEqual(certificate);
    expect(retired(certificate, null, instant('2025-01-01T00:00:00.000Z')).until).toBe(certificate.since);
    expect(sealedInTime(retired(certificate, null, renewed.instant), renewed.instant)).toBe(true);
  });
});
