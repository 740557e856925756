import { expect, test } from 'vitest';
import { bared, bareJpeg } from '../../domain/photos/jpeg.ts';
import { comment, exif, jpeg } from '../../scripts/sample/pictures.ts';

test('a picture as a canvas writes it tells its size', () => {
  expect(bareJpeg(jpeg({ width: 1600, height: 1200 }))).toEqual({ width: 1600, height: 1200 });
});

test('blocks that are none of the picture are left out, and the picture stays as it is', () => {
  expect(bared(jpeg({}, exif, comment))).toEqual(jpeg());
  expect(bared(jpeg())).toEqual(jpeg());
});

const bare = jpeg();
test.each([
  ['where it was taken', jpeg({}, exif)],
  ['a comment', jpeg({}, comment)],
  ['something behind its end', Uint8Array.from([...bare, 0x50, 0x4b])],
  ['no end', bare.subarray(0, bare.length - 2)],
  ['another kind of file', Uint8Array.from(Buffer.from('%PDF-1.7 and more of it'))],
  ['nothing', new Uint8Array()],
])('a file with %s is refused', (_, bytes) => {
  expect(bareJpeg(bytes)).toBeNull();
});
