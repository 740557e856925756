import { expect, test } from 'vitest';
import { namedVisit } from '../../documents/seal/named-visit.ts';
import { verifyDocument } from '../../documents/seal/verify.ts';
import { effort } from '../effort.ts';

/** As large as a file to be checked may be. */
const whole = 16 * 1024 * 1024;
const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}`.slice(0, whole), 'latin1');

/** A value that fills the file but for what names it, in a gap that fits to the byte. */
function fittingGap(): Buffer {
  const head = '%PDF-1.7\n/Contents ';
  const gap = `<3082${'0'.repeat(whole - 200)}>`;
  const range = (rest: number): string =>
    `/ByteRange [0 ${head.length} ${head.length + gap.length} ${String(rest).padEnd(10)}]`;
  return Buffer.from(head + gap + range(range(0).length), 'latin1');
}

test.each([
  ['a value without end', pdf(`/SigFlags /Contents <${'a'.repeat(whole)}`), 'changed'],
  ['a value that fills the file', fittingGap(), 'changed'],
  ['ranges without end', pdf('/ByteRange [0 0 0 0]'.repeat(whole / 20)), 'changed'],
  ['a range that does not close', pdf(`/ByteRange [0 0 0 0${' '.repeat(whole)}`), 'changed'],
  ['subjects without end', pdf('/Subject <feff'.repeat(whole / 14)), 'not-sealed'],
])('a file of %s is answered soon, and in little room', async (_, file, finding) => {
  const before = process.memoryUsage().rss;
  const cost = await effort(async () => {
    expect((await verifyDocument(file, [])).finding).toBe(finding);
    expect(namedVisit(file)).toBeNull();
  });
  expect(cost).toBeLessThan(100);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});
