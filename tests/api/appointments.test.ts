import { afterAll, beforeAll, expect, it } from 'vitest';
import { CivilDate, Instant } from '../../domain/time.ts';
import { type Tablet, zone } from './tablet.ts';
import { act, type Hands, intake, openVisit, tabletWithHands, treated } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterAll(() => tablet.close());

const day = (from: string) => tablet.client.call('days.get', { from: CivilDate.parse(from), days: 1 });

it('lists whom a visit gave a next date, with whether they have their sheet, until they come', async () => {
  const { id, course } = await openVisit(hands, { name: 'Nina Next' });
  const next = { date: '2027-01-12', time: '10:00' };
  await act(hands, id, {
    type: 'change-course',
    course: { ...course, session: 1, sessionsPlanned: 3, final: false, next, plannedFinal: null },
  });
  await treated(hands, id);
  const { visits } = await tablet.client.call('visits.today', {});
  const opened = visits[0]?.openedOn ?? '';
  await act(hands, id, { type: 'close-visit', copy: 'later' });
  expect((await day('2027-01-12')).due).toMatchObject([
    { visitId: id, clientName: 'Nina Next', time: '10:00', session: 2, sessionsPlanned: 3, sheetGiven: null },
  ]);
  expect((await day(opened)).held).toMatchObject([{ visitId: id, state: 'not-given', movedTo: null }]);
  const [sheet] = (await tablet.client.call('visits.get', { visitId: id })).documents;
  expect(sheet?.kind).toBe('aftercare-sheet');
  const { clientId } = await tablet.client.call('visits.get', { visitId: id });
  tablet.clock.set(Instant.parse('2027-01-12T09:00:00.000Z'), zone);
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  await tablet.client.call('visits.open', {
    clientId,
    course: { session: 2, sessionsPlanned: 3, final: false, next: null, plannedFinal: null },
  });
  const came = await day('2027-01-12');
  expect(came.due).toEqual([]);
  expect(came.held).toMatchObject([{ clientName: 'Nina Next', state: 'open' }]);
});

it('says of a moved visit to which day, and lists the client there with the same session', async () => {
  const { id } = await openVisit(hands, { name: 'Mo Moved' });
  await intake(hands, id);
  await act(hands, id, { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
  const { earliestNext } = await tablet.client.call('visits.get', { visitId: id });
  await act(hands, id, { type: 'reschedule', next: { date: '2027-02-09', time: '11:30' }, note: '' });
  expect(earliestNext <= '2027-02-09').toBe(true);
  expect((await day('2027-01-12')).held).toMatchObject([
    {},
    { clientName: 'Mo Moved', state: 'moved', movedTo: '2027-02-09' },
  ]);
  expect((await day('2027-02-09')).due).toMatchObject([{ clientName: 'Mo Moved', time: '11:30' }]);
});

it('names no finding and no answer to whoever may see appointments only', async () => {
  const answer = JSON.stringify(await tablet.client.call('days.get', { from: CivilDate.parse('2027-01-11'), days: 7 }));
  expect(answer).not.toMatch(/Redness|redness|rescheduled/);
});

it('lists a client again whose visit was opened for nothing, before the day of their appointment', async () => {
  const { call } = tablet.client;
  const [moved] = (await day('2027-02-09')).due;
  const clientId = moved?.clientId ?? '';
  await call('visits.seal', { visitId: moved?.visitId ?? '' });
  await act(hands, moved?.visitId ?? '', { type: 'close-visit' });
  tablet.clock.set(Instant.parse('2027-01-13T09:00:00.000Z'), zone);
  await call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  const { id } = await call('visits.open', {
    clientId,
    course: { session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null },
  });
  expect((await day('2027-02-09')).due).toEqual([]);
  expect(await call('desk.client', { clientId })).toMatchObject({ next: null });
  await act(hands, id, { type: 'cancel-visit', reason: 'Opened for the wrong client' });
  expect((await day('2027-02-09')).due).toMatchObject([{ clientId, time: '11:30' }]);
  expect(await call('desk.client', { clientId })).toMatchObject({ next: { date: '2027-02-09', time: '11:30' } });
});

it('names to nobody the next date of a visit that was cancelled', async () => {
  const { id, clientId, course } = await openVisit(hands, { name: 'Nell Never' });
  await act(hands, id, { type: 'cancel-visit', reason: 'Opened for the wrong client' });
  expect(course.next).not.toBeNull();
  expect(await tablet.client.call('desk.client', { clientId })).toMatchObject({ next: null });
});

it('is what the record makes of it', async () => {
  expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
});
