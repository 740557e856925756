import type { Client } from '../../api/client/client.ts';
import type { Input } from '../../api/contract/contract.ts';
import type { OwnDetails } from '../../domain/clinic/client.ts';
import type { VisitId } from '../../domain/ids.ts';
import { addDays, civilDateOf } from '../../domain/time.ts';
import type { TaskView } from '../../domain/visit/views/client-view.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { sampleBirthday, sampleClient, sampleClinic, sampleOwner } from './people.ts';
import { handSignature } from './signature.ts';

/** The steps of a visit, each through the contract as a page would call it. The caller moves the clock between them. */

export type StaffCommandInput = Input<'visits.act'>['command'];
export type ClientCommandInput = Input<'task.act'>['command'];
export type Task = 'intake' | 'consent' | 'aftercare';

/** Somebody who works at the tablet: signs in, hands over, takes back. */
export interface Hands {
  readonly client: Client;
  readonly staffId: string;
  readonly pin: string;
  /** What the client reads in; English where it is absent. */
  readonly language?: string;
}

/** From setup to the lock screen, with the recovery key typed back. */
export async function setUp({ client }: Pick<Hands, 'client'>, passphrase?: string, zone: string = sampleClinic.zone) {
  const { name, pin } = sampleOwner;
  const { recoveryKey } = await client.call('setup.begin', {
    clinic: { ...sampleClinic, zone },
    owner: { name, pin },
    ...(passphrase !== undefined && { passphrase }),
  });
  const status = await client.call('setup.confirm-recovery', { recoveryKey });
  const [owner] = status.staff;
  if (!owner) throw new Error('setup left nobody to sign in');
  return { ownerId: owner.id, recoveryKey };
}

export async function openVisit(
  { client }: Hands,
  details: Partial<Input<'clients.add'>['details']> = {},
): Promise<VisitView> {
  const { id } = await client.call('clients.add', { details: { ...sampleClient, ...details } });
  const { now } = await client.call('app.status', {});
  const next = addDays(civilDateOf(now), 28);
  return client.call('visits.open', {
    clientId: id,
    course: {
      session: 2,
      sessionsPlanned: 3,
      final: false,
      next: { date: next, time: '10:00' },
      plannedFinal: next,
    },
  });
}

export function act(hands: Hands, visitId: string, command: StaffCommandInput): Promise<VisitView> {
  return hands.client.call('visits.act', { visitId, command });
}

export function clientAct(hands: Hands, command: ClientCommandInput): Promise<TaskView> {
  return hands.client.call('task.act', { command });
}

export async function giveTablet(hands: Hands, visitId: string, task: Task): Promise<void> {
  await hands.client.call('session.hand-over', { visitId, task, language: hands.language ?? 'en' });
}

export async function identify(hands: Hands): Promise<void> {
  const { asks } = await hands.client.call('task.get', {});
  await clientAct(
    hands,
    asks === 'name'
      ? { type: 'confirm-name', name: sampleClient.name }
      : { type: 'confirm-identity', ...sampleBirthday },
  );
}

export async function handOver(hands: Hands, visitId: string, task: Task): Promise<void> {
  await giveTablet(hands, visitId, task);
  await identify(hands);
}

export function takeBack({ client, staffId, pin }: Hands) {
  return client.call('session.take-back', { staffId, pin });
}

/** Confirms the details as recorded, except those given here. */
export async function confirmDetails(hands: Hands, changed: Partial<OwnDetails> = {}): Promise<void> {
  const view = await hands.client.call('task.get', {});
  if (view.task !== 'intake' || !view.own) throw new Error('another task was handed over');
  const { phone, email, emergencyName, emergencyPhone } = { ...view.own.details, ...changed };
  await clientAct(hands, { type: 'confirm-own-details', details: { phone, email, emergencyName, emergencyPhone } });
}

/** Answers the health questions; those in `yes` with details. `most`: stops after so many. */
export async function answerHealth(
  hands: Hands,
  yes: readonly string[] = [],
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  const view = await hands.client.call('task.get', {});
  if (view.task !== 'intake') throw new Error('another task was handed over');
  for (const { id } of view.health.slice(0, most))
    await clientAct(
      hands,
      yes.includes(id)
        ? { type: 'answer-health', question: id, answer: 'yes', details: 'Since 2019.' }
        : { type: 'answer-health', question: id, answer: 'no', details: '' },
    );
}

export async function intake(hands: Hands, visitId: string, yes: readonly string[] = []): Promise<void> {
  await handOver(hands, visitId, 'intake');
  await confirmDetails(hands);
  await answerHealth(hands, yes);
  await clientAct(hands, { type: 'finish-intake' });
  await takeBack(hands);
}

/** Answers every check with its first option, which passes; `from`: skips earlier checks. */
export async function passChecks(hands: Hands, visitId: string, from = 0): Promise<VisitView> {
  let view = await hands.client.call('visits.get', { visitId });
  for (const { id: check, questions } of view.checks.slice(from))
    for (const { id: question, options } of questions)
      view = await act(hands, visitId, { type: 'answer-check', check, question, option: options[0]?.id ?? '' });
  return view;
}

export async function timeOut(hands: Hands, visitId: string): Promise<VisitView> {
  const view = await hands.client.call('visits.get', { visitId });
  return act(hands, visitId, { type: 'confirm-time-out', items: view.timeOut.map(({ id }) => id) });
}

/** Opens and agrees to the points; `most`: only so many. */
export async function readClauses(hands: Hands, most = Number.POSITIVE_INFINITY): Promise<void> {
  const view = await hands.client.call('task.get', {});
  if (view.task !== 'consent') throw new Error('another task was handed over');
  for (const { id: clause } of view.clauses.slice(0, most)) {
    await clientAct(hands, { type: 'open-clause', clause });
    await clientAct(hands, { type: 'agree-clause', clause });
  }
}

export async function signConsent(hands: Hands): Promise<void> {
  await clientAct(hands, { type: 'sign-consent', signature: handSignature, intent: true, electronicRecord: true });
}

export function witnessConsent(hands: Hands, visitId: string): Promise<VisitView> {
  return act(hands, visitId, {
    type: 'countersign-consent',
    signature: handSignature,
    identifiedBy: 'known-to-staff',
    note: '',
  });
}

export async function consent(hands: Hands, visitId: string): Promise<VisitView> {
  await handOver(hands, visitId, 'consent');
  await readClauses(hands);
  await signConsent(hands);
  await takeBack(hands);
  return witnessConsent(hands, visitId);
}

export async function readAftercare(hands: Hands): Promise<void> {
  const view = await hands.client.call('task.get', {});
  if (view.task !== 'aftercare') throw new Error('another task was handed over');
  for (const { id } of view.parts) await readPart(hands, id);
}

export async function readPart(hands: Hands, part: string): Promise<void> {
  await clientAct(hands, { type: 'read-aftercare-part', part });
}

export async function signAftercare(hands: Hands): Promise<void> {
  await clientAct(hands, { type: 'sign-aftercare', signature: handSignature, intent: true, electronicRecord: true });
}

export function witnessAftercare(hands: Hands, visitId: string): Promise<VisitView> {
  return act(hands, visitId, {
    type: 'countersign-aftercare',
    signature: handSignature,
    identifiedBy: 'photo-id',
    note: '',
  });
}

export async function aftercare(hands: Hands, visitId: string): Promise<VisitView> {
  await handOver(hands, visitId, 'aftercare');
  await readAftercare(hands);
  await signAftercare(hands);
  await takeBack(hands);
  return witnessAftercare(hands, visitId);
}

/** From arrival to the consent with both signatures. */
export async function toProcedure(
  hands: Hands,
  details: Partial<Input<'clients.add'>['details']> = {},
): Promise<VisitId> {
  const { id } = await openVisit(hands, details);
  await consented(hands, id);
  return id;
}

/** Where a visit asks about the clock as it opens: it is right. */
async function clockIsRight(hands: Hands, id: VisitId): Promise<void> {
  let visit = await hands.client.call('visits.get', { visitId: id });
  while (visit.clockQuestion || visit.restartQuestion)
    visit = await act(hands, id, { type: 'confirm-clock', right: 'now' });
}

export async function consented(hands: Hands, id: VisitId): Promise<void> {
  await clockIsRight(hands, id);
  await intake(hands, id);
  await passChecks(hands, id);
  await timeOut(hands, id);
  await consent(hands, id);
}

/** A whole visit up to the sealed papers. */
export async function wholeVisit(hands: Hands): Promise<VisitView> {
  const { id } = await openVisit(hands, {});
  return treated(hands, id);
}

/** From the open visit to its sealed papers. */
export async function treated(hands: Hands, id: VisitId): Promise<VisitView> {
  await consented(hands, id);
  await act(hands, id, { type: 'start-procedure', expectedMinutes: 180 });
  await act(hands, id, { type: 'start-break' });
  await act(hands, id, { type: 'end-break' });
  await act(hands, id, { type: 'finish-procedure' });
  await aftercare(hands, id);
  return hands.client.call('visits.seal', { visitId: id });
}
