import { expect, it } from 'vitest';
import { defaultProtocol } from '../../../domain/protocol/default-en.ts';
import { withStep } from '../../../domain/protocol/edit/apply-step.ts';
import { readChanged } from '../../../domain/protocol/edit/read-changed.ts';
import type { EditStep } from '../../../domain/protocol/edit/step.ts';
import { TreatmentProtocol } from '../../../domain/protocol/model/treatment-protocol.ts';
import { textOf } from '../../../domain/protocol/versions/next-version.ts';

const text = TreatmentProtocol.parse(textOf(defaultProtocol));
const changed = (step: EditStep) => withStep(text, step);
const first = `aftercare/${text.aftercare[0]?.id}`;
const fits: readonly EditStep[] = [
  { step: 'put', place: `${first}/text`, content: '  Hands off.  ' },
  { step: 'put', place: `${first}/mode`, content: 'off' },
  { step: 'put', place: `${first}/why`, content: '' },
  { step: 'put', place: 'name', content: 'Density' },
  { step: 'put', place: 'breaks/longest', content: 60 },
  { step: 'put', place: 'consent/title', content: 'Your consent' },
  { step: 'take', list: 'health', index: 2 },
  { step: 'move', list: 'checks', from: 0, to: 2 },
];

it('reads of a changed protocol what was touched, and comes to what the whole schema makes of it', () => {
  for (const step of fits) {
    const after = changed(step);
    const whole = TreatmentProtocol.safeParse(after);
    const read = readChanged(text, after);
    if (whole.success) expect(JSON.stringify(read), JSON.stringify(step)).toBe(JSON.stringify(whole.data));
    else expect(read, JSON.stringify(step)).toBe(null);
  }
});

it('leaves every part that nothing touched the very object that it was: of five hundred rules one is read', () => {
  const read = readChanged(text, changed({ step: 'put', place: `${first}/text`, content: 'Hands off.' }));
  expect(read?.aftercare[0]).not.toBe(text.aftercare[0]);
  expect(read?.aftercare.slice(1).every((rule, index) => rule === text.aftercare[index + 1])).toBe(true);
  expect(read?.health).toBe(text.health);
});

it.each<EditStep>([
  { step: 'put', place: `${first}/text`, content: '' },
  { step: 'put', place: `${first}/mode`, content: 'never' },
  { step: 'put', place: `${first}/colour`, content: 'red' },
  { step: 'put', place: 'colour', content: 'red' },
  { step: 'put', place: 'name' },
  { step: 'put', place: 'minimumAge', content: 200 },
  { step: 'put', place: 'aftercare', content: JSON.parse(JSON.stringify(Array(501).fill(text.aftercare[0]))) },
])('leaves to the whole schema what does not fit: $place', (step) => {
  const after = changed(step);
  expect(TreatmentProtocol.safeParse(after).success).toBe(false);
  expect(readChanged(text, after)).toBe(null);
});
