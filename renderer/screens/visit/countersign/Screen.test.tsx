import { expect, it } from 'vitest';
import { AppStatus } from '../../../../api/contract/status.ts';
import { StaffId } from '../../../../domain/ids.ts';
import { samplePractitioner } from '../../../../scripts/sample/people.ts';
import { drawsEvery, recordingOf, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('waits for how the client is known, then for a signature; a typed name counts', async () => {
  const { client, does, main } = await show(gallery, 'consent');
  expect(main().textContent).toBe(en.countersign.waitsHow);
  await does(en.countersign.known);
  expect(main().getAttribute('aria-disabled')).toBe('true');
  await does(en.sign.type, { into: en.sign.typedField, text: 'Robin Example' }, en.countersign.sign);
  expect(client.asked('visits.act')).toMatchObject([
    {
      command: {
        type: 'countersign-consent',
        identifiedBy: 'known-to-staff',
        signature: { kind: 'typed', name: 'Robin Example' },
      },
    },
  ]);
});

it('whoever witnessed the consent finds at the aftercare how they knew the client; another one says so themselves', async () => {
  const { main } = await show(gallery, 'aftercare');
  expect(main().textContent).not.toBe(en.countersign.waitsHow);
  const other = await show(gallery, 'aftercare', (app) => {
    const { answers } = recordingOf({ title: 'The aftercare sheet', stop: 'witness-aftercare' });
    const status = AppStatus.parse(answers.find(({ name }) => name === 'app.status')?.value);
    const another = { id: StaffId.parse('01920000-0000-7000-8000-0000000000b2'), name: samplePractitioner.name };
    app.answer('app.status', { ...status, signedIn: { ...another, role: 'practitioner' } });
  });
  expect(other.main().textContent).toBe(en.countersign.waitsHow);
});
