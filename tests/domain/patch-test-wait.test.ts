import { describe, expect, it } from 'vitest';
import { recordFacts } from '../../documents/words/en/record-facts.ts';
import { protocolHash } from '../../domain/protocol/hash.ts';
import { RecordProfile } from '../../domain/protocol/model/record-profile.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { protocolChanges } from '../../domain/protocol/versions/diff.ts';
import { refuse } from '../../domain/refusal.ts';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import type { RecordedFact } from '../../domain/visit/facts/recorded-fact.ts';
import { samples, withRecord } from '../api/own-record.ts';
import { sentence } from '../sentence.ts';
import { Run, untilProcedure } from './run.ts';

type PatchTest = Extract<RecordedFact, { fact: 'patch-test' }>;

const start = { type: 'start-procedure', expectedMinutes: 60 } as const;
const test = (more: Partial<PatchTest>) =>
  ({ type: 'record-fact', fact: { ...samples['patch-test'], ...more } }) as const;
const on = (date: string, time?: string) =>
  test({ date: CivilDate.parse(date), ...(time && { time: CivilTime.parse(time) }) });

/** A visit of Tue 24 Nov 2026, ready for the work, under a profile that waits so many hours. */
function ready(hours: number | null, wanted: 'off' | 'ask' | 'required' = 'required'): Run {
  const protocol = withRecord({ 'patch-test': wanted });
  const record = hours === null ? protocol.record : { ...protocol.record, patchTestHours: hours };
  const run = new Run({ protocol: { ...protocol, record } });
  return untilProcedure(run);
}
const waiting = (run: Run) => run.view.facts.find(({ fact }) => fact === 'patch-test')?.test;

describe('the waiting time of a patch test', () => {
  it('keeps the work from beginning before it is over, counted from the recorded time', () => {
    expect(ready(48).do(on('2026-11-22', '08:00')).try(start)).toBeNull();
    const fresh = ready(48).do(on('2026-11-22', '23:30'));
    expect(fresh.try(start)).toBe('test-too-fresh');
    expect(waiting(fresh)).toEqual({ hours: 48, from: { date: '2026-11-24', time: '23:30' }, waits: true });
  });

  it('counts from the end of the day where no time is recorded', () => {
    const fresh = ready(48).do(on('2026-11-22'));
    expect(fresh.try(start)).toBe('test-too-fresh');
    expect(waiting(fresh)?.from).toEqual({ date: '2026-11-25', time: '00:00' });
    expect(ready(48).do(on('2026-11-21')).try(start)).toBeNull();
  });

  it('waits for a required test to be recorded, and for none that is only asked for', () => {
    expect(ready(24).try(start)).toBe('test-first');
    expect(ready(24, 'ask').try(start)).toBeNull();
    expect(ready(24, 'ask').do(on('2026-11-24')).try(start)).toBe('test-too-fresh');
  });

  it('has nothing to wait for where the test was declined, is off, or no time is named', () => {
    expect(
      ready(24)
        .do(test({ result: 'declined', date: null }))
        .try(start),
    ).toBeNull();
    expect(ready(24, 'off').try(start)).toBeNull();
    expect(ready(null).try(start)).toBeNull();
    expect(ready(null).do(on('2026-11-24')).try(start)).toBeNull();
  });

  it('holds nothing any more once the work began', () => {
    const run = ready(24)
      .do(test({ result: 'declined', date: null }))
      .do(start);
    expect(waiting(run)?.waits).toBe(false);
  });

  it('is said with the day and time from which on the work can begin', () => {
    const [date, today] = [CivilDate.parse('2026-11-25'), CivilDate.parse('2026-11-24')];
    const time = CivilTime.parse('09:00');
    expect(sentence(refuse('test-too-fresh', { hours: 48, date, time, today }))).toBe(
      'The work waits 48 hours after the patch test: until Wed 25 Nov, 09:00. Choose a later appointment, or correct the test.',
    );
  });
});

it('a patch test of today cannot be later than now, and one that was declined has no time', () => {
  expect(ready(24).try(on('2026-11-24', '23:59'))).toBe('test-ahead');
  expect(ready(24).try(test({ result: 'declined', date: null, time: CivilTime.parse('09:00') }))).toBe(
    'fact-incomplete',
  );
});

it('a patch test is printed with its time, where there is one', () => {
  const { fact } = on('2026-11-22', '09:30');
  expect(recordFacts.says(fact)).toBe('no reaction, tested on Sun 22 Nov 2026, 09:30');
  expect(recordFacts.says(on('2026-11-22').fact)).toBe('no reaction, tested on Sun 22 Nov 2026');
});

describe('in a record profile', () => {
  const without = withRecord({ 'patch-test': 'required' });
  const withHours = (patchTestHours: number): Protocol => ({
    ...without,
    record: { ...without.record, patchTestHours },
  });

  it('is a change of meaning, at its place', () => {
    expect(protocolChanges(without, withHours(48))).toMatchObject([
      { place: 'record/patchTestHours', before: null, after: 48, mark: 'meaning', settable: false },
    ]);
    expect(protocolChanges(withHours(48), withHours(24))).toMatchObject([{ before: 48, after: 24, mark: 'meaning' }]);
  });

  it('is read where it stands; where it does not, nothing is added, so that a kept version has the hash that it had', () => {
    expect(RecordProfile.parse(withHours(48).record).patchTestHours).toBe(48);
    const read = RecordProfile.parse(without.record);
    expect(Object.keys(read)).not.toContain('patchTestHours');
    expect(protocolHash({ ...without, record: read })).toBe(protocolHash(without));
  });

  it.each([0, -1, 1.5, 1441])('cannot be %s hours', (hours) => {
    expect(RecordProfile.safeParse(withHours(hours).record).success).toBe(false);
  });
});
