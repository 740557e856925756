import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StaffCommand } from '../../domain/visit/commands.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { said } from '../sentence.ts';
import { samples } from './own-record.ts';
import { refusal, type Tablet } from './tablet.ts';
import {
  act,
  clientAct,
  consent,
  dot,
  type Hands,
  handOver,
  intake,
  openVisit,
  passChecks,
  readClauses,
  type StaffCommandInput,
  signature,
  tabletWithHands,
  takeBack,
  timeOut,
  toProcedure,
} from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;

beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());

const seal = (visitId: string) => tablet.client.call('visits.seal', { visitId });

/** The words on a stored paper, through poppler. */
async function textOf(documentId: string): Promise<string> {
  const { base64 } = await tablet.client.call('documents.get', { documentId });
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(base64, 'base64') })
    .toString('utf8')
    .replace(/\s+/g, ' ');
}

/** One well-formed command of every type that staff have. */
function everyStaffCommand(): StaffCommandInput[] {
  const next = { date: '2026-12-08', time: '10:00' };
  const witness = { signature, identifiedBy: 'photo-id' as const, note: '' };
  return [
    {
      type: 'change-course',
      course: { session: 1, sessionsPlanned: 1, final: true, next: null, plannedFinal: null },
    },
    { type: 'decide-alert', question: 'heart', decision: 'continue', reason: 'x' },
    { type: 'record-doctors-note', question: 'heart', doctor: 'Dr Example', date: '2026-11-20', words: '' },
    { type: 'decide-too-soon', decision: 'continue', reason: 'x' },
    { type: 'decide-check', check: 'no-redness', decision: 'continue', reason: 'looks fine to me' },
    { type: 'do-remedy-step', check: 'no-redness', step: 'wash' },
    { type: 'check-again', check: 'no-redness' },
    { type: 'withdraw-consent', reason: 'x' },
    { type: 'withdraw-clause', clause: 'photos', reason: 'x' },
    { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'none' },
    { type: 'answer-check-none', check: 'no-products' },
    {
      type: 'answer-check-when',
      check: 'no-redness',
      question: 'redness',
      when: { date: '2026-11-20', time: null, orBefore: false },
    },
    {
      type: 'confirm-time-out',
      items: ['right-client', 'right-session', 'checks-clear', 'consent-current', 'alerts-seen'],
    },
    { type: 'answer-question', task: 'consent', topic: 'risks', answer: 'x' },
    { type: 'countersign-consent', ...witness },
    { type: 'start-procedure', expectedMinutes: 60 },
    { type: 'start-break' },
    { type: 'end-break' },
    { type: 'skip-break', reason: 'x' },
    { type: 'answer-overdue' },
    { type: 'correct-break-time', sequence: 1, time: '10:00', why: 'x' },
    { type: 'record-lot', lot: { kind: 'needle', name: 'x', maker: '', lot: '1', expiry: '' } },
    { type: 'map-scalp', lots: [{ lot: 1, areas: [] }] },
    { type: 'take-back', sequence: 1, why: 'x' },
    { type: 'record-fact', fact: samples.description },
    { type: 'name-reader', name: 'Marta Reader', language: 'Polish', knows: 'translator' },
    { type: 'dismiss-reader', why: 'x' },
    { type: 'add-note', text: 'Client was told why.' },
    { type: 'confirm-clock', right: 'now' },
    { type: 'tell-time', time: '10:00' },
    { type: 'finish-procedure' },
    { type: 'start-day-again' },
    { type: 'record-unsigned', reason: 'x' },
    { type: 'countersign-aftercare', ...witness },
    { type: 'add-correction', text: 'x' },
    { type: 'close-visit' },
    { type: 'settle-copy', copy: 'declined' },
    { type: 'reschedule', next, note: '' },
    { type: 'cancel-visit', reason: 'x' },
  ];
}

it('tries every command that staff have in the test below', () => {
  expect(
    everyStaffCommand()
      .map(({ type }) => type)
      .sort(),
  ).toEqual(StaffCommand.options.map(({ shape }) => [...shape.type.values][0]).sort());
});

it('lets nobody go on with redness on the scalp, by any call; only a new date or a cancel is left', async () => {
  const { id } = await openVisit(hands);
  await intake(hands, id);
  await act(hands, id, { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
  const stuck = () => tablet.client.call('visits.get', { visitId: id });
  expect((await stuck()).stage).toBe('must-reschedule');

  for (const command of everyStaffCommand().filter(({ type }) => type !== 'reschedule' && type !== 'cancel-visit')) {
    const reply = await tablet.call('visits.act', { visitId: id, command });
    expect([command.type, (await stuck()).stage]).toEqual([command.type, 'must-reschedule']);
    if (command.type !== 'add-note') expect([command.type, reply.ok]).toEqual([command.type, false]);
  }
  for (const task of ['intake', 'consent', 'aftercare'])
    expect((await tablet.call('session.hand-over', { visitId: id, task, language: 'en' })).ok).toBe(false);
  expect(await refusal(seal(id))).toBe('not-now');

  const gone = await act(hands, id, {
    type: 'reschedule',
    next: { date: '2026-12-08', time: '10:00' },
    note: 'Sun last weekend.',
    clientNote: 'A hat helps.',
  });
  expect(gone).toMatchObject({
    stage: 'seal',
    outcome: 'rescheduled',
    rescheduled: { reasons: ['Redness on the scalp'], note: 'Sun last weekend.', next: { date: '2026-12-08' } },
  });
  const done = await seal(id);
  expect(done.documents.map(({ kind }) => kind)).toEqual(['preparation-sheet', 'visit-record']);
  expect(await textOf(done.documents[1]?.id ?? '')).toContain('Finding: Redness on the scalp');
  expect(await textOf(done.documents[1]?.id ?? '')).toContain('Note for staff: Sun last weekend.');
  const text = await textOf(done.documents[0]?.id ?? '');
  expect(text).toContain('Redness on the scalp');
  expect(text).toContain('A hat helps.');
  expect(text).not.toContain('Sun last weekend.');
  // T is Tue 8 Dec: moisturise Sat 5, Sun 6, Mon 7; shave or cut Sun 6.
  for (const date of ['Tue 8 Dec', 'Sun 6 Dec', 'Sat 5']) expect(text).toContain(date);
});

it('keeps both answers when products were washed out, and goes on', async () => {
  const { id } = await openVisit(hands);
  await intake(hands, id);
  await act(hands, id, { type: 'answer-check', check: 'no-products', question: 'gel', option: 'present' });
  for (const question of ['hairspray', 'powder', 'fibres'])
    await act(hands, id, { type: 'answer-check', check: 'no-products', question, option: 'none' });
  expect(await refusal(act(hands, id, { type: 'check-again', check: 'no-products' }))).toBe('remedy-steps-open');
  for (const step of ['wash-out', 'moisturise'])
    await act(hands, id, { type: 'do-remedy-step', check: 'no-products', step });
  await act(hands, id, { type: 'check-again', check: 'no-products' });
  const view = await passChecks(hands, id);
  expect(view.stage).toBe('time-out');
  const products = view.checks.find((check) => check.id === 'no-products');
  expect(products?.status).toBe('fixed');
  expect(products?.history.filter(({ question }) => question === 'gel').map(({ option }) => option)).toEqual([
    'present',
    'none',
  ]);
});

it('waits for a written decision on every yes', async () => {
  const { id } = await openVisit(hands);
  await intake(hands, id, ['blood-thinners']);
  expect((await tablet.client.call('visits.get', { visitId: id })).stage).toBe('alerts');
  const decided = await act(hands, id, {
    type: 'decide-alert',
    question: 'blood-thinners',
    decision: 'continue',
    reason: 'Low dose, agreed with the doctor.',
  });
  expect(decided.stage).toBe('checks');
});

it('puts a declined consent on paper', async () => {
  const { id } = await openVisit(hands);
  await intake(hands, id);
  await passChecks(hands, id);
  await timeOut(hands, id);
  await handOver(hands, id, 'consent');
  await readClauses(hands);
  expect(
    await refusal(clientAct(hands, { type: 'sign-consent', signature: dot, intent: true, electronicRecord: true })),
  ).toBe('not-a-signature');
  await clientAct(hands, { type: 'decline-consent', reason: 'I would rather wait.' });
  await takeBack(hands);
  await act(hands, id, { type: 'countersign-consent', signature, identifiedBy: 'known-to-staff', note: '' });
  const done = await seal(id);
  expect(done).toMatchObject({ outcome: 'declined', stage: 'done' });
  expect(done.documents.map(({ kind }) => kind)).toEqual(['consent-record', 'visit-record']);
  const text = await textOf(done.documents[0]?.id ?? '');
  expect(text).toContain('I would rather wait.');
  expect(text).not.toContain('By signing I say');
});

it('has nothing to seal for a visit that was cancelled at the door', async () => {
  const { id } = await openVisit(hands);
  const cancelled = await act(hands, id, { type: 'cancel-visit', reason: 'Came on the wrong day.' });
  expect(cancelled).toMatchObject({ stage: 'done', outcome: 'cancelled' });
  expect(await refusal(seal(id))).toBe('not-now');
  expect((await act(hands, id, { type: 'close-visit' })).stage).toBe('closed');
});

it('answers a flagged question before the client can sign', async () => {
  const { id } = await openVisit(hands);
  await intake(hands, id);
  await passChecks(hands, id);
  await timeOut(hands, id);
  await handOver(hands, id, 'consent');
  await readClauses(hands);
  await clientAct(hands, { type: 'flag-question', topic: 'risks', words: 'How often does that happen?' });
  expect(
    await refusal(clientAct(hands, { type: 'sign-consent', signature, intent: true, electronicRecord: true })),
  ).toBe('question-open');
  await takeBack(hands);
  await act(hands, id, { type: 'answer-question', task: 'consent', topic: 'risks', answer: 'Seldom.' });
  const view = await consent(hands, id);
  expect(view).toMatchObject({ stage: 'procedure-ready', questions: [{ answer: 'Seldom.' }] });
});

it('names who did what, with the client never named by the page', async () => {
  const visitId = await toProcedure(hands);
  const lines = await tablet.client.call('visits.events', { visitId });
  const signed = lines.find(({ type }) => type === 'consent-signed');
  expect(signed).toMatchObject({
    actorName: sampleClient.name,
    facts: [{ code: 'signature-drawn', strokes: 1 }, ...(signed?.facts.slice(1) ?? [])],
  });
  expect(lines.find(({ type }) => type === 'consent-countersigned')).toMatchObject({
    actorName: sampleOwner.name,
    facts: [{ code: 'signature-drawn' }, { code: 'known-by', by: 'known-to-staff' }],
  });
  expect(lines.find(({ type }) => type === 'visit-opened')).toMatchObject({
    facts: expect.arrayContaining([{ code: 'client', name: 'Sample Client', birth: '1988-03-14' }]),
  });
  expect(JSON.stringify(lines)).not.toContain('"x":');
});

it('opens one visit of a client at a time', async () => {
  const { clientId, course, id } = await openVisit(hands);
  const again = () => tablet.client.call('visits.open', { clientId, course });
  expect(await refusal(again())).toBe('visit-open');
  await act(hands, id, { type: 'cancel-visit', reason: 'x' });
  await act(hands, id, { type: 'close-visit' });
  expect((await again()).stage).toBe('arrive');
});

it('says in words what is wrong with the dates of a course, and names no envelope', async () => {
  const { id } = await openVisit(hands);
  const course = {
    session: 1,
    sessionsPlanned: 3,
    final: false,
    next: { date: '2027-01-19', time: '10:00' },
    plannedFinal: '2026-12-22',
  };
  await expect(act(hands, id, { type: 'change-course', course })).rejects.toMatchObject({
    code: 'malformed',
    fault: said(
      'The final session cannot be before the next one. Choose the next one first. Nothing was saved. Look at: course.',
    ),
  });
});
