import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import type { Player, Stop } from './day.ts';
import { samplePractitioner } from './people.ts';
import { act, intake, openVisit } from './steps.ts';

/** A draft as an owner has it in the middle of the work: water one day too early, and two days without a word on washing. */
const edits: readonly ProtocolEdit[] = [
  { edit: 'set', place: 'aftercare/moisturise/text', content: 'Moisturise every day, thinly' },
  {
    edit: 'set',
    place: 'aftercare/gentle-cleanser/from',
    content: { anchor: 'session', offset: 9, unit: 'day' },
  },
  { edit: 'set', place: 'aftercare/water-only/from', content: { anchor: 'session', offset: 3, unit: 'day' } },
];

/** The owner's draft of the clinic's own texts, stopped at while it is open; and a practitioner, who can only read them. */
export async function playPractice({ client, staffId, pin }: Player, stop: Stop): Promise<void> {
  const { treatments } = await client.call('protocols.list', {});
  const inUse = treatments.find((one) => one.inUse !== null);
  if (!inUse) throw new Error('The sample clinic has no texts in use.');
  const { draftId } = await client.call('protocols.open-draft', { treatment: inUse.treatment });
  for (const edit of edits) await client.call('protocols.edit', { draftId, edit });
  await stop('draft');

  const { staff } = await client.call('session.lock', {});
  const practitioner = staff.find(({ name }) => name === samplePractitioner.name);
  await client.call('session.unlock', { staffId: practitioner?.id ?? '', pin: samplePractitioner.pin });
  await stop('practitioner');
  await client.call('session.lock', {});
  await client.call('session.unlock', { staffId, pin });
}

/** The owner changes the texts in use and approves that with the PIN. What was in a draft before is not published with it. */
export async function publish(
  { client, pin }: Pick<Player, 'client' | 'pin'>,
  changes: readonly ProtocolEdit[],
): Promise<void> {
  const treatment = (await client.call('protocols.list', {})).treatments[0]?.treatment ?? '';
  const begun = await client.call('protocols.open-draft', { treatment });
  await client.call('protocols.discard-draft', { draftId: begun.draftId });
  const { draftId } = await client.call('protocols.open-draft', { treatment });
  for (const edit of changes) await client.call('protocols.edit', { draftId, edit });
  const { hash, against } = await client.call('protocols.changes', { draftId });
  await client.call('protocols.approve', { draftId, hash, against, pin });
}

/** Two visits of a clinic with grades of its own: one answer waits for a doctor's note, another one rules the treatment out. */
export async function playOwnGrades(player: Player, stop: Stop): Promise<void> {
  await publish(player, [
    { edit: 'set', place: 'health/heart/answers/yes', content: 'doctors-note' },
    { edit: 'set', place: 'health/blood-thinners/answers/yes', content: 'refuse' },
  ]);
  const waits = await openVisit(player, { name: 'Nell Noteworth' });
  await intake(player, waits.id, ['heart']);
  await stop('doctors-note', waits.id);
  await act(player, waits.id, { type: 'cancel-visit', reason: 'Comes back with the note.' });
  const refused = await openVisit(player, { name: 'Uma Untreated' });
  await intake(player, refused.id, ['blood-thinners']);
  await stop('not-treated', refused.id);
  await act(player, refused.id, {
    type: 'reschedule',
    next: { date: '2027-03-08', time: '10:00' },
    note: '',
    clientNote: 'We are glad to see you once you no longer take them.',
  });
}
