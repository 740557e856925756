import type { Client } from '../../api/client/client.ts';
import type { Input } from '../../api/contract/contract.ts';
import type { VisitId } from '../../domain/ids.ts';
import { addDays, civilDateOf } from '../../domain/time.ts';
import type { TaskView } from '../../domain/visit/views/client-view.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { sampleClient } from './tablet.ts';

export type StaffCommandInput = Input<'visits.act'>['command'];
export type ClientCommandInput = Input<'task.act'>['command'];
export type Task = 'intake' | 'consent' | 'aftercare';

/** A mark that a hand could make: enough points, enough way. */
export const signature = {
  kind: 'drawn' as const,
  width: 520,
  height: 220,
  pointer: 'touch' as const,
  strokes: [
    Array.from({ length: 40 }, (_, i) => ({
      x: 60 + i * 9,
      y: 110 + Math.round(40 * Math.sin(i / 3)),
      t: i * 16,
      p: 0.5,
    })),
  ],
};
export const dot = { ...signature, strokes: [[{ x: 100, y: 100, t: 0, p: 0.5 }]] };

/** Somebody who works at the tablet: signs in, hands over, takes back. */
export interface Hands {
  readonly client: Client;
  readonly staffId: string;
  readonly pin: string;
}

export const finalSession = { session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null } as const;

export async function openVisit({ client }: Hands, details: Partial<typeof sampleClient> = {}): Promise<VisitView> {
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

export async function handOver(hands: Hands, visitId: string, task: Task): Promise<void> {
  await hands.client.call('session.hand-over', { visitId, task, language: 'en' });
  await clientAct(hands, { type: 'confirm-identity', day: 14, month: 3 });
}

export function takeBack({ client, staffId, pin }: Hands) {
  return client.call('session.take-back', { staffId, pin });
}

export async function intake(hands: Hands, visitId: string, yes: readonly string[] = []): Promise<void> {
  await handOver(hands, visitId, 'intake');
  const view = await hands.client.call('task.get', {});
  if (view.task !== 'intake') throw new Error('another task was handed over');
  const { phone, email, emergencyName, emergencyPhone } = sampleClient;
  await clientAct(hands, { type: 'confirm-own-details', details: { phone, email, emergencyName, emergencyPhone } });
  for (const { id } of view.health)
    await clientAct(
      hands,
      yes.includes(id)
        ? { type: 'answer-health', question: id, answer: 'yes', details: 'Since 2019.' }
        : { type: 'answer-health', question: id, answer: 'no', details: '' },
    );
  await clientAct(hands, { type: 'finish-intake' });
  await takeBack(hands);
}

/** Answers every check with its first option, which is the one that passes. */
export async function passChecks(hands: Hands, visitId: string): Promise<VisitView> {
  let view = await hands.client.call('visits.get', { visitId });
  for (const { id: check, questions } of view.checks)
    for (const { id: question, options } of questions)
      view = await act(hands, visitId, { type: 'answer-check', check, question, option: options[0]?.id ?? '' });
  return view;
}

export async function timeOut(hands: Hands, visitId: string): Promise<VisitView> {
  const view = await hands.client.call('visits.get', { visitId });
  return act(hands, visitId, { type: 'confirm-time-out', items: view.timeOut.map(({ id }) => id) });
}

export async function readClauses(hands: Hands): Promise<void> {
  const view = await hands.client.call('task.get', {});
  if (view.task !== 'consent') throw new Error('another task was handed over');
  for (const { id: clause } of view.clauses) {
    await clientAct(hands, { type: 'open-clause', clause });
    await clientAct(hands, { type: 'agree-clause', clause });
  }
}

export async function consent(hands: Hands, visitId: string): Promise<VisitView> {
  await handOver(hands, visitId, 'consent');
  await readClauses(hands);
  await clientAct(hands, { type: 'sign-consent', signature, intent: true, electronicRecord: true });
  await takeBack(hands);
  return act(hands, visitId, { type: 'countersign-consent', signature, identifiedBy: 'known-to-staff', note: '' });
}

export async function aftercare(hands: Hands, visitId: string): Promise<VisitView> {
  await handOver(hands, visitId, 'aftercare');
  const view = await hands.client.call('task.get', {});
  if (view.task !== 'aftercare') throw new Error('another task was handed over');
  for (const { id: part } of view.parts) await clientAct(hands, { type: 'read-aftercare-part', part });
  await clientAct(hands, { type: 'sign-aftercare', signature, intent: true, electronicRecord: true });
  await takeBack(hands);
  return act(hands, visitId, { type: 'countersign-aftercare', signature, identifiedBy: 'photo-id', note: '' });
}

/** From the door to the consent that both have signed. */
export async function toProcedure(hands: Hands, details: Partial<typeof sampleClient> = {}): Promise<VisitId> {
  const { id } = await openVisit(hands, details);
  await intake(hands, id);
  await passChecks(hands, id);
  await timeOut(hands, id);
  await consent(hands, id);
  return id;
}

/** A whole visit up to the sealed papers. */
export async function wholeVisit(hands: Hands): Promise<VisitView> {
  const id = await toProcedure(hands);
  await act(hands, id, { type: 'start-procedure', expectedMinutes: 180 });
  await act(hands, id, { type: 'start-break' });
  await act(hands, id, { type: 'end-break' });
  await act(hands, id, { type: 'finish-procedure' });
  await aftercare(hands, id);
  return hands.client.call('visits.seal', { visitId: id });
}
