import { describe, expect, it } from 'vitest';
import { sha256OfJson } from '../../domain/canonical.ts';
import { DocumentId, Slug } from '../../domain/ids.ts';
import { defaultConsent } from '../../domain/protocol/default-consent.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { Clause } from '../../domain/protocol/model/questions.ts';
import { CivilDate, Zone } from '../../domain/time.ts';
import { documentsDue } from '../../domain/visit/stage.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import type { Task } from '../../domain/visit/types.ts';
import { taskView } from '../../domain/visit/views/task-view.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { aftercare, intake, passChecks, Run, timeOut, typed, untilProcedure } from './run.ts';

const withdraw = { type: 'withdraw-consent', reason: 'It hurts too much', signature: null } as const;
const start = { type: 'start-procedure', expectedMinutes: 120 } as const;
const finish = { type: 'finish-procedure' } as const;
const identify = { type: 'confirm-identity', day: 14, month: 3 } as const;
const witness = { signature: typed(sampleOwner.name), identifiedBy: 'photo-id', note: '' } as const;

/** Up to the signature, with every point agreed, including optional ones. */
function signedWithPhotos(): Run {
  const run = timeOut(passChecks(intake(new Run())));
  run.do({ type: 'hand-over', task: 'consent', language: 'en' }, identify);
  for (const { id: clause } of run.protocol.consent.clauses)
    run.do({ type: 'open-clause', clause }, { type: 'agree-clause', clause });
  const signature = typed(sampleClient.name);
  return run.do({ type: 'sign-consent', signature, intent: true, electronicRecord: true }, { type: 'hand-back' });
}

const clinic = { name: 'Fernhill', address: '', phone: '', outOfHours: '', zone: Zone.parse('Europe/London') };

/** What the handed-over tablet shows. */
function asClient(run: Run, task: Task) {
  const { state, client, protocol } = run;
  const shown = { task, client, protocol, now: run.now(), practitionerName: 'Robin', language: 'en' };
  return taskView(state, { ...shown, clinic: { ...clinic, paper: 'A4' }, questionsAPage: 6, lastAnswers: {} });
}

function sealed(run: Run): Run {
  const sha256 = sha256OfJson('head');
  const id = DocumentId.parse('019aa000-0000-7000-8000-0000000000aa');
  const documents = documentsDue(run.state, run.protocol).map((kind) => ({ id, kind, sha256, pages: 1, bytes: 1 }));
  return run.do({ type: 'seal', head: sha256, documents });
}

describe('consent that is withdrawn before the first needle', () => {
  it.each([
    ['before the witness signs', () => signedWithPhotos()],
    ['after both have signed', () => untilProcedure(new Run())],
  ])('%s ends the visit, and its record is sealed', (_, until) => {
    const run = until().do(withdraw);
    expect(run.view).toMatchObject({ stage: 'seal', outcome: 'withdrawn', consent: { status: 'withdrawn' } });
    expect(run.view.consent.withdrawn).toEqual({ reason: withdraw.reason, at: run.now(), signed: false });
    expect(documentsDue(run.state, run.protocol)).toEqual(['consent-record', 'visit-record']);
    expect(run.try(start)).toBe('not-now');
    expect(run.try(withdraw)).toBe('not-now');
  });

  it('is not there to be withdrawn as long as nothing was signed', () => {
    expect(timeOut(passChecks(intake(new Run()))).try(withdraw)).toBe('not-now');
  });

  it('counts with a signature, and without one; a mark that is none, or another name, is refused', () => {
    const signature = typed(sampleClient.name);
    expect(untilProcedure(new Run()).do({ ...withdraw, signature }).view.consent.withdrawn?.signed).toBe(true);
    const run = untilProcedure(new Run());
    expect(run.try({ ...withdraw, signature: typed('Somebody Else') })).toBe('name-mismatch');
    expect(run.view.outcome).toBe('in-progress');
  });
});

describe('consent that was ended', () => {
  const guardian = { guardianName: 'Pat Client', guardianRelation: 'Mother' };
  const declined = () => {
    const run = timeOut(passChecks(intake(new Run())));
    run.do({ type: 'hand-over', task: 'consent', language: 'en' }, identify);
    run.do({ type: 'decline-consent', reason: 'Not today' }, { type: 'hand-back' });
    return run;
  };
  it.each([
    ['withdrawn', () => untilProcedure(new Run()).do(withdraw)],
    ['declined', declined],
    ['cancelled', () => untilProcedure(new Run()).do({ type: 'cancel-visit', reason: 'Unwell' })],
  ])('as %s is not asked for again by a corrected birth date, and keeps its record', (_, until) => {
    const run = until();
    const before = [documentsDue(run.state, run.protocol), run.state.consent];
    run.client = { ...run.client, ...guardian, dateOfBirth: CivilDate.parse('2009-03-14') };
    run.do({ type: 'correct-client', why: 'Read off the wrong card' });
    expect(run.state.dateOfBirth).toBe('2009-03-14');
    expect([documentsDue(run.state, run.protocol), run.state.consent]).toEqual(before);
    expect(run.state.consentOwed).toBe(false);
  });
});

describe('consent that is withdrawn in the middle of a procedure', () => {
  it('ends it as stopped: day 0 is that moment, and the aftercare is still signed, or declined', () => {
    const run = untilProcedure(new Run()).do(start).pass(40).do(withdraw);
    expect(run.view).toMatchObject({ stage: 'aftercare', outcome: 'stopped', finishedAt: run.now() });
    expect(run.state.procedure?.workedMs).toBe(40 * 60_000);
    expect(aftercare(run).view).toMatchObject({ stage: 'seal', outcome: 'stopped' });

    const left = untilProcedure(new Run()).do(start).pass(40).do(withdraw);
    left.do({ type: 'record-unsigned', reason: 'Left at once' }, { type: 'countersign-aftercare', ...witness });
    expect(documentsDue(left.state, left.protocol)).toEqual(['aftercare-sheet', 'consent-record', 'visit-record']);
  });

  it('is possible on a break, which ends with it', () => {
    const run = untilProcedure(new Run()).do(start).pass(70).do({ type: 'start-break' }).pass(5).do(withdraw);
    expect(run.view).toMatchObject({ stage: 'aftercare', outcome: 'stopped' });
    expect(run.state.procedure?.breaks).toMatchObject([{ breakMs: 5 * 60_000, endedAt: run.now() }]);
  });

  it('is possible while an answer that changed waits for a decision', () => {
    const run = untilProcedure(new Run()).do(start).pass(20);
    run.do({ type: 'hand-over', task: 'intake', language: 'en' }, identify);
    for (const { id: question } of run.protocol.health.slice(0, 1))
      run.do({ type: 'answer-health', question, answer: 'yes', details: 'Remembered' });
    run.do({ type: 'finish-intake' }, { type: 'hand-back' });
    expect(run.view.workHold).toBe('alerts');
    expect(run.do(withdraw).view.outcome).toBe('stopped');
  });

  it('is over once the treatment is finished', () => {
    expect(untilProcedure(new Run()).do(start).pass(40).do({ type: 'finish-procedure' }).try(withdraw)).toBe('not-now');
  });

  it('is taken back as one, with the PIN, when it was a mistake: work goes on and nothing is lost', () => {
    const run = untilProcedure(new Run()).do(start).pass(40).do(withdraw).pass(1);
    const sequence = run.events.find(({ event }) => event.type === 'consent-withdrawn')?.sequence ?? 0;
    const finish = run.events.find(({ event }) => event.type === 'procedure-finished')?.sequence ?? 0;
    const take = { type: 'take-back', sequence, why: 'Tapped by mistake', lot: null } as const;
    expect(run.try({ ...take, sequence: finish })).toBe('unknown-item');
    expect(run.try(take)).toBe('pin-needed');
    expect(run.try(take, true)).toBeNull();
    expect(run.view).toMatchObject({ stage: 'procedure', outcome: 'in-progress', consent: { status: 'signed' } });
    expect(run.state.procedure?.workedMs).toBe(41 * 60_000);
  });
});

it('a choice about photos is withdrawn as an agreement is', () => {
  const [risks] = defaultConsent.clauses;
  if (!risks) throw new Error('the shipped consent has points');
  const options = [
    { id: 'scalp', label: 'Of the scalp only' },
    { id: 'face', label: 'With the face' },
  ];
  const choice: Clause = {
    ...risks,
    id: 'pictures',
    decision: { kind: 'choose-one', options },
    initials: false,
    photos: 'teaching',
  };
  const clauses = [risks, choice];
  const protocol = { ...defaultProtocol, consent: { ...defaultProtocol.consent, clauses } };
  const run = timeOut(passChecks(intake(new Run({ protocol }))));
  run.do({ type: 'hand-over', task: 'consent', language: 'en' }, identify);
  for (const { id } of clauses) run.do({ type: 'open-clause', clause: id });
  run.do(
    { type: 'agree-clause', clause: risks.id },
    { type: 'answer-clause', clause: 'pictures', answer: 'chosen', option: 'scalp' },
    { type: 'sign-consent', signature: typed(sampleClient.name), intent: true, electronicRecord: true },
    { type: 'hand-back' },
  );
  expect(run.view.consent.withdrawable).toEqual(['pictures']);
  run.do({ type: 'withdraw-clause', clause: 'pictures', reason: 'Changed my mind' });
  expect(run.view.consent.withdrawable).toEqual([]);
});

describe('an optional point, such as photos', () => {
  const photos = defaultConsent.clauses.find(({ decision }) => decision.kind === 'agree-or-refuse')?.id ?? '';
  const takePhotosBack = (run: Run) => {
    const [clause] = run.view.consent.withdrawable;
    if (clause === undefined) throw new Error('there is nothing to withdraw');
    return { type: 'withdraw-clause', clause, reason: 'Changed my mind' } as const;
  };

  it('is withdrawn at any time: before work, after it, after the seal and after the visit was closed', () => {
    const steps: ((run: Run) => Run)[] = [
      (run) => run.do({ type: 'countersign-consent', ...witness }),
      (run) => run.do(start).pass(40),
      (run) => run.do({ type: 'finish-procedure' }),
      (run) => aftercare(run),
      (run) => sealed(run),
      (run) => run.do({ type: 'close-visit' }),
    ];
    for (let many = 0; many <= steps.length; many++) {
      const run = steps.slice(0, many).reduce((done, step) => step(done), signedWithPhotos());
      expect(run.view.consent.withdrawable).toEqual([photos]);
      run.do(takePhotosBack(run));
      expect(run.view.clauses.find(({ id }) => id === photos)?.withdrawn).toEqual({
        reason: 'Changed my mind',
        at: run.now(),
      });
      expect(run.view.consent.withdrawable).toEqual([]);
      expect(run.view.consent.status).toBe('signed');
      expect(foldVisit(run.events)).toEqual(run.state);
    }
  });

  it('reads withdrawn to the client too: on the aftercare, and on a consent that is asked again', () => {
    const withoutPhotos = () => {
      const run = signedWithPhotos()
        .do({ type: 'countersign-consent', ...witness }, start)
        .pass(30);
      return run.do(takePhotosBack(run));
    };
    const run = withoutPhotos();
    const at = run.now();
    const title = run.view.clauses.find(({ id }) => id === photos)?.title;
    run.do(finish, { type: 'hand-over', task: 'aftercare', language: 'en' });
    expect(asClient(run, 'aftercare')).toMatchObject({ withdrawn: [] });
    run.do(identify);
    expect(asClient(run, 'aftercare')).toMatchObject({ withdrawn: [{ title, at }] });

    const again = withoutPhotos();
    again.do(
      { type: 'hand-over', task: 'intake', language: 'en' },
      identify,
      { type: 'answer-health', question: 'heart', answer: 'yes', details: 'Murmur' },
      { type: 'finish-intake' },
      { type: 'hand-back' },
      { type: 'decide-alert', question: 'heart', decision: 'continue', reason: 'Old, and harmless' },
      { type: 'hand-over', task: 'consent', language: 'en' },
      identify,
    );
    const asked = asClient(again, 'consent');
    expect(asked.task === 'consent' && asked.clauses.find(({ id }) => id === photos)).toMatchObject({
      status: 'unread',
      withdrawn: { at },
    });
  });

  it('names the whole consent first on the aftercare when all of it was withdrawn', () => {
    const run = signedWithPhotos()
      .do({ type: 'countersign-consent', ...witness }, start)
      .pass(30);
    run.do(withdraw, { type: 'hand-over', task: 'aftercare', language: 'en' }, identify);
    expect(asClient(run, 'aftercare')).toMatchObject({ withdrawn: [{ title: run.protocol.consent.title }] });
  });

  it('that was refused, is required or is withdrawn already cannot be withdrawn', () => {
    expect(untilProcedure(new Run()).view.consent.withdrawable).toEqual([]);
    const run = signedWithPhotos();
    const command = takePhotosBack(run);
    const required = run.view.clauses.find(({ optional }) => !optional)?.id;
    if (required) expect(run.try({ ...command, clause: required })).toBe('clause-required');
    run.do(command);
    expect(run.try(command)).toBe('taken-back-already');
  });

  it('says why not after the seal too: withdrawn already, required, or no point of this consent', () => {
    const run = sealed(aftercare(signedWithPhotos().do({ type: 'countersign-consent', ...witness }, start, finish)));
    const command = takePhotosBack(run);
    const required = run.view.clauses.find(({ optional }) => !optional)?.id ?? photos;
    run.do(command);
    const refusals = () => [
      run.refusal(command),
      run.refusal({ ...command, clause: required }),
      run.refusal({ ...command, clause: Slug.parse('nowhere') }),
    ];
    const words = [
      'That point is withdrawn already. The visit is shown as it stands.',
      'Only optional points can be withdrawn by themselves.',
      'That item is not part of this visit. Open the visit again.',
    ];
    expect(refusals()).toEqual(words);
    run.do({ type: 'close-visit' });
    expect(refusals()).toEqual(words);
  });
});

it('the shipped consent promises no less than what is possible', () => {
  expect(defaultConsent.electronicRecord).toContain(
    'withdraw your consent at any time until the treatment is finished',
  );
  expect(defaultConsent.electronicRecord).toMatch(/photos at any time, later too/);
});
