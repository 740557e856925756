import { expect, it } from 'vitest';
import { fitsBar, narrowestColumn } from '../../renderer/screens/clinic/practice/papers/bar-words.ts';

it('draws words in a bar only where no word breaks and two lines hold them', () => {
  expect(fitsBar('Moisturise', 1, narrowestColumn)).toBe(false);
  expect(fitsBar('Moisturise', 3, narrowestColumn)).toBe(true);
  expect(fitsBar('No gym, sauna, beach, heavy sweat', 3, narrowestColumn)).toBe(false);
  expect(fitsBar('No gym, sauna, beach, heavy sweat', 7, narrowestColumn)).toBe(true);
});

it('draws the same words in the bar of one day where the day is wide enough', () => {
  expect(fitsBar('Moisturise', 1, 10)).toBe(true);
});
