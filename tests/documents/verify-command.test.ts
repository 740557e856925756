import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import type { SealIdentity } from '../../documents/seal/certificate.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { sealDocument } from '../../documents/seal/seal.ts';
import { sampleClinic } from '../../scripts/sample/people.ts';
import { at, preparationInput } from './fixtures.ts';
import { Workbench } from './tools.ts';

const bench = new Workbench();
const command = fileURLToPath(new URL('../../scripts/verify.ts', import.meta.url));
let ours: SealIdentity;
let good: string;
let altered: string;
let foreign: string;
let plain: string;

beforeAll(async () => {
  const setup = at('2026-01-02T08:00:00.000Z');
  const about = { reason: 'Preparation given', name: sampleClinic.name };
  ours = await makeSealIdentity({ clinicName: sampleClinic.name, device: 'CH-0173', now: setup });
  const theirs = await makeSealIdentity({ clinicName: 'Elsewhere', device: 'CH-9', now: setup });
  const pdf = await makePreparationSheet(preparationInput());
  const sealed = await sealDocument(pdf, ours, at('13:22'), about);
  good = bench.file('good.pdf', sealed);
  altered = bench.file('altered.pdf', Buffer.concat([sealed, Buffer.from('\n')]));
  foreign = bench.file('foreign.pdf', await sealDocument(pdf, theirs, at('13:22'), about));
  plain = bench.file('plain.pdf', pdf);
  bench.file(
    'seal-certificates.json',
    Buffer.from(JSON.stringify([{ fingerprint: ours.fingerprint, since: setup.instant }])),
  );
});
afterAll(() => bench.dispose());

function verify(...args: string[]): { status: number | null; lines: string[]; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  return { status, lines: stdout.split('\n').filter((line) => line !== ''), errors: stderr };
}

test('an untouched file exits 0, with one line that says when it was sealed', () => {
  const { status, lines } = verify(good, '--fingerprint', ours.fingerprint);
  expect(status).toBe(0);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^untouched .*good\.pdf: .*Sealed 2026-11-24T13:22:00\.000Z\.$/);
});

test('certificates are taken from the data folder', () => {
  expect(verify(good, '--data', bench.folder).status).toBe(0);
});

test('altered wins over not ours, not ours over untouched', () => {
  const key = ['--fingerprint', ours.fingerprint];
  expect(verify(good, foreign, altered, ...key).status).toBe(1);
  const { status, lines } = verify(good, foreign, plain, ...key);
  expect(status).toBe(2);
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['untouched', 'other-key', 'not-sealed']);
});

test('a file that cannot be read hides nothing about the others', () => {
  const none = `${bench.folder}/none.pdf`;
  const key = ['--fingerprint', ours.fingerprint];
  expect(verify(none, altered, ...key)).toMatchObject({ status: 1 });
  const { status, lines } = verify(none, good, ...key);
  expect(status).toBe(66);
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['unreadable', 'untouched']);
});

test('wrong use exits 64 and explains', () => {
  for (const args of [[], ['--unknown', good], [good, '--fingerprint', 'abc']]) {
    const { status, lines, errors } = verify(...args);
    expect(status).toBe(64);
    expect(lines).toEqual([]);
    expect(errors).toContain('npm run verify -- FILE');
  }
  expect(verify(good, '--data', `${bench.folder}/nowhere`)).toMatchObject({ status: 64 });
});
