import { describe, expect, it } from 'vitest';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { CivilDate } from '../../domain/time.ts';
import { intake, passChecks, Run, sampleClient, timeOut, typed } from './run.ts';

const dayMinutes = 24 * 60;
const protocol = { ...defaultProtocol, minimumAge: 17 };
/** Eighteen on 14 March: a minor on the day of the visit, the 13th. */
const almostAdult = {
  ...sampleClient,
  dateOfBirth: CivilDate.parse('2009-03-14'),
  guardianName: 'Pat Guardian',
  guardianRelation: 'Aunt',
};
/** The tablet's clock is set a day ahead, and the question is still open. */
const setAhead = (run: Run) => {
  run.wallMs += dayMinutes * 60_000;
  return run;
};

describe('what day it is for a visit whose tablet’s clock was moved', () => {
  const waiting = () =>
    setAhead(
      timeOut(passChecks(intake(new Run({ at: '2027-03-13T09:00:00.000Z', client: almostAdult, protocol })))).pass(1),
    );

  it('is the corrected one for whose name stands under a signature: a minor’s guardian signs', () => {
    const run = waiting().do({ type: 'hand-over', task: 'consent', language: 'en' });
    run.do({ type: 'confirm-identity', day: 14, month: 3 });
    for (const { id, optional } of run.view.clauses)
      run.do({ type: 'open-clause', clause: id }, { type: optional ? 'refuse-clause' : 'agree-clause', clause: id });
    const sign = (name: string) =>
      run.try({ type: 'sign-consent', signature: typed(name), intent: true, electronicRecord: true });
    expect(sign(sampleClient.name)).toBe('name-mismatch');
    expect(sign('Pat Guardian')).toBeNull();
    expect(run.state.consent?.signer).toBe('Pat Guardian');
  });

  it('is the corrected one for the rules that a corrected detail asks again: a minor’s guardian is named', () => {
    const run = waiting();
    run.client = { ...almostAdult, name: 'Sampel Client', guardianName: '' };
    expect(run.try({ type: 'correct-client' })).toBe('guardian-needed');
  });
});
