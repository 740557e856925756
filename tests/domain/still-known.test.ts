import { expect, it } from 'vitest';
import { intake, passChecks, Run, timeOut } from './run.ts';

/** Up to the hand-over for the consent, by a tablet that was neither locked nor with anybody else. */
const toConsent = () => timeOut(passChecks(intake(new Run())));
const handOver = { type: 'hand-over', task: 'consent', language: 'en', stillKnown: true } as const;

it('who answered at the hand-over before is not asked again, and the record says so', () => {
  const run = toConsent();
  run.do(handOver);
  expect(run.state.handedOver?.identified).toBe(true);
  const last = run.events.at(-1)?.event;
  expect(last).toEqual({ type: 'handed-over', task: 'consent', language: 'en', known: true });
});

it('is asked again where the tablet does not vouch for it', () => {
  const run = toConsent();
  run.do({ ...handOver, stillKnown: false });
  expect(run.state.handedOver?.identified).toBe(false);
  expect(run.try({ type: 'open-clause', clause: 'risks' })).toBe('not-identified');
});

it.each([
  ['an idle hand-over', { type: 'lapse-identity' }],
  ['three wrong birthdays', { type: 'refuse-identity', tries: 3 }],
] as const)('is asked again after %s', (_, command) => {
  const run = toConsent();
  run.do(handOver, command, { type: 'hand-back' }, handOver);
  expect(run.state.handedOver?.identified).toBe(false);
});

it('is asked again after the date of birth was corrected', () => {
  const run = toConsent();
  run.client = { ...run.client, dateOfBirth: '1988-03-15' as typeof run.client.dateOfBirth };
  run.do({ type: 'correct-client' }, handOver);
  expect(run.state.handedOver?.identified).toBe(false);
});
