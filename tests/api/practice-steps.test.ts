import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AppStatus } from '../../api/contract/status.ts';
import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { type Hands, intake } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
beforeEach(async () => {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId: ownerId, pin };
});
afterEach(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const at = { date: '2027-02-01', time: '09:05' };

const visitOf = ({ practiceVisit }: AppStatus) => {
  if (!practiceVisit?.visitId) throw new Error('no practice runs');
  return call('visits.get', { visitId: practiceVisit.visitId });
};
const toStep = async (step: number) => visitOf(await call('practice-visit.to-step', { step }));

/** A practice under a draft with these edits. */
async function tried(...edits: ProtocolEdit[]) {
  const [first] = (await call('protocols.list', {})).treatments;
  const { draftId } = await call('protocols.open-draft', { treatment: first?.treatment ?? '' });
  for (const edit of edits) await call('protocols.edit', { draftId, edit });
  return visitOf(await call('practice-visit.begin-draft', { draftId, at }));
}

it('a practice goes to each step of its visit, on to the sealed papers, and back to one that is behind it from the beginning', async () => {
  await call('practice-visit.begin', { at });
  const stages = [];
  for (const step of [1, 2, 3, 4, 5, 6, 7, 8]) stages.push((await toStep(step)).stage);
  expect(stages).toEqual([
    ...['arrive', 'intake', 'checks', 'time-out', 'consent', 'procedure-ready', 'aftercare', 'done'],
  ]);
  const done = await toStep(8);
  expect(done.documents.map(({ kind }) => kind)).toEqual(['aftercare-sheet', 'consent-record', 'visit-record']);
  const back = await toStep(3);
  expect(back).toMatchObject({ stage: 'checks', step: 3, findings: [] });
  expect(back.id).not.toBe(done.id);
  // In the same step it begins that step again.
  expect((await toStep(3)).id).not.toBe(back.id);
  expect((await call('app.status', {})).running).toEqual([]);
});

it('skipping on keeps what was tried on the way, and decides what waits to go on', async () => {
  const { practiceVisit } = await call('practice-visit.begin', { at });
  const visitId = practiceVisit?.visitId ?? '';
  await intake(hands, visitId, ['allergies']);
  const consent = await toStep(5);
  expect(consent).toMatchObject({ id: visitId, stage: 'consent' });
  expect(consent.alerts).toMatchObject([{ question: 'allergies', decision: { decision: 'continue' } }]);
});

it('every kind of question has an answer to try for everything that it tells apart, and trying one asks what follows from it', async () => {
  const question = 'health/allergies';
  const visit = await tried(
    {
      edit: 'set',
      place: `${question}/answers`,
      content: {
        kind: 'one-of',
        options: [
          { id: 'never', label: 'Never', grade: 'fine' },
          { id: 'note', label: 'With a letter', grade: 'doctors-note' },
          { id: 'bad', label: 'Now', grade: 'refuse' },
        ],
      },
    },
    {
      edit: 'add',
      list: 'health',
      index: 18,
      content: {
        text: 'Since when?',
        hint: '',
        answers: { kind: 'text', grade: 'note' },
        shownWhen: { question: 'allergies', answers: ['note'] },
      },
    },
  );
  const asked = { visitId: visit.id, question: 'allergies' };
  await toStep(3);
  const to = await call('practice-visit.answers', asked);
  expect(to.map(({ said, chosen }) => [said, chosen])).toEqual([
    [{ kind: 'chosen', labels: ['Never'] }, true],
    [{ kind: 'chosen', labels: ['With a letter'] }, false],
    [{ kind: 'chosen', labels: ['Now'] }, false],
  ]);
  const [never, note, bad] = to;
  if (!never || !note || !bad) throw new Error('an answer is missing');
  const waits = await call('practice-visit.answer', { ...asked, given: note.given });
  expect(waits).toMatchObject({ stage: 'alerts', alerts: [{ grade: 'doctors-note', said: note.said }] });
  expect(waits.health.find(({ text }) => text === 'Since when?')?.answer).not.toBeNull();
  expect((await call('practice-visit.answer', { ...asked, given: bad.given })).stage).toBe('must-reschedule');
  // Nobody treats after that answer, so a later step begins with another client.
  expect((await toStep(5)).id).not.toBe(visit.id);
});

it('what the record asks for is there by the seal, and points with initials and a choice are answered', async () => {
  const facts = ['postal-address', 'identity-document', 'patch-test', 'description', 'licence-number', 'lots'];
  const visit = await tried(
    ...facts.map((fact) => ({ edit: 'set', place: `record/facts/${fact}`, content: 'required' }) as const),
    { edit: 'set', place: 'record/patchTestHours', content: 48 },
    { edit: 'set', place: 'consent/clauses/photos/initials', content: true },
    {
      edit: 'set',
      place: 'consent/clauses/photos/decision',
      content: {
        kind: 'choose-one',
        options: [
          { id: 'face', label: 'With the face' },
          { id: 'scalp', label: 'The scalp only' },
        ],
      },
    },
  );
  const sealed = await toStep(8);
  expect(sealed).toMatchObject({ id: visit.id, stage: 'done', course: { next: { time: '10:00' } } });
  expect(sealed.lots.map(({ kind }) => kind)).toEqual(['pigment', 'needle']);
});

it('where a text lets nobody get that far, a step says so, and the practice goes on', async () => {
  const visit = await tried({
    edit: 'set',
    place: 'health/allergies/answers',
    content: { kind: 'yes-no', yes: 'refuse', no: 'refuse' },
  });
  expect(await refusal(toStep(6))).toBe('practice-visit');
  expect((await call('app.status', {})).practiceVisit?.visitId).toBe(visit.id);
  expect(visit.stage).toBe('arrive');
});

it('outside of a practice nobody skips a step or answers for a client', async () => {
  expect(await refusal(call('practice-visit.to-step', { step: 3 }))).toBe('practice-visit');
  const asked = { visitId: '019aa000-0000-7000-8000-000000000001', question: 'allergies' };
  expect(await refusal(call('practice-visit.answers', asked))).toBe('practice-visit');
  expect(await refusal(call('practice-visit.answer', { ...asked, given: { answer: 'no' } }))).toBe('practice-visit');
});
