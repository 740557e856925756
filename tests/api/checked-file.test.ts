import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesIn, readFoundFile } from '../../api/host/found-files.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { sealDocument } from '../../documents/seal/seal.ts';
import type { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { effort } from '../effort.ts';
import { afterTheSeal } from './prepared.ts';
import { morning, refusal, type Tablet, zone } from './tablet.ts';

let tablet: Tablet;
let stick: string;
let visitId: VisitId;
let sheet: Buffer;

beforeEach(async () => {
  const { made, ...begun } = await afterTheSeal();
  ({ tablet } = begun);
  stick = join(tablet.dir, 'stick');
  visitId = made.id;
  const { files } = await tablet.client.call('documents.save', { visitId, targetId: 'usb' });
  sheet = readFileSync(join(stick, files.find((name) => name.includes('aftercare-sheet')) ?? ''));
});
afterEach(() => tablet.close());

async function idOf(name: string): Promise<string> {
  const found = await tablet.client.call('seal.files', { targetId: 'usb' });
  return found.find((file) => file.name === name)?.id ?? 'none';
}

async function check(bytes: Uint8Array, name = 'brought.pdf') {
  writeFileSync(join(stick, name), bytes);
  return tablet.client.call('seal.check', { targetId: 'usb', fileId: await idOf(name) });
}

it('lists PDF files and nothing else, and says of the one kept here whose it is', async () => {
  writeFileSync(join(stick, 'notes.txt'), 'not for us');
  const listed = await tablet.client.call('seal.files', { targetId: 'usb' });
  expect(listed).toHaveLength(3);
  expect(JSON.stringify(listed)).not.toContain(tablet.dir);
  const found = await check(sheet);
  expect(found).toMatchObject({
    name: 'brought.pdf',
    finding: 'untouched',
    certificate: { present: true },
    kept: { how: 'same', kind: 'aftercare-sheet', visitId, clientName: sampleClient.name, visitDate: '2026-11-24' },
  });
});

it('tells the five findings apart, and which visit a file belongs to as far as that can be told', async () => {
  const changed = Buffer.from(sheet);
  changed[sheet.length >> 1] = (changed[sheet.length >> 1] ?? 0) ^ 1;
  const now = { instant: morning, zone, uptimeMs: 0, bootId: 'b' };
  const foreign = await makeSealIdentity({ clinicName: 'Elsewhere', device: 'CH-9', now });
  const unsealed = sheet.subarray(0, sheet.indexOf('%%EOF\n') + 6);
  const theirs = await sealDocument(unsealed, foreign, now, { reason: 'Aftercare', name: 'Elsewhere' });
  const names = async (bytes: Uint8Array) => {
    const { finding, kept } = await check(bytes);
    return [finding, kept?.how ?? null, kept?.visitId ?? null];
  };
  expect(await names(changed)).toEqual(['changed', 'names-it', visitId]);
  expect(await names(Buffer.concat([sheet, Buffer.from('\n% note\n')]))).toEqual(['added-to', 'begins-same', visitId]);
  expect(await names(theirs)).toEqual(['other-key', 'names-it', visitId]);
  expect(await names(unsealed)).toEqual(['not-sealed', 'names-it', visitId]);
  expect(await names(Buffer.from('%PDF-1.7\nnothing in it'))).toEqual(['not-sealed', null, null]);
});

it('says of a sheet that another key sealed before a renewal which one it was', async () => {
  const { present } = await tablet.client.call('seal.renew', {});
  const { finding, certificate, kept } = await check(sheet);
  expect([finding, certificate?.present, kept?.how]).toEqual(['untouched', false, 'same']);
  expect(certificate?.fingerprint).not.toBe(present.fingerprint);
  const documentId = kept?.documentId ?? '';
  expect((await tablet.client.call('documents.verify', { documentId })).verdict).toBe('untouched');
});

it('refuses what is no PDF, too large, gone or not listed there, and keeps nothing of any file', async () => {
  const rows = async () => (await tablet.client.call('record.check', {})).rows;
  const before = await rows();
  expect(await refusal(check(Buffer.from('PK\u0003\u0004 a letter')))).toBe('not-a-pdf');
  expect(await refusal(check(Buffer.alloc(16 * 1024 * 1024 + 1), 'large.pdf'))).toBe('file-too-large');
  const call = (targetId: string, fileId: string) => tablet.client.call('seal.check', { targetId, fileId });
  for (const [target, file] of [
    ['usb', '../../record.db'],
    ['usb', join(tablet.dir, 'keys.json')],
    ['usb', 'none'],
    ['elsewhere', await idOf('large.pdf')],
  ] as const)
    expect(await refusal(call(target, file))).toBe('file-gone');
  await check(sheet);
  expect(await rows()).toBe(before);
});

it('answers a file that was made to keep it busy at once', async () => {
  const range = '/ByteRange [0 100 200 ';
  const ranges = Array.from({ length: 2000 }, (_, at) => `${range}${3000 + at * 40}]\n`).join('');
  const packs = deflateSync(Buffer.alloc(50_000_000));
  const bomb = Buffer.concat(
    Array.from({ length: 30 }, () =>
      Buffer.concat([Buffer.from('1 0 obj <</Type/ObjStm/Filter/FlateDecode>>stream\n'), packs]),
    ),
  );
  const heads = Buffer.from('/Type/ObjStm/Subject<feff'.repeat(100_000));
  for (const hostile of [Buffer.from(`%PDF-1.7\n${ranges}`), Buffer.concat([Buffer.from('%PDF-1.7\n'), bomb, heads])]) {
    const cost = await effort(async () => {
      const { finding, kept } = await check(hostile);
      expect(['changed', 'not-sealed']).toContain(finding);
      expect(kept).toBeNull();
    });
    expect(cost).toBeLessThan(100);
  }
});

it('lists neither links nor hidden files, looks no deeper than the folder of copies, and follows no link put there since', async () => {
  const place = join(tablet.dir, 'other');
  mkdirSync(join(place, 'Chairside', 'deeper'), { recursive: true });
  mkdirSync(join(place, 'folder.pdf'));
  for (const name of ['a.pdf', '._a.pdf', 'Chairside/b.PDF', 'Chairside/deeper/c.pdf'])
    writeFileSync(join(place, name), '%PDF-');
  symlinkSync(join(tablet.dir, 'keys.json'), join(place, 'link.pdf'));
  const listed = await filesIn(place, ['.pdf']);
  expect(listed.map(({ name }) => name).sort()).toEqual(['Chairside: b.PDF', 'a.pdf']);
  const [first] = listed;
  expect((await readFoundFile(place, first?.id ?? '', 5)).bytes).toHaveLength(5);
  expect(await readFoundFile(place, first?.id ?? '', 4).catch((error: AppError) => error.code)).toBe('file-too-large');
  expect(await filesIn(join(tablet.dir, 'not there'), ['.pdf'])).toEqual([]);
});
