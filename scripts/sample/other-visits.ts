import type { Player, Stop } from './day.ts';
import { otherClients, sampleClient, samplePractitioner } from './people.ts';
import { handSignature } from './signature.ts';
import {
  act,
  answerHealth,
  clientAct,
  confirmDetails,
  consent,
  handOver,
  intake,
  openVisit,
  passChecks,
  readClauses,
  takeBack,
  timeOut,
  toProcedure,
} from './steps.ts';

/** Visits of the same day with other outcomes. */
export async function playOthers(player: Player, stop: Stop): Promise<void> {
  const { at, client } = player;
  at('13:40');
  await client.call('settings.add-staff', { ...samplePractitioner, role: 'practitioner' });
  const red = await openVisit(player, { ...otherClients.longName });
  await client.call('settings.set-questions-a-page', { questions: 1 });
  await handOver(player, red.id, 'intake');
  await confirmDetails(player);
  await answerHealth(player, [], 3);
  await stop('client-health-one', red.id);
  await answerHealth(player);
  await clientAct(player, { type: 'finish-intake' });
  await takeBack(player);
  await client.call('settings.set-questions-a-page', { questions: 6 });
  await act(player, red.id, { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
  await stop('must-reschedule', red.id);
  await act(player, red.id, {
    type: 'reschedule',
    next: { date: '2026-12-08', time: '10:00' },
    note: 'Red patch of about 3 cm behind the left ear, warm.',
    clientNote: 'We look forward to seeing you then.',
  });
  await stop('rescheduled', red.id);

  const no = await openVisit(player, { name: 'Lee Declined' });
  await intake(player, no.id);
  await passChecks(player, no.id);
  await timeOut(player, no.id);
  await handOver(player, no.id, 'consent');
  await readClauses(player);
  await clientAct(player, { type: 'flag-question', topic: 'risks', words: 'Can it hurt the next day?' });
  await stop('client-question', no.id);
  await takeBack(player);
  await stop('question', no.id);
  await act(player, no.id, {
    type: 'answer-question',
    task: 'consent',
    topic: 'risks',
    answer: 'It can feel like a sunburn for a day.',
  });
  await handOver(player, no.id, 'consent');
  await clientAct(player, { type: 'decline-consent', reason: 'I would like to think about it.' });
  await takeBack(player);
  await stop('declined', no.id);

  const back = await toProcedure(player, { name: 'Pat Withdrawn' });
  await act(player, back, { type: 'start-procedure', expectedMinutes: 120 });
  at('13:55');
  await act(player, back, { type: 'withdraw-consent', reason: 'It hurts too much.', signature: handSignature });
  await stop('withdrawn', back);

  await playDecisionAtWork(player, stop);

  await playSecondVisit(player, stop);

  const gone = await openVisit(player, { name: 'Chris Cancelled' });
  await act(player, gone.id, { type: 'cancel-visit', reason: 'Came on the wrong day.' });
  await stop('cancelled', gone.id);

  await client.call('clients.add', { details: { ...sampleClient, name: 'Nia Newcomer' } });
  await stop('client-added');

  const young = await openVisit(player, { name: otherClients.minor.name });
  await client.call('clients.change', { clientId: young.clientId, details: otherClients.minor });
  await stop('too-young', young.id);
  await act(player, young.id, { type: 'cancel-visit', reason: 'Too young.' });

  for (const namesake of [otherClients.first, otherClients.second]) {
    const { id } = await client.call('clients.add', { details: namesake });
    await client.call('clients.get', { clientId: id });
  }
  const namesake = await openVisit(player, {
    ...otherClients.first,
    phone: '01632 960 891',
    dateOfBirth: '1979-03-14',
  });
  await stop('namesake', namesake.id);
  await act(player, namesake.id, { type: 'cancel-visit', reason: 'Will call again.' });
}

/** Somebody who was here before, and is asked the same questions again. */
async function playSecondVisit(player: Player, stop: Stop): Promise<void> {
  const { client } = player;
  const first = await openVisit(player, { name: 'Noa Again' });
  await intake(player, first.id, ['blood-thinners']);
  await act(player, first.id, { type: 'cancel-visit', reason: 'Had to leave.' });
  await act(player, first.id, { type: 'close-visit' });
  const { clientId, course } = first;
  const { id } = await client.call('visits.open', { clientId, course });
  await handOver(player, id, 'intake');
  await confirmDetails(player);
  await stop('client-health-last', id);
  await takeBack(player);
  await act(player, id, { type: 'cancel-visit', reason: 'Had to leave.' });
}

/** A finding that was decided before the consent; at work the decision is taken back, and waits for the next one. */
async function playDecisionAtWork(player: Player, stop: Stop): Promise<void> {
  const { client, pin } = player;
  const { id } = await openVisit(player, { name: 'Sam Decided' });
  await intake(player, id);
  await passChecks(player, id);
  await act(player, id, { type: 'answer-check', check: 'cut', question: 'when', option: 'under-two-days' });
  const why = 'Cut 30 h ago, follicles well visible.';
  await act(player, id, { type: 'decide-check', check: 'cut', decision: 'continue', reason: why });
  const events = await client.call('visits.events', { visitId: id });
  const sequence = events.find(({ type }) => type === 'check-decided')?.sequence ?? 0;
  await timeOut(player, id);
  await consent(player, id);
  await act(player, id, { type: 'start-procedure', expectedMinutes: 120 });
  const command = { type: 'take-back', sequence, why: 'Meant for another client.' } as const;
  await client.call('visits.act', { visitId: id, command, pin });
  await stop('check-at-work', id);
  await act(player, id, { type: 'withdraw-consent', reason: 'Will come back another day.' });
}
