import { afterAll, afterEach, expect, it } from 'vitest';
import { Workbench } from '../documents/tools.ts';
import { said } from '../sentence.ts';
import { treatFrom } from './minimum-age.ts';
import { addClient, makeTablet, pin, refusal, sampleClient, signedIn, type Tablet } from './tablet.ts';
import { act, aftercare, consent, type Hands, intake, openVisit, passChecks, timeOut } from './visit-steps.ts';

let tablet: Tablet;
afterEach(() => tablet.close());
const bench = new Workbench();
afterAll(() => bench.dispose());

/** A clinic whose protocol treats people from this age. */
async function clinicFrom(minimumAge: number): Promise<Hands> {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  await treatFrom(tablet, minimumAge, ownerId);
  return { client: tablet.client, staffId: ownerId, pin };
}

const minor = { dateOfBirth: '2009-03-14', guardianName: 'Pat Client', guardianRelation: 'Mother' };

it('too young for the clinic is said at once, before a visit is opened, and why', async () => {
  const hands = await clinicFrom(18);
  expect(await hands.client.call('clients.age-policy', {})).toEqual({
    minimumAge: 18,
    unknownBirthAllowed: false,
    languages: ['en'],
  });
  const added = await addClient(hands.client, { ...sampleClient, ...minor });
  expect(added.refused).toEqual(said('Too young: this clinic treats people from 18.'));
  expect(await refusal(openVisit(hands, minor))).toBe('too-young');
});

it('a minor whom the protocol allows goes through the whole visit: the guardian is greeted, reads and signs', async () => {
  const hands = await clinicFrom(16);
  const { id } = await openVisit(hands, minor);
  await hands.client.call('session.hand-over', { visitId: id, task: 'intake', language: 'en' });
  expect(await hands.client.call('task.get', {})).toMatchObject({ greeting: 'Pat', guardianOf: 'Sample' });
  await hands.client.call('session.take-back', { staffId: hands.staffId, pin });
  await intake(hands, id);
  await passChecks(hands, id);
  await timeOut(hands, id);
  await consent(hands, id);
  await act(hands, id, { type: 'start-procedure', expectedMinutes: 60 });
  await act(hands, id, { type: 'finish-procedure' });
  await aftercare(hands, id);
  const { documents } = await hands.client.call('visits.seal', { visitId: id });
  for (const { id: documentId, kind } of documents) {
    if (kind === 'visit-record') continue;
    const { base64 } = await hands.client.call('documents.get', { documentId });
    const text = bench.text(bench.file(`${kind}.pdf`, Buffer.from(base64, 'base64')), false).replaceAll(/\s+/g, ' ');
    expect([kind, text]).toEqual([kind, expect.stringMatching(/Pat Client.*guardian \(Mother\)/)]);
  }
});
