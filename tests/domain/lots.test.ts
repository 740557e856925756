import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CivilDate } from '../../domain/time.ts';
import { isExpired } from '../../domain/visit/lots.ts';
import { Lot } from '../../domain/visit/types.ts';
import { expiryDate } from '../../renderer/words/dates.ts';
import { Run, untilProcedure } from './run.ts';

const { expiry } = Lot.shape;

it.each([
  ['2026-11', false],
  ['2026-10', true],
  ['2026-11-24', false],
  ['2026-11-23', true],
  ['', false],
])('on 24 November 2026 a package that says "%s" is past its date: %s', (typed, past) => {
  expect(isExpired(expiry.parse(typed), CivilDate.parse('2026-11-24'))).toBe(past);
});

it.each([
  ['08/2027', '2027-08'],
  ['2027-08', '2027-08'],
  ['Aug 2027', '2027-08'],
  [' august 2027 ', '2027-08'],
  ['AUG. 27', '2027-08'],
  ['8/27', '2027-08'],
  ['08.2027', '2027-08'],
  ['2027/8', '2027-08'],
  ['31 Aug 2027', '2027-08-31'],
  // As staff who work in French, Spanish or German write it.
  ['août 2027', '2027-08'],
  ['31 de agosto de 2027', '2027-08-31'],
  ['5 juin 2027', '2027-06-05'],
  ['31 juil. 2027', '2027-07-31'],
  ['dic 2027', '2027-12'],
  ['März 2027', '2027-03'],
  ['31.08.2027', '2027-08-31'],
  ['2027-08-31', '2027-08-31'],
  ['Sept 2027', '2027-09'],
])('an expiry typed as "%s" is read as %s', (typed, read) => {
  expect(expiry.parse(typed)).toBe(read);
});

it.each(['07/08/2027', '13/2027', '2027', '31 Feb 2027', 'Augest 2027', 'jui 2027', 'soon', '2027-8-31-1', '0/27'])(
  'an expiry that cannot be read, or could be two dates, is not guessed: "%s"',
  (typed) => {
    expect(expiry.safeParse(typed).success).toBe(false);
  },
);

it('an expiry that was read reads the same again, and in words too', () => {
  const month = fc.integer({ min: 1, max: 12 }).map((m) => String(m).padStart(2, '0'));
  const year = fc.integer({ min: 2000, max: 2099 });
  fc.assert(
    fc.property(year, month, fc.option(fc.integer({ min: 1, max: 28 })), (y, m, d) => {
      const whole = d === null ? `${y}-${m}` : `${y}-${m}-${String(d).padStart(2, '0')}`;
      expect(expiry.parse(whole)).toBe(whole);
      expect(expiry.parse(expiryDate(whole))).toBe(whole);
    }),
  );
});

describe('an expired lot', () => {
  const old = Lot.parse({ kind: 'pigment', name: 'Ash', maker: '', lot: 'B0417', expiry: '01/2020' });
  const started = () => untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 60 });

  it('is stopped, and used only with a reason that stays with it', () => {
    const run = started();
    expect(run.try({ type: 'record-lot', lot: old })).toBe('lot-expired');
    run.do({ type: 'record-lot', lot: old, expiredWhy: 'Maker extended it, letter on file' });
    expect(run.view.lots).toMatchObject([{ lot: 'B0417', expiredWhy: 'Maker extended it, letter on file' }]);
  });

  it('cannot come in as the right one for another either', () => {
    const run = started().do({ type: 'record-lot', lot: { ...old, expiry: '' } });
    const take = { type: 'take-back', sequence: run.view.lots[0]?.sequence ?? 0, why: 'Misread', lot: old } as const;
    expect(run.try(take)).toBe('lot-expired');
    expect(run.view.lots).toHaveLength(1);
  });

  it('needs no reason when it is not past its date', () => {
    const lot = Lot.parse({ ...old, expiry: '11/2026' });
    const run = started().do({ type: 'record-lot', lot, expiredWhy: 'Not needed' });
    expect(run.view.lots[0]).not.toHaveProperty('expiredWhy');
  });
});
