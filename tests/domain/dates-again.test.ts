import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { nextDays } from '../../domain/dates/next-session.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { places } from '../../domain/protocol/model/rule.ts';
import { addDays, CivilDate, civilDateOf, civilTimeOf, Instant, Zone } from '../../domain/time.ts';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => CivilDate.parse(date.toISOString().slice(0, 10)));

/** Off until a month after, and to be done on the day of the next session: how many days apart they are, the month decides. */
const words = { topic: 'own', text: 'Text', short: 'Short', icon: 'check', why: '' } as const;
const point = (anchor: 'session' | 'appointment', unit: 'day' | 'month', offset: number) => ({ anchor, offset, unit });
const unasked = () => ({
  ...defaultProtocol,
  topics: [{ id: 'own', name: 'Own', ordered: false, levels: [], lane: 'skin' as const }],
  aftercare: [
    { ...words, id: 'off', mode: 'off' as const, from: point('session', 'day', 0), to: point('session', 'month', 1) },
  ],
  preparation: [
    {
      ...words,
      id: 'do',
      mode: 'do' as const,
      from: point('appointment', 'day', 0),
      to: point('appointment', 'day', 0),
    },
  ],
});

it('asked about one day after another, in any order, it is told of each what it would be told of it alone', () => {
  const protocol = unasked();
  const sheets = fc.constantFrom(
    { done: places.between, ahead: places.between },
    { done: places.between, ahead: places.last },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(days, sheets), { minLength: 2, maxLength: 4 }), (asked) => {
      for (const [day, of] of [...asked, ...asked])
        expect(nextDays(day, protocol, of)).toEqual(nextDays(day, unasked(), of));
    }),
    { numRuns: 20 },
  );
});

it('so many days after a date is the date of the calendar, over leap years, years and centuries', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (date, count) => {
      expect(addDays(date, count)).toBe(Temporal.PlainDate.from(date).add({ days: count }).toString());
    }),
  );
});

it('a reading has the date and the time that the clock of the zone shows, in any order of asking', () => {
  const zones = fc.constantFrom('Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/St_Johns');
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), noInvalidDate: true, max: new Date('2100-01-01') }),
      zones,
      (date, name) => {
        const moment = { instant: Instant.parse(date.toISOString()), zone: Zone.parse(name) };
        const local = Temporal.Instant.from(moment.instant).toZonedDateTimeISO(name);
        expect(civilTimeOf(moment)).toBe(local.toPlainTime().toString({ smallestUnit: 'minute' }));
        expect(civilDateOf(moment)).toBe(local.toPlainDate().toString());
        expect(civilTimeOf(moment)).toBe(local.toPlainTime().toString({ smallestUnit: 'minute' }));
      },
    ),
  );
});
