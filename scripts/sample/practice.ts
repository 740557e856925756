import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import type { Player, Stop } from './day.ts';

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

/** The owner's draft of the clinic's own texts, stopped at while it is open. */
export async function playPractice({ client }: Player, stop: Stop): Promise<void> {
  const { treatments } = await client.call('protocols.list', {});
  const inUse = treatments.find((one) => one.inUse !== null);
  if (!inUse) throw new Error('The sample clinic has no texts in use.');
  const { draftId } = await client.call('protocols.open-draft', { treatment: inUse.treatment });
  for (const edit of edits) await client.call('protocols.edit', { draftId, edit });
  await stop('draft');
}
