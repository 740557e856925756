import { expect, it } from 'vitest';
import { DocumentId, PrintJobId, VisitId } from '../../domain/ids.ts';
import {
  isHeld,
  isUnrecorded,
  lostCopy,
  next,
  type Observation,
  type Printout,
  shownOf,
} from '../../domain/printing/follow.ts';
import { type PrintProgress, patienceMs } from '../../domain/printing/printout.ts';
import { Moment } from '../../domain/time.ts';

const at = (uptimeMs: number, bootId = 'boot-1'): Moment =>
  Moment.parse({
    instant: new Date(Date.parse('2026-03-02T09:00:00.000Z') + uptimeMs).toISOString(),
    zone: 'Europe/London',
    uptimeMs,
    bootId,
  });
const id = '018f0000-0000-7000-8000-00000000000';
const waiting: PrintProgress = { state: 'waiting', trouble: null };
const printing: PrintProgress = { state: 'printing', trouble: null };
const handedOver: PrintProgress = { state: 'handed-over', trouble: null };

const sheet: Printout = {
  id: PrintJobId.parse(`${id}1`),
  printer: 'Desk',
  at: at(0),
  paper: { visitId: VisitId.parse(`${id}2`), id: DocumentId.parse(`${id}3`), kind: 'aftercare-sheet', copy: 2 },
  job: 'desk-1',
  progress: waiting,
  ended: null,
  silentSince: null,
  recorded: false,
  back: null,
};

/** One observation after the other; the effects are the last one's. */
function after(printout: Printout, now: Moment, ...observed: Observation[]) {
  let step = { printout, effects: [] as readonly string[] };
  for (const one of observed) step = next(step.printout, one, now);
  return step;
}
const poll: Observation = { type: 'poll' };
const unwanted: Observation = { type: 'unwanted' };
const answered = (progress: PrintProgress): Observation => ({ type: 'answered', progress });
const beforeCancel = (progress: PrintProgress | null): Observation => ({ type: 'answered-before-cancel', progress });
const afterCancel = (progress: PrintProgress): Observation => ({ type: 'answered-after-cancel', progress });
const accepted: Observation = { type: 'cancel-accepted' };
const failed: Observation = { type: 'cancel-failed' };

it('a paper that may still come out is asked about with every poll, one that ended is not', () => {
  expect(after(sheet, at(1_000), poll).effects).toEqual(['ask']);
  const printed = after(sheet, at(2_000), answered({ state: 'printed', trouble: null })).printout;
  expect([printed.ended, isHeld(printed), isUnrecorded(printed)]).toEqual([at(2_000), false, true]);
  expect(after(printed, at(3_000), poll).effects).toEqual([]);
});

it('a spooler that does not answer leaves the job as it was and reports the printer', () => {
  const { progress } = after(sheet, at(1_000), answered(printing), { type: 'not-answered' }).printout;
  expect(progress).toEqual({ state: 'printing', trouble: 'not-connected' });
});

it('searching for the printer is not reported as a problem', () => {
  const looked = after(sheet, at(1_000), answered({ state: 'waiting', trouble: 'not-connected' })).printout;
  expect(shownOf(looked, at(2_000)).trouble).toBeNull();
  expect(shownOf(looked, at(60_000)).trouble).toBe('not-connected');
});

it('a job that nobody waits for any more is cancelled, also after a restart', () => {
  expect(after(sheet, at(patienceMs + 1), poll).effects).toEqual(['ask-before-cancel']);
  const later = { ...at(5_000, 'boot-2'), instant: at(patienceMs + 1).instant };
  expect(after(sheet, later, poll).effects).toEqual(['ask-before-cancel']);
});

it('a job cancelled after too long a wait differs from one that a person cancelled', () => {
  const cancelled: PrintProgress = { state: 'cancelled', trouble: null };
  const late = after(sheet, at(patienceMs + 1), poll, beforeCancel(waiting), accepted, afterCancel(cancelled)).printout;
  expect(lostCopy(late)).toEqual({ paper: sheet.paper, why: 'given-up' });
  const asked = after(sheet, at(1_000), unwanted, beforeCancel(waiting), accepted, afterCancel(cancelled)).printout;
  expect(lostCopy(asked)).toEqual({ paper: sheet.paper, why: 'cancelled' });
});

it('a copy cancelled while it was being printed may be in somebody’s hands, and is not put on record as lost', () => {
  const cancelled: PrintProgress = { state: 'cancelled', trouble: null };
  const half = after(sheet, at(1_000), unwanted, beforeCancel(printing), accepted, afterCancel(cancelled)).printout;
  expect([half.progress.trouble, lostCopy(half), isUnrecorded(half)]).toEqual(['while-printing', null, true]);
});

it('a paper that was printed a moment before is not cancelled', () => {
  expect(after(sheet, at(1_000), unwanted, beforeCancel({ state: 'printed', trouble: null })).effects).toEqual([
    'remember',
  ]);
});

it('a job that its spooler forgot with our cancelling it counts as cancelled', () => {
  const forgotten = after(
    sheet,
    at(1_000),
    unwanted,
    beforeCancel(waiting),
    accepted,
    afterCancel(handedOver),
  ).printout;
  expect(forgotten.progress.state).toBe('cancelled');
  const unknown = after(sheet, at(1_000), unwanted, beforeCancel(null), accepted, afterCancel(handedOver)).printout;
  expect(unknown.progress.state).toBe('handed-over');
});

it('a spooler that does not let go is reported once and tried again, with longer pauses', () => {
  const first = after(sheet, at(1_000), unwanted, beforeCancel(waiting), failed);
  expect(first.effects).toEqual(['report-not-cancelled', 'remember']);
  expect(after(first.printout, at(2_000), poll).effects).toEqual(['ask']);
  expect(after(first.printout, at(3_000), poll).effects).toEqual(['ask-before-cancel']);
  const second = after(first.printout, at(3_000), poll, beforeCancel(waiting), failed);
  expect(second.effects).toEqual(['remember']);
  expect(after(second.printout, at(6_000), poll).effects).toEqual(['ask']);
});

it('a job that its spooler no longer reports is cancelled once and then left alone', () => {
  const silent = { ...sheet, progress: handedOver };
  const asked = after(silent, at(patienceMs + 1), poll, beforeCancel(handedOver));
  expect(asked.effects).toEqual(['cancel']);
  const done = after(asked.printout, at(patienceMs + 1), accepted).printout;
  expect(isHeld(done)).toBe(false);
});
