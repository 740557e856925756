import { expect, test } from 'vitest';
import { documentFonts } from '../../documents/typeset/fonts.ts';
import { breakLines } from '../../documents/typeset/lines.ts';
import { styles } from '../../documents/typeset/styles.ts';

const words = 'No sauna, no swimming and no sunbathing until the skin has healed.';
const closer = { ...styles.body, leading: styles.body.leading - 1 };

test('a text is broken into lines once for each width, however closely its lines stand', async () => {
  const faces = await documentFonts();
  const lines = breakLines(faces, words, styles.body, 120);
  expect(breakLines(faces, words, closer, 120)).toBe(lines);
  expect(breakLines(faces, words, styles.body, 90).length).toBeGreaterThan(lines.length);
  expect(breakLines(faces, words, { ...styles.body, size: 20 }, 120).length).toBeGreaterThan(lines.length);
});

test('the lines of a client’s words go with the document, and those of every sheet are kept for the next one', async () => {
  const [one, next] = [await documentFonts(), await documentFonts()];
  const own = breakLines(one, words, styles.body, 120);
  expect(breakLines(next, words, styles.body, 120)).not.toBe(own);
  expect(breakLines(next, words, styles.body, 120)).toEqual(own);
  const lasting = breakLines(one, words, styles.body, 120, true);
  expect(breakLines(next, words, styles.body, 120, true)).toBe(lasting);
});
