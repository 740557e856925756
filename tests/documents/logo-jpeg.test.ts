import { describe, expect, test } from 'vitest';
import { readLogo } from '../../documents/logo/logo.ts';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { sealDocument } from '../../documents/seal/seal.ts';
import { verifyDocument } from '../../documents/seal/verify.ts';
import { said } from '../sentence.ts';
import { aftercareInput, at } from './fixtures.ts';
import { frame, jpeg, scan, segment } from './logos.ts';

const pixels = Buffer.from([1, 2, 3, 0xff, 0, 4, 0xff, 0xd0, 5, 6]);
const kept = (file: Uint8Array): Buffer => Buffer.from(readLogo(file).base64, 'base64');
const refusal = (words: RegExp) => expect.objectContaining({ code: 'logo-refused', fault: said(words) });
const note = (text: string): Buffer => Buffer.from(text, 'latin1');
const jfif = Buffer.from('4a46494600010201004800480000', 'hex');
const adobe = (more = ''): Buffer => Buffer.concat([note('Adobe'), Buffer.from([0, 100, 0, 0, 0, 0, 1]), note(more)]);

describe('a JPEG', () => {
  const exif = Buffer.from('45786966000049492a00080000000100120103000100000006000000', 'hex');
  test.each([
    ['that is empty', jpeg(), /damaged/],
    ['without pixels', jpeg(frame(3)), /damaged/],
    ['that is cut in its head', jpeg(frame(3), scan, pixels).subarray(0, 20), /damaged/],
    ['that is cut in its pixels', jpeg(frame(3), scan, pixels).subarray(0, -2), /damaged/],
    ['with two frames', jpeg(frame(3), frame(3), scan, pixels), /damaged/],
    ['in print colours', jpeg(frame(4), scan, pixels), /CMYK/],
    ['of a rare kind', jpeg(frame(3, 0xc9), scan, pixels), /ordinary JPEG/],
    ['lying on its side', jpeg(segment(0xe1, exif), frame(3), scan, pixels), /on its side/],
  ])('%s is refused', (_, file, words) => {
    expect(() => readLogo(file)).toThrow(refusal(words));
  });

  test('is kept without notes before, between and behind its pixels', () => {
    const place = segment(0xe1, note('http://ns.adobe.com/xap/1.0/\0 taken at 51.5 N 0.1 W'));
    const comment = segment(0xfe, note('by the owner'));
    const table = segment(0xc4, Buffer.alloc(17));
    const plain = jpeg(frame(3, 0xc2), scan, pixels, table, scan, pixels);
    const noted = jpeg(place, frame(3, 0xc2), comment, scan, pixels, comment, table, place, scan, pixels);
    expect(kept(noted).equals(plain)).toBe(true);
    const second = jpeg(segment(0xe1, note('Exif\0\0 51.5 N 0.1 W')), frame(3), scan, pixels);
    expect(kept(Buffer.concat([noted, second, note('anything')])).equals(plain)).toBe(true);
  });

  test('keeps of its colour notes what decides on colours, and no room for more', () => {
    const body = [frame(3), scan, pixels];
    const plain = jpeg(
      segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
      segment(0xee, adobe()),
      ...body,
    );
    const thumbnail = segment(0xe0, Buffer.concat([jfif, note(' a thumbnail or a note')]));
    expect(kept(jpeg(thumbnail, segment(0xee, adobe('more')), ...body)).equals(plain)).toBe(true);
    const strange = [
      segment(0xe0, note('JFXX\0 of another make')),
      segment(0xee, note('Adobe')),
      segment(0xee, note('Ducky')),
    ];
    expect(kept(jpeg(...strange, ...body)).equals(jpeg(...body))).toBe(true);
  });
});

test.each([
  ['its JFIF note', jpeg(segment(0xe0, Buffer.concat([jfif, note('/ByteRange [0 1 2 3]')])), frame(3), scan, pixels)],
  ['a note behind it', Buffer.concat([jpeg(frame(3), scan, pixels), note('/ByteRange [0 1 2 3]')])],
])('a logo that names a byte range in %s spoils no seal', async (_, file) => {
  const identity = await makeSealIdentity({ clinicName: 'Fernhill', device: 'CH-0173', now: at('09:00') });
  const sheet = await makeAftercareSheet({ ...aftercareInput(), logo: readLogo(file) });
  const sealed = await sealDocument(sheet, identity, at('13:22'), { reason: 'Signed', name: 'Fernhill' });
  const { fingerprint } = identity;
  expect((await verifyDocument(sealed, [{ fingerprint, since: null, until: null }])).finding).toBe('untouched');
});

test.each([
  '/ByteRange [0 1 2 3]',
  '/Contents <00>',
  '/M (D:20200101000000Z)',
  '/Subject (Aftercare, visit 0)',
  '<</Type/ObjStm/N 1',
])('a logo with %s among its pixels is refused', (words) => {
  expect(() => readLogo(jpeg(frame(3), scan, note(words)))).toThrow(
    refusal(/words that a sealed document is checked by/),
  );
});
