import type { VisitId } from '../../domain/ids.ts';
import { addDays, civilDateOf } from '../../domain/time.ts';
import type { Stage } from '../../domain/visit/views/stages.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { sampleOwner } from '../sample/people.ts';
import {
  act,
  clientAct,
  type Hands,
  handOver,
  intake,
  passChecks,
  readAftercare,
  readClauses,
  signAftercare,
  signConsent,
  takeBack,
  timeOut,
  witnessAftercare,
  witnessConsent,
} from '../sample/steps.ts';
import { samplePigment } from '../sample/visit.ts';
import { codeOf } from './ledger.ts';
import type { SoakedTablet } from './tablet.ts';

/** How a visit ends that goes its own way. */
export type Ending = 'treated' | 'cancelled' | 'declined' | 'rescheduled';

const minute = 60_000;
const mostSteps = 80;

export interface VisitHands extends Hands {
  readonly tablet: SoakedTablet;
}

/** Whoever works here has the tablet: takes it back from a client, or unlocks it. */
export async function atWork(hands: VisitHands): Promise<void> {
  // Otherwise it may lock itself right after it said that it had not.
  await hands.client.call('session.touch', {}).catch(codeOf);
  const { mode } = await hands.client.call('app.status', {});
  if (mode === 'handed-over') await takeBack(hands);
  if (mode === 'locked') await hands.client.call('session.unlock', { staffId: hands.staffId, pin: sampleOwner.pin });
}

/** From wherever the visit stands to its end; by its stage, so that it goes on after any kill. Returns the closed visit. */
export async function carryOn(hands: VisitHands, id: VisitId, ending: Ending): Promise<VisitView> {
  const passed: Stage[] = [];
  while (passed.length < mostSteps) {
    await atWork(hands);
    const view = await hands.client.call('visits.get', { visitId: id });
    if (view.stage === 'closed') return view;
    passed.push(view.stage);
    if (view.clockQuestion || view.restartQuestion) await act(hands, id, { type: 'confirm-clock', right: 'now' });
    else await next(hands, view, ending);
  }
  throw new Error(`the visit does not come to an end: ${passed.slice(-3).join(', ')}`);
}

async function next(hands: VisitHands, view: VisitView, ending: Ending): Promise<unknown> {
  const { client, tablet } = hands;
  const { id, stage } = view;
  switch (stage) {
    case 'too-young':
    case 'day-over':
      return act(hands, id, { type: 'cancel-visit', reason: 'Did not stay.' });
    case 'arrive':
    case 'intake':
      if (ending === 'cancelled') return act(hands, id, { type: 'cancel-visit', reason: 'Came on the wrong day.' });
      return intake(hands, id);
    case 'alerts':
      return act(hands, id, { type: 'decide-too-soon', decision: 'continue', reason: 'Healed well.' });
    case 'checks':
      if (ending !== 'rescheduled') return passChecks(hands, id);
      return act(hands, id, { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
    case 'must-reschedule':
      return act(hands, id, {
        type: 'reschedule',
        next: { date: addDays(civilDateOf(tablet.now()), 14), time: '10:00' },
        note: 'Red behind the left ear.',
        clientNote: 'See you then.',
      });
    case 'time-out':
      return timeOut(hands, id);
    case 'consent':
      await handOver(hands, id, 'consent');
      if (ending === 'declined') await clientAct(hands, { type: 'decline-consent', reason: 'Not today.' });
      else {
        await readClauses(hands);
        await signConsent(hands);
      }
      return takeBack(hands);
    case 'countersign-consent':
    case 'witness-consent':
      return witnessConsent(hands, id);
    case 'procedure-ready':
      await act(hands, id, { type: 'start-procedure', expectedMinutes: 180 });
      return act(hands, id, { type: 'record-lot', lot: { ...samplePigment, expiry: '' } });
    case 'procedure':
      return work(hands, view);
    case 'aftercare':
      await handOver(hands, id, 'aftercare');
      await readAftercare(hands);
      await signAftercare(hands);
      return takeBack(hands);
    case 'countersign-aftercare':
      return witnessAftercare(hands, id);
    case 'seal':
      return client.call('visits.seal', { visitId: id });
    case 'done':
      if (view.documents.length === 0) return act(hands, id, { type: 'close-visit' });
      if (tablet.isIn) await client.call('documents.save', { visitId: id, targetId: 'usb' });
      return act(hands, id, { type: 'close-visit', copy: tablet.isIn ? 'saved' : 'declined' });
    case 'closed':
      return undefined;
  }
}

/** An hour of work, the break, and another hour; locked meanwhile, as the tablet does by itself. */
async function work(hands: VisitHands, { id, breaks }: VisitView): Promise<unknown> {
  const { client, tablet } = hands;
  const last = breaks?.taken.at(-1);
  if (last?.endedAt === null) return act(hands, id, { type: 'end-break' });
  await client.call('session.lock', {});
  tablet.pass(65 * minute);
  await atWork(hands);
  if (last) return act(hands, id, { type: 'finish-procedure' });
  await act(hands, id, { type: 'start-break' });
  tablet.pass(12 * minute);
  await atWork(hands);
  return undefined;
}
