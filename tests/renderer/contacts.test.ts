import { describe, expect, it } from 'vitest';
import { restsBesidePen, takesOver } from '../../renderer/kit/signature/contacts.ts';

const pen = { pointerType: 'pen', width: 1, height: 1 };
const fingertip = { pointerType: 'touch', width: 22, height: 24 };
const palm = { pointerType: 'touch', width: 60, height: 90 };

describe('a palm that lands first', () => {
  it('gives the pad to the pen', () => {
    expect(takesOver(palm, pen)).toBe(true);
    expect(takesOver(fingertip, pen)).toBe(true);
  });

  it('gives the pad to a much smaller fingertip, the smallest contact being the one that writes', () => {
    expect(takesOver(palm, fingertip)).toBe(true);
    expect(takesOver(fingertip, palm)).toBe(false);
    expect(takesOver(fingertip, { ...fingertip, width: 18 })).toBe(false);
  });

  it('never takes the pad from a pen, nor between two of its strokes', () => {
    expect(takesOver(pen, palm)).toBe(false);
    expect(restsBesidePen(palm, 400)).toBe(true);
    expect(restsBesidePen(fingertip, 5000)).toBe(false);
    expect(restsBesidePen(fingertip, null)).toBe(false);
    expect(restsBesidePen(pen, 10)).toBe(false);
  });
});
