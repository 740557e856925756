import { describe, expect, it } from 'vitest';
import { enteredBirth, isMinor, isTooYoung, leastAge, StatedAge } from '../../domain/clinic/birth.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { CivilDate, civilDateOf } from '../../domain/time.ts';
import { clientFault } from '../../domain/visit/decide/open.ts';
import { stageOf } from '../../domain/visit/stage.ts';
import { taskView } from '../../domain/visit/views/task-view.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { Run, sampleClient } from './run.ts';

const today = CivilDate.parse('2026-11-24');
const adult = StatedAge.parse({ from: 18, under: null, photoId: false, on: today });
const minor = StatedAge.parse({ from: 16, under: 18, photoId: false, on: today });
const clinic = { before: null, minimumAge: 18, unknownAllowed: true, today };
const notKnown = { notKnown: true as const, photoId: false };
const from16 = { ...defaultProtocol, minimumAge: 16 };
const unknown = { ...sampleClient, dateOfBirth: adult };

const code = (reading: ReturnType<typeof enteredBirth>) => (reading.ok ? reading.birth : reading.refusal.code);

describe('a date of birth that is not known', () => {
  it('is kept as what the client states, in the years of the protocol, with its day and whether a photo ID was seen', () => {
    expect(code(enteredBirth({ ...notKnown, states: 'adult' }, clinic))).toEqual(adult);
    expect(code(enteredBirth({ ...notKnown, states: 'adult', photoId: true }, { ...clinic, minimumAge: 21 }))).toEqual({
      from: 21,
      under: null,
      photoId: true,
      on: today,
    });
    expect(code(enteredBirth({ ...notKnown, states: 'minor' }, { ...clinic, minimumAge: 16 }))).toEqual(minor);
  });

  it('is refused without a statement, of a minor where none are treated, and where the clinic does not allow it', () => {
    expect(code(enteredBirth(notKnown, clinic))).toBe('age-statement');
    expect(code(enteredBirth({ ...notKnown, states: 'minor' }, clinic))).toBe('too-young');
    expect(code(enteredBirth({ ...notKnown, states: 'adult' }, { ...clinic, unknownAllowed: false }))).toBe(
      'birth-date-needed',
    );
  });

  it('keeps the day of a statement that says nothing new, also where the clinic asks for dates by now', () => {
    const later = { ...clinic, before: adult, unknownAllowed: false, today: CivilDate.parse('2027-01-02') };
    expect(code(enteredBirth({ ...notKnown, states: 'adult' }, later))).toEqual(adult);
    expect(code(enteredBirth(adult, later))).toEqual(adult);
    expect(code(enteredBirth({ ...notKnown, states: 'adult', photoId: true }, later))).toMatchObject({
      on: '2027-01-02',
    });
    expect(code(enteredBirth({ ...adult, from: 40 }, later))).toBe('age-statement');
  });

  it('stated once more makes nobody younger, whatever age the clinic asks for by then', () => {
    const at21 = StatedAge.parse({ ...adult, from: 21 });
    const again = { ...notKnown, states: 'adult' as const, photoId: true };
    expect(code(enteredBirth(again, { ...clinic, before: at21 }))).toEqual({ ...at21, photoId: true });
    expect(code(enteredBirth({ ...again, photoId: false }, { ...clinic, before: at21 }))).toEqual(at21);
    const later = { ...clinic, minimumAge: 16, today: CivilDate.parse('2028-11-30') };
    expect(code(enteredBirth(again, { ...later, before: at21 }))).toMatchObject({ from: 23, on: '2028-11-30' });
    // Two years later they would be at least 18; somebody who still says to be a minor is 17.
    const still = { ...again, states: 'minor' as const };
    expect(code(enteredBirth(still, { ...later, before: minor }))).toMatchObject({ from: 17, under: 18 });
    // Another statement does not repeat the earlier one: a minor after all.
    expect(code(enteredBirth(still, { ...later, before: at21 }))).toMatchObject({ from: 16, under: 18 });
  });

  it('makes nobody younger than they stated, and older with every year since', () => {
    const anniversary = CivilDate.parse('2028-11-24');
    expect([leastAge(minor, today), leastAge(minor, anniversary)]).toEqual([16, 18]);
    expect([isMinor(minor, today), isMinor(minor, anniversary), isMinor(adult, today)]).toEqual([true, false, false]);
    expect(isTooYoung(minor, { minimumAge: 18 }, today)).toBe(true);
    // A clock before the statement takes no year off.
    expect(leastAge(adult, CivilDate.parse('2020-01-01'))).toBe(18);
  });
});

describe('the age gate of a client whose date of birth is not known', () => {
  const fault = (dateOfBirth: StatedAge, protocol = defaultProtocol, guardianName = '') => {
    const refused = clientFault({ ...sampleClient, dateOfBirth, guardianName }, protocol, today);
    return refused && !refused.ok ? refused.refusal : null;
  };

  it('opens for an adult’s statement, and for a minor’s with a guardian', () => {
    expect(fault(adult)).toBeNull();
    expect(fault(minor, from16)).toMatchObject({ code: 'guardian-needed' });
    expect(fault(minor, from16, 'Pat Client')).toBeNull();
  });

  it('asks again where the clinic’s minimum age was raised since', () => {
    expect(fault(adult, { ...defaultProtocol, minimumAge: 21 })).toMatchObject({
      code: 'too-young',
      params: { known: 'statement', minimumAge: 21 },
    });
  });
});

describe('the tablet that is handed over to a client whose date of birth is not known', () => {
  const handedOver = (client: typeof sampleClient = unknown) =>
    new Run({ client }).do({ type: 'hand-over', task: 'intake', language: 'en' });
  const shown = (run: Run) =>
    taskView(run.state, {
      task: 'intake',
      client: run.client,
      protocol: run.protocol,
      now: run.now(),
      clinic: { name: 'Fernhill', address: '', phone: '', outOfHours: '', zone: run.now().zone, paper: 'A4' },
      practitionerName: sampleOwner.name,
      questionsAPage: 6,
      lastAnswers: {},
      language: 'en',
    });

  it('asks for the whole name, of which nothing is shown before, and greets by it then', () => {
    const run = handedOver();
    expect(shown(run)).toMatchObject({
      asks: 'name',
      greeting: '',
      own: null,
      allowed: ['confirm-name', 'choose-language'],
    });
    expect(JSON.stringify(shown(run))).not.toMatch(/Sample|Client/);
    expect(run.try({ type: 'confirm-name', name: 'Sample' })).toBe('identity-mismatch');
    run.do({ type: 'confirm-name', name: ' sample  CLIENT ' });
    expect(shown(run)).toMatchObject({ greeting: 'Sample', identified: true });
    expect(run.events.at(-1)?.event).toEqual({ type: 'identity-confirmed', task: 'intake', by: 'name' });
  });

  it('takes neither answer in the other one’s place', () => {
    expect(handedOver().try({ type: 'confirm-identity', day: 24, month: 11 })).toBe('identity-mismatch');
    const known = handedOver(sampleClient);
    expect(shown(known)).toMatchObject({
      asks: 'birthday',
      greeting: 'Sample',
      allowed: ['confirm-identity', 'choose-language'],
    });
    expect(known.try({ type: 'confirm-name', name: sampleClient.name })).toBe('identity-mismatch');
  });

  it('asks a guardian for the name of the minor, and greets the guardian', () => {
    const client = { ...sampleClient, dateOfBirth: minor, guardianName: 'Pat Guardian', guardianRelation: 'Aunt' };
    const run = new Run({ client, protocol: from16 }).do({ type: 'hand-over', task: 'intake', language: 'en' });
    expect(shown(run)).toMatchObject({ asks: 'name', greeting: 'Pat', guardianOf: '' });
    expect(run.try({ type: 'confirm-name', name: 'Pat Guardian' })).toBe('identity-mismatch');
    run.do({ type: 'confirm-name', name: sampleClient.name });
    expect(shown(run)).toMatchObject({ greeting: 'Pat', guardianOf: 'Sample' });
  });
});

describe('a visit of a client whose date of birth becomes known, or turns out not to be', () => {
  it('goes on under the corrected one, with what stood before kept', () => {
    const run = new Run({ client: unknown });
    run.client = sampleClient;
    run.do({ type: 'correct-client' });
    expect(run.state.dateOfBirth).toBe('1988-03-14');
    expect(run.events.at(-1)?.event).toMatchObject({ before: { dateOfBirth: adult } });
    run.client = unknown;
    run.do({ type: 'correct-client' });
    expect(run.state.dateOfBirth).toEqual(adult);
    const before = run.events.length;
    run.do({ type: 'correct-client' });
    expect(run.events).toHaveLength(before);
    run.do({ type: 'hand-over', task: 'intake', language: 'en' });
    expect(run.try({ type: 'confirm-identity', day: 14, month: 3 })).toBe('identity-mismatch');
  });

  it('stops under the minimum age', () => {
    const run = new Run({ client: unknown });
    run.client = { ...sampleClient, dateOfBirth: CivilDate.parse('2010-01-01') };
    run.do({ type: 'correct-client' });
    expect(stageOf(run.state, run.protocol)).toBe('too-young');
    expect(civilDateOf(run.state.openedAt)).toBe(today);
  });
});
