import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { english } from '../../documents/words/languages.ts';
import { addDays, CivilDate } from '../../domain/time.ts';
import { colleague, refusal, type Tablet } from './tablet.ts';
import { act, aftercare, type Hands, tabletWithHands, toProcedure, wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
let clientId: string;
let visitId: string;

/** One store for all: a visit that is sealed and closed, its next session four weeks later. */
beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
  ({ clientId, id: visitId } = await wholeVisit(hands));
  await act(hands, visitId, { type: 'close-visit', copy: 'later' });
});
afterAll(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const wordsOf = (base64: string) =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: Buffer.from(base64, 'base64') }).toString('utf8');
const day = (text: string) => CivilDate.parse(text);
const known = async () => {
  const { appointment } = await call('appointments.form', { clientId });
  if (!appointment) throw new Error('there is an appointment');
  return appointment;
};

it('an appointment is moved on any later day: its sheet is made, day and week follow, and the papers before stay', async () => {
  const before = await call('visits.get', { visitId });
  const { present } = await known();
  expect(present).toEqual(before.course.next);
  tablet.clock.advance(5 * 86_400_000);
  await call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  const next = { date: addDays(present.date, 14), time: '15:30' };
  expect(
    (await call('appointments.move', { clientId, visitId, next, why: 'On holiday' })).appointment?.present,
  ).toEqual(next);

  const { documents, course } = await call('visits.get', { visitId });
  expect(course).toEqual(before.course);
  expect(documents.slice(0, -1)).toEqual(before.documents);
  const sheet = documents.at(-1);
  if (!sheet) throw new Error('a sheet was made');
  expect(sheet.kind).toBe('moved-sheet');
  expect(await call('documents.verify', { documentId: sheet.id })).toMatchObject({ verdict: 'untouched' });
  const file = await call('documents.get', { documentId: sheet.id });
  expect(file.fileName).toMatch(/^2026-11-29 moved-sheet /);
  expect(wordsOf(file.base64)).toContain(`In place of ${english.dates.appointment(present, null)}`);

  const old = await call('days.get', { from: present.date, days: 1 });
  expect(old.due).toEqual([]);
  expect(old.moved).toMatchObject([{ clientId, to: next.date, toTime: '15:30', why: 'On holiday' }]);
  const { due } = await call('days.get', { from: next.date, days: 1 });
  expect(due).toMatchObject([{ clientId, time: '15:30', sheetGiven: null }]);
  expect((await call('clients.page', { clientId })).next).toMatchObject(next);
  expect((await call('desk.client', { clientId })).next).toEqual(next);
  expect(await call('record.check', {})).toMatchObject({ ok: true });
});

it('the sheet is given once a copy of it is', async () => {
  const { documents } = await call('visits.get', { visitId });
  await call('documents.print', { documentId: documents.at(-1)?.id ?? '', printerId: 'printer' });
  expect((await call('clients.page', { clientId })).next?.sheetGiven).toBe('2026-11-29');
});

it('the same date is no move, and a date that comes too soon is refused as its picker says', async () => {
  const { present, days } = await known();
  const move = (next: { date: string; time: string }) =>
    call('appointments.move', { clientId, visitId, next, why: 'Asked' });
  expect(await refusal(move(present))).toBe('same-appointment');
  expect(await refusal(move({ date: addDays(days.first, -1), time: '10:00' }))).toBe('date-too-soon');
  expect(await refusal(move({ date: addDays(day('2026-11-29'), 900), time: '10:00' }))).toBe('date-too-far');
});

it('whoever took a sheet in large print home gets the new one so', async () => {
  const id = await toProcedure(hands, { name: 'Large Reader' });
  for (const step of [{ type: 'start-procedure', expectedMinutes: 60 }, { type: 'finish-procedure' }] as const)
    await act(hands, id, step);
  await aftercare(hands, id);
  const { clientId: of, course } = await call('visits.seal', { visitId: id, largePrint: true });
  await act(hands, id, { type: 'close-visit', copy: 'later' });
  const next = { date: addDays(course.next?.date ?? day('2026-12-22'), 1), time: '10:00' };
  await call('appointments.move', { clientId: of, visitId: id, next, why: 'Asked' });
  const sheet = (await call('visits.get', { visitId: id })).documents.at(-1);
  const { base64 } = await call('documents.get', { documentId: sheet?.id ?? '' });
  expect(sheet?.kind).toBe('moved-sheet');
  expect(wordsOf(base64)).toContain('large print');
});

it('the front desk moves it too; once another visit followed, nothing is left to move', async () => {
  const { suggested: course } = await call('clients.get', { clientId });
  const { present } = await known();
  await colleague(tablet, 'front-desk');
  const next = { date: addDays(present.date, 7), time: '09:00' };
  expect((await call('appointments.move', { clientId, visitId, next, why: 'By phone' })).appointment?.present).toEqual(
    next,
  );
  await call('session.lock', {});
  await call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  tablet.clock.advance(40 * 86_400_000);
  await call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  await call('visits.open', { clientId, course });
  expect((await call('appointments.form', { clientId })).appointment).toBeNull();
  expect(await refusal(call('appointments.move', { clientId, visitId, next, why: 'Too late' }))).toBe('not-now');
});
