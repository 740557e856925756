import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from '../../documents/typeset/phone-calendar.ts';
import { english } from '../../documents/words/languages.ts';
import { aftercareInput, at, clinic, visitId } from './fixtures.ts';

const from = { visitId, madeAt: at('13:22'), clinic, words: english.words };

test('the file holds every fixed date, with the same UIDs as the codes, and parses', () => {
  const text = calendarFile(aftercareInput().timeline.dates, from);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const start = (event: ICAL.Event): string => event.startDate.toString();
  expect(events.map(start)).toEqual(['2026-11-28', '2026-12-01', '2026-12-13', '2026-12-15T10:00:00Z']);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(4);
  expect(events.every(({ uid }) => uid.startsWith(visitId))).toBe(true);
  expect(text).toMatch(/DTSTAMP:20261124T132200Z/);
});

test('long lines are folded between characters and come back whole', () => {
  const name = 'Студия микропигментации «Ферн Хилл», Санкт-Петербург и Ленинградская область';
  const text = calendarFile(aftercareInput().timeline.dates, { ...from, clinic: { ...clinic, name } });
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  expect(event?.getFirstPropertyValue('summary')).toBe(`Water only, ${name}`);
});

test('every entry has an end and one reminder; the appointment has the clinic’s place and its planned length', () => {
  const timeline = aftercareInput().timeline.dates;
  const parsed = (details: Partial<typeof clinic>) =>
    new ICAL.Component(ICAL.parse(calendarFile(timeline, { ...from, clinic: { ...clinic, ...details } })))
      .getAllSubcomponents('vevent')
      .map((one) => ({
        event: new ICAL.Event(one),
        place: one.getFirstPropertyValue('location'),
        alarms: one.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      }));
  const entries = parsed({});
  expect(entries.map(({ event }) => event.endDate.toString())).toEqual([
    '2026-11-29',
    '2026-12-02',
    '2026-12-14',
    '2026-12-15T13:00:00Z',
  ]);
  expect(entries.map(({ place }) => place)).toEqual([null, null, null, clinic.address]);
  expect(entries.map(({ alarms }) => alarms)).toEqual([['-PT3H'], ['-PT3H'], ['-PT3H'], ['-P1D']]);
  expect(parsed({ appointmentMinutes: 90 }).at(-1)?.event.endDate.toString()).toBe('2026-12-15T11:30:00Z');
});
