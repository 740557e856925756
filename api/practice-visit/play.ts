import type { WriteHandle } from '../../db/file/handles.ts';
import { english } from '../../documents/words/languages.ts';
import { practicePasses, practiceReading } from '../../domain/clinic/practice-time.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import { type PlainStep, plainStep } from '../../domain/visit/plain/command.ts';
import { outcomeOf, presentStage, stepOf } from '../../domain/visit/stage.ts';
import type { Context } from '../handlers/context.ts';
import { visitHandlers } from '../handlers/visits.ts';
import { act, type LoadedVisit, loadVisit } from '../papers/visit-acts.ts';
import type { OpenPractice } from './room.ts';
import { practiceParts } from './routes.ts';

/** Says on every paper what it is, wherever the record of a visit asks for words. */
export const practiceWord = english.words.common.practice;

/** More steps than the longest protocol needs for a visit: what does not end by then leads nowhere. */
const mostSteps = 5_000;

/**
 * Plays the visit that was opened last up to a step, 1 to 8. Returns false, and has changed nothing of the visit, where the step
 * is behind it already, or nothing leads on to it.
 */
export async function playTo(open: OpenPractice, step: number, tablet: Context): Promise<boolean> {
  const visitId = open.lastVisit.of(tablet.access.staff.id) ?? open.visitId;
  if (visitId === null) return false;
  const standing = standsAt(open, visitId, tablet);
  // A visit that has just begun stands at its first step, and nothing is to be played again.
  if (standing === null || (standing >= step && !(step === 1 && isUntouched(open, visitId)))) return false;
  const got = playing(open, (w) => playOn(w, { open, visitId, step, tablet }));
  if (got !== 'seal') return got === 'there';
  const parts = practiceParts(open, tablet);
  await visitHandlers(parts)['visits.seal']({ visitId }, { now: open.clock.now() });
  return true;
}

/** Runs it as one piece: what refuses on the way leaves the visit as it was. */
function playing<T>(open: OpenPractice, play: (w: WriteHandle) => T | 'stuck'): T | 'stuck' {
  const { time } = open;
  try {
    return open.record.store.write((w) => {
      const got = play(w);
      if (got === 'stuck') throw new Stuck();
      return got;
    });
  } catch (error) {
    open.time = time;
    if (error instanceof Stuck || error instanceof AppError) return 'stuck';
    throw error;
  }
}

class Stuck extends Error {}

interface Playing {
  readonly open: OpenPractice;
  readonly visitId: VisitId;
  readonly step: number;
  readonly tablet: Context;
}

function playOn(w: WriteHandle, { open, visitId, step, tablet }: Playing): 'there' | 'seal' | 'stuck' {
  let visit = loadVisit(w, visitId);
  for (let count = 0; count < mostSteps; count++) {
    if (hasReached(visit, step, open)) return 'there';
    // Where only the intake is wanted, its questions are left to whoever tries.
    const leave = step === 2 && visit.state.handedOver !== null && visit.state.ownDetails !== null;
    const next: PlainStep | null = leave
      ? { by: 'staff', command: { type: 'hand-back' } }
      : nextStep(visit, open, tablet);
    if (next === null) return 'stuck';
    if (next === 'seal') return 'seal';
    visit = played(w, visit, next, { open, tablet });
  }
  return 'stuck';
}

const hasReached = ({ state, ...visit }: LoadedVisit, step: number, { clock }: OpenPractice): boolean => {
  if (state.handedOver) return false;
  const stage = presentStage(state, { ...visit, now: clock.now() });
  return (stepOf(stage, outcomeOf(state, visit.protocol)) ?? 0) >= step;
};

/** What the visit goes on with where nothing is the matter. */
export function nextStep({ state, ...visit }: LoadedVisit, { clock }: OpenPractice, tablet: Context): PlainStep | null {
  return plainStep(state, { ...visit, now: clock.now(), staffName: tablet.access.staff.name, word: practiceWord });
}

/** Records one step. Work takes a while before it ends, and needs no break. */
export function played(
  w: WriteHandle,
  { state, protocol }: LoadedVisit,
  step: Exclude<PlainStep, 'seal'>,
  { open, tablet }: { readonly open: OpenPractice; readonly tablet: Context },
): LoadedVisit {
  if (step.command.type === 'finish-procedure')
    open.time = practicePasses(open.time, protocol.breaks.opensAfter * 30_000);
  const now = practiceReading(tablet.clock.now(), open.time);
  const actor =
    step.by === 'client' ? ({ kind: 'client', clientId: state.clientId } as const) : tablet.access.staffActor;
  return act(w, state.id, step.command, { now, actor });
}

function standsAt(open: OpenPractice, visitId: VisitId, { clock }: Pick<Context, 'clock'>): number | null {
  const { state, ...visit } = open.record.store.read((r) => loadVisit(r, visitId));
  const now = practiceReading(clock.now(), open.time);
  return stepOf(presentStage(state, { ...visit, now }), outcomeOf(state, visit.protocol));
}

const isUntouched = (open: OpenPractice, visitId: VisitId): boolean =>
  open.record.store.read((r) => loadVisit(r, visitId)).events.length === 1;
