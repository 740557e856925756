import { CivilTime, Instant } from '../../domain/time.ts';
import type { StopName } from '../../renderer/gallery/stops.ts';
import { otherClients, sampleOwner, sampleZone } from './people.ts';
import {
  act,
  answerHealth,
  clientAct,
  confirmDetails,
  giveTablet,
  type Hands,
  handOver,
  identify,
  openVisit,
  passChecks,
  readClauses,
  readPart,
  setUp,
  signAftercare,
  signConsent,
  takeBack,
  timeOut,
  witnessAftercare,
  witnessConsent,
} from './steps.ts';
import type { SampleTablet } from './tablet.ts';
import { sampleNeedle, samplePigment } from './visit.ts';

/** Called at each stopping point of the sample day, with its name and the present visit. */
export type Stop = (name: StopName, visitId?: string) => Promise<void>;

/** The tablet's clock and the person who works at it. */
export interface Player extends Hands {
  readonly tablet: SampleTablet;
  /** Sets the clock to a time of the sample day, "HH:MM". */
  at(time: string): void;
}

export async function signedIn(tablet: SampleTablet): Promise<Player> {
  const { ownerId } = await setUp(tablet);
  const day = tablet.clock.now().instant.slice(0, 11);
  await tablet.client.call('session.unlock', { staffId: ownerId, pin: sampleOwner.pin });
  return {
    tablet,
    client: tablet.client,
    staffId: ownerId,
    pin: sampleOwner.pin,
    at: (time) => tablet.clock.set(Instant.parse(`${day}${CivilTime.parse(time)}:00.000Z`), sampleZone),
  };
}

/** Session 2 of 3, from arrival to the closed visit: an alert, a remedy, a decision, two breaks, a copy given. */
export async function playVisit(player: Player, stop: Stop): Promise<string> {
  const { at, client } = player;
  at('08:53');
  const { id } = await openVisit(player, otherClients.regular);
  await stop('arrive', id);

  at('08:55');
  await giveTablet(player, id, 'intake');
  await stop('client-cover', id);
  await identify(player);
  await stop('client-details', id);
  await confirmDetails(player);
  await answerHealth(player, [], 3);
  await stop('client-health', id);
  at('08:58');
  await answerHealth(player, ['allergies']);
  await stop('client-review', id);
  await clientAct(player, { type: 'finish-intake' });
  await stop('client-thanks', id);
  await takeBack(player);
  await stop('alerts', id);
  await act(player, id, {
    type: 'decide-alert',
    question: 'allergies',
    decision: 'continue',
    reason: 'Nitrile gloves used throughout.',
  });

  at('09:01');
  await stop('checks', id);
  for (const [check, question, option] of [
    ['washed', 'washed', 'yes'],
    ['moisturised', 'moisturised', 'yes'],
    ['no-products', 'gel', 'present'],
    ['no-products', 'hairspray', 'none'],
    ['no-products', 'powder', 'none'],
    ['no-products', 'fibres', 'none'],
  ] as const)
    await act(player, id, { type: 'answer-check', check, question, option });
  await act(player, id, { type: 'do-remedy-step', check: 'no-products', step: 'wash-out' });
  await stop('checks-fixing', id);
  at('09:05');
  await act(player, id, { type: 'do-remedy-step', check: 'no-products', step: 'moisturise' });
  await act(player, id, { type: 'check-again', check: 'no-products' });
  for (const question of ['gel', 'hairspray', 'powder', 'fibres'])
    await act(player, id, { type: 'answer-check', check: 'no-products', question, option: 'none' });
  await act(player, id, { type: 'answer-check', check: 'no-razor', question: 'razor', option: 'none' });
  await act(player, id, { type: 'answer-check', check: 'cut', question: 'when', option: 'under-two-days' });
  await act(player, id, { type: 'answer-check', check: 'cut', question: 'native-hair', option: 'visible' });
  await stop('checks-decide', id);
  await act(player, id, {
    type: 'decide-check',
    check: 'cut',
    decision: 'continue',
    reason: 'Cut 30 h ago, follicles well visible.',
  });
  await passChecks(player, id, 5);
  at('09:09');
  await stop('time-out', id);
  await timeOut(player, id);
  await stop('consent', id);

  at('09:11');
  await handOver(player, id, 'consent');
  await stop('client-consent', id);
  await readClauses(player, 5);
  await stop('client-photos', id);
  await readClauses(player);
  await stop('client-sign', id);
  await signConsent(player);
  await takeBack(player);
  at('09:18');
  await stop('witness-consent', id);
  await witnessConsent(player, id);
  await stop('procedure-ready', id);

  at('09:20');
  await act(player, id, { type: 'start-procedure', expectedMinutes: 200 });
  at('09:24');
  await act(player, id, {
    type: 'record-lot',
    lot: samplePigment,
  });
  await act(player, id, {
    type: 'record-lot',
    lot: sampleNeedle,
  });
  at('09:58');
  await stop('working', id);
  await client.call('session.lock', {});
  await stop('locked-working', id);
  await client.call('session.unlock', { staffId: player.staffId, pin: player.pin });
  at('10:23');
  await stop('window', id);
  at('10:36');
  await stop('asks', id);
  await client.call('session.lock', {});
  await stop('locked-asks', id);
  await client.call('session.unlock', { staffId: player.staffId, pin: player.pin });
  at('10:52');
  await stop('overdue', id);
  await client.call('session.lock', {});
  await stop('locked-overdue', id);
  await client.call('session.unlock', { staffId: player.staffId, pin: player.pin });
  at('10:53');
  await act(player, id, { type: 'start-break' });
  at('10:58');
  await stop('break', id);
  await client.call('session.lock', {});
  await stop('locked-break', id);
  await client.call('session.unlock', { staffId: player.staffId, pin: player.pin });
  at('11:14');
  await stop('break-over', id);
  await act(player, id, { type: 'end-break' });
  at('12:20');
  await act(player, id, { type: 'start-break' });
  at('12:31');
  await act(player, id, { type: 'end-break' });
  await act(player, id, { type: 'add-note', text: 'Hairline softened at the temples as agreed.' });
  at('13:05');
  await act(player, id, { type: 'finish-procedure' });
  await stop('aftercare', id);

  at('13:08');
  await handOver(player, id, 'aftercare');
  await stop('client-aftercare', id);
  await readPart(player, 'next-weeks');
  await stop('client-aftercare-later', id);
  await readPart(player, 'later');
  await stop('client-aftercare-call', id);
  await readPart(player, 'when-to-call');
  await stop('client-aftercare-sign', id);
  await signAftercare(player);
  await takeBack(player);
  await stop('witness-aftercare', id);
  await witnessAftercare(player, id);
  await stop('seal', id);

  at('13:17');
  const sealed = await client.call('visits.seal', { visitId: id });
  await stop('done', id);
  for (const { id: documentId } of sealed.documents.slice(0, 1))
    await client.call('documents.print', { documentId, printerId: 'printer' });
  await client.call('documents.save', { visitId: id, targetId: 'usb' });
  await stop('given', id);
  await act(player, id, { type: 'close-visit', copy: 'both' });
  await stop('closed-visit', id);
  await act(player, id, { type: 'add-correction', text: 'The needle was 3RL 0.30 mm.' });
  await stop('corrected', id);
  return id;
}
