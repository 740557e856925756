import { expect, it } from 'vitest';
import { treatmentOnPaper } from '../../domain/protocol/treatment-name.ts';

it('papers name a treatment that was copied on the tablet by its words, and the shipped one as they always did', () => {
  const copied = { treatment: '019aa000-0000-7000-8000-0000000000c1', name: 'Density' };
  expect(treatmentOnPaper(copied)).toBe('Density');
  expect(treatmentOnPaper({ treatment: 'scalp-micropigmentation', name: 'Anything' })).toBe('scalp-micropigmentation');
});
