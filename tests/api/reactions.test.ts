import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Instant } from '../../domain/time.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { reportOf } from './reaction-steps.ts';
import { pin, refusal, type Tablet, zone } from './tablet.ts';
import { act, type Hands, openVisit, tabletWithHands, wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
let visitId: string;
let clientId: string;

beforeAll(async () => {
  ({ tablet, hands } = await tabletWithHands());
  ({ id: visitId, clientId } = await wholeVisit(hands));
  await act(hands, visitId, { type: 'close-visit', copy: 'later' });
  // Six weeks later, on a Tuesday.
  tablet.clock.set(Instant.parse('2027-01-05T10:00:00.000Z'), zone);
  await tablet.client.call('session.lock', {}).catch(() => undefined);
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
});
afterAll(() => tablet.close());

const ownDays = { openDays: [5, 4, 3, 2, 2], closed: ['2027-01-07'], reportDays: 3 };
const late = (change = {}) => reportOf({ began: '2027-01-03', heard: '2027-01-05', ...change });
const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);

async function wordsOf(documentId: string): Promise<string> {
  const pdf = Buffer.from((await call('documents.get', { documentId })).base64, 'base64');
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString('utf8').replace(/\s+/g, ' ');
}

it('refuses a day that has not come, one before the treatment, and a lot that is not of it', async () => {
  const report = (change: object) => refusal(call('reactions.report', { visitId, report: late(change) }));
  expect(await report({ began: '2027-01-06', heard: '2027-01-06' })).toBe('reaction-day-ahead');
  expect(await report({ began: '2027-01-05', heard: '2027-01-04' })).toBe('reaction-day-ahead');
  expect(await report({ began: '2026-11-23' })).toBe('reaction-day-early');
  expect(await report({ lots: [1] })).toBe('unknown-item');
  expect(await report({ signs: ['other'], words: '' })).toBe('reason-needed');
  expect(await call('reactions.list', { which: 'all', page: 1 })).toMatchObject({ rows: [], counts: { all: 0 } });
});

it('a visit that is not sealed has no reaction to be reported', async () => {
  const { id } = await openVisit(hands, { name: 'Early Client' });
  expect(await refusal(call('reactions.report', { visitId: id, report: late() }))).toBe('not-now');
  expect(await refusal(call('reactions.form', { visitId: id }))).toBe('not-now');
});

it('counts the last day by the clinic’s open days, and leaves out its closed ones', async () => {
  const form = await call('reactions.form', { visitId });
  expect(form).toMatchObject({ treatedOn: '2026-11-24', today: '2027-01-05', refused: null });
  expect(form.workingDays).toEqual({ openDays: [1, 2, 3, 4, 5], closed: [], reportDays: 10 });
  await call('settings.set-working-days', { workingDays: ownDays });
  const { workingDays } = await call('reactions.form', { visitId });
  expect(workingDays).toEqual({ openDays: [2, 3, 4, 5], closed: ['2027-01-07'], reportDays: 3 });
});

it('a reaction six weeks later is a sealed report beside the papers, due on the day list and on the client’s page', async () => {
  await call('settings.set-working-days', { workingDays: ownDays });
  const before = (await call('visits.get', { visitId })).documents;
  const lots = (await call('reactions.form', { visitId })).lots.map(({ sequence }) => sequence);
  const view = await call('reactions.report', { visitId, report: late({ lots }) });
  // Wed 6, not Thu 7, Fri 8, not Mon 11, Tue 12.
  expect(view).toMatchObject({
    reportBy: '2027-01-12',
    daysLeft: 3,
    standing: 'due',
    reported: { byName: sampleOwner.name },
  });
  const after = (await call('visits.get', { visitId })).documents;
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.at(-1)).toMatchObject({ id: view.paper, kind: 'reaction-report', number: null });
  const words = await wordsOf(view.paper ?? '');
  for (const said of [
    'Reaction report',
    'To be reported by Tue 12 Jan 2027',
    '3 working days',
    'redness, swelling',
    'front',
  ])
    expect(words).toContain(said);
  expect(words).toContain('Warm since this morning, no fever');
  expect(words).toMatch(/Aftercare sheet, SHA-256/);
  expect(await call('documents.verify', { documentId: view.paper ?? '' })).toMatchObject({ verdict: 'untouched' });
  expect(await call('reactions.due', {})).toMatchObject({
    count: 1,
    overdue: 0,
    first: { reportBy: '2027-01-12', visitId },
  });
  expect(await call('reactions.of-client', { clientId })).toMatchObject({
    rows: [{ reaction: view.reaction }],
    latest: visitId,
  });
  expect(await call('record.check', {})).toMatchObject({ ok: true });
});

it('its sheet, and a correction’s, are no copy of the visit for the client, who still waits for one', async () => {
  const [row] = (await call('reactions.list', { which: 'due', page: 1 })).rows;
  const { paper } = await call('reactions.get', { visitId, reaction: row?.reaction ?? 0 });
  const notGiven = async () => (await call('visits.today', {})).notGiven.map(({ id }) => id);
  const printed = await call('documents.print', { documentId: paper ?? '', printerId: 'printer' });
  expect(printed.visit.copy).toEqual({ given: 'later', due: true });
  expect(await notGiven()).toEqual([visitId]);
  const filter = { filter: {}, show: 'no-copy', order: 'newest', page: 1, rows: 5 } as const;
  expect((await call('records.visits', filter)).counts.noCopy).toBe(1);
  expect(await refusal(act(hands, visitId, { type: 'settle-copy', copy: 'printed' }))).toBe('copy-not-made');
  expect(await call('record.check', {})).toMatchObject({ ok: true });
});

it('an inspector learns of it only where an owner opened health answers', async () => {
  const papers = async (health: boolean) => {
    const days = { from: '2026-11-24', to: '2026-11-24' };
    await call('inspection.open', { pin, name: 'M. Hale', ...days, health, minutes: 30 });
    const told = await call('inspection.visit', { visitId });
    await call('session.lock', {});
    await call('session.unlock', { staffId: hands.staffId, pin });
    return told.papers.map(({ kind }) => kind);
  };
  const [without, opened] = [await papers(false), await papers(true)];
  expect(opened).toEqual([...without, 'reaction-report']);
  expect(without.length).toBeGreaterThan(0);
});

it('its day passes, it is reported, followed and closed, each once', async () => {
  const [row] = (await call('reactions.list', { which: 'due', page: 1 })).rows;
  if (!row) throw new Error('no reaction is due');
  const at = { visitId, reaction: row.reaction };
  tablet.clock.set(Instant.parse('2027-01-13T10:00:00.000Z'), zone);
  await call('session.unlock', { staffId: hands.staffId, pin }).catch(() => undefined);
  expect(await call('reactions.due', {})).toMatchObject({
    count: 1,
    overdue: 1,
    first: { standing: 'overdue', daysLeft: 0 },
  });
  expect(await refusal(call('reactions.close', { ...at, end: { how: 'healed', words: '' } }))).toBe('report-first');
  const send = (on: string) => call('reactions.send', { ...at, sent: { on, to: 'The health office' } });
  expect(await refusal(send('2027-01-14'))).toBe('reaction-day-ahead');
  expect(await refusal(send('2027-01-04'))).toBe('reaction-day-early');
  expect(await send('2027-01-13')).toMatchObject({ standing: 'sent', sent: { to: 'The health office' } });
  expect(await refusal(send('2027-01-13'))).toBe('reported-already');
  expect(await call('reactions.due', {})).toMatchObject({ count: 0, overdue: 0, first: null });
  const followed = { text: 'Fading', doctor: 'yes' } as const;
  expect((await call('reactions.follow', { ...at, followed })).followed).toMatchObject([followed]);
  expect(await call('reactions.close', { ...at, end: { how: 'healed', words: '' } })).toMatchObject({
    standing: 'closed',
  });
  expect(await refusal(call('reactions.follow', { ...at, followed }))).toBe('reaction-closed');
  const { counts } = await call('reactions.list', { which: 'all', page: 1 });
  expect(counts).toEqual({ due: 0, open: 0, all: 1 });
});

it('a correction written after it does not name it among the papers of the visit, and is read with it', async () => {
  const view = await act(hands, visitId, { type: 'add-correction', text: 'The lot was another one.' });
  const words = await wordsOf(view.documents.at(-1)?.id ?? '');
  expect(words).not.toContain('Reaction report');
  expect(view.documents.map(({ kind }) => kind).slice(-2)).toEqual(['reaction-report', 'correction']);
});

it('erasing the client leaves nothing of it', async () => {
  const { documents } = await call('visits.get', { visitId });
  const paper = documents.find(({ kind }) => kind === 'reaction-report')?.id ?? '';
  await call('clients.erase', { clientId, why: 'asked', note: '' });
  await expect.poll(() => call('app.status', {}).then(({ mode }) => mode)).not.toBe('erasing');
  await call('session.unlock', { staffId: hands.staffId, pin }).catch(() => undefined);
  expect(await call('reactions.list', { which: 'all', page: 1 })).toMatchObject({ rows: [], counts: { all: 0 } });
  expect(await refusal(call('documents.get', { documentId: paper }))).toBe('unknown-document');
  expect(await call('record.check', {})).toMatchObject({ ok: true });
});
