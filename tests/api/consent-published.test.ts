import { afterEach, beforeEach, expect, it } from 'vitest';
import type { VisitId } from '../../domain/ids.ts';
import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import { Workbench } from '../documents/tools.ts';
import { paperText } from './paper-text.ts';
import { makeTablet, pin, signedIn, type Tablet } from './tablet.ts';
import * as steps from './visit-steps.ts';

let tablet: Tablet;
let hands: steps.Hands;
beforeEach(async () => {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId: ownerId, pin };
});
afterEach(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const view = (visitId: VisitId) => call('visits.get', { visitId });

/** Publishes another first sentence of the consent; with `more`, another health question and one check fewer too. */
async function publish(words: string, more = false) {
  const treatment = (await call('protocols.list', {})).treatments[0]?.treatment ?? '';
  const { draftId, protocol } = await call('protocols.open-draft', { treatment });
  const [clause] = protocol.consent.clauses;
  const [question] = protocol.health;
  const edits: ProtocolEdit[] = [{ edit: 'set', place: `consent/clauses/${clause?.id}/paragraphs/0`, content: words }];
  if (more)
    edits.push(
      { edit: 'add', list: 'health', content: JSON.parse(JSON.stringify({ ...question, text: 'Anything new?' })) },
      { edit: 'remove', place: `checks/${protocol.checks.at(-1)?.id}` },
    );
  for (const edit of edits) await call('protocols.edit', { draftId, edit });
  const { hash, against } = await call('protocols.changes', { draftId });
  return call('protocols.approve', { draftId, hash, against, pin });
}

/** What of a visit a new consent text must not touch. */
async function kept(visitId: VisitId) {
  const { health, checks, protocol } = await view(visitId);
  const { hash, version, aftercareVersion } = protocol;
  return { health, checks, hash, version, aftercareVersion };
}

/** The time-out confirmed the text that was signed before: it is confirmed for the new one too. */
async function signAgain(visitId: VisitId) {
  await steps.timeOut(hands, visitId);
  await steps.consent(hands, visitId);
}

/** A visit whose time-out is confirmed, up to the consent. */
async function untilConsent(): Promise<VisitId> {
  const { id } = await steps.openVisit(hands);
  await steps.intake(hands, id);
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);
  return id;
}

it('asks for a signed consent again and keeps the checks, the questions and the care that the visit was opened with', async () => {
  const visitId = await steps.toProcedure(hands);
  const before = await kept(visitId);
  const signed = (await view(visitId)).protocol;
  await publish('What is agreed to from today.', true);
  await steps.handOver(hands, visitId, 'consent');
  const task = await call('task.get', {});
  if (task.task !== 'consent') throw new Error('another task was handed over');
  expect(task.version).toBe(signed.consentVersion + 1);
  expect(task.clauses[0]?.paragraphs[0]).toBe('What is agreed to from today.');
  await steps.takeBack(hands);
  await signAgain(visitId);
  expect(await kept(visitId)).toEqual(before);
  const { protocol, stage } = await view(visitId);
  expect(stage).toBe('procedure-ready');
  expect(protocol.consentVersion).toBe(signed.consentVersion + 1);
  expect(protocol.consentHash).not.toBe(signed.consentHash);
  // The same after the log was read anew.
  await tablet.restart();
  await call('session.unlock', { staffId: hands.staffId, pin });
  expect(await kept(visitId)).toEqual(before);
});

it('names on the papers the version of each text that was used', async () => {
  const bench = new Workbench();
  try {
    const visitId = await untilConsent();
    const { version, hash } = (await view(visitId)).protocol;
    const published = await publish('What is agreed to from today.', true);
    await steps.consent(hands, visitId);
    await steps.act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
    await steps.act(hands, visitId, { type: 'finish-procedure' });
    await steps.aftercare(hands, visitId);
    await call('visits.seal', { visitId });
    const consent = await paperText(bench, tablet.client, visitId, 'consent-record');
    expect(consent).toContain('What is agreed to from today.');
    expect(consent).toContain(`version ${published.version}`);
    const record = await paperText(bench, tablet.client, visitId, 'visit-record');
    expect(record).toContain(`version ${version}`);
    expect(record.replaceAll(' ', '')).toContain(hash.slice(0, 16));
    for (const { id } of (await view(visitId)).documents)
      expect(await call('documents.verify', { documentId: id })).toMatchObject({ verdict: 'untouched' });
  } finally {
    bench.dispose();
  }
});

it('shows a client who had read half of it the new text from its beginning, and asks only once', async () => {
  const visitId = await untilConsent();
  const before = await kept(visitId);
  await steps.handOver(hands, visitId, 'consent');
  await steps.readClauses(hands, 2);
  await steps.takeBack(hands);
  await publish('What is agreed to from today.', true);
  await steps.handOver(hands, visitId, 'consent');
  const task = await call('task.get', {});
  if (task.task !== 'consent') throw new Error('another task was handed over');
  expect(task.waiting).toEqual(task.clauses.map(({ id }) => id));
  expect(task.clauses[0]?.paragraphs[0]).toBe('What is agreed to from today.');
  await steps.takeBack(hands);
  // Nobody had signed the earlier text: the time-out stands, and nothing is said of a signature.
  expect(await view(visitId)).toMatchObject({ stage: 'consent', consent: { status: 'none' } });
  expect((await steps.consent(hands, visitId)).stage).toBe('procedure-ready');
  expect(await kept(visitId)).toEqual(before);
  const events = await call('visits.events', { visitId });
  expect(events.filter(({ type }) => type === 'consent-outdated')).toHaveLength(1);
});

it('asks again for each of two new texts', async () => {
  const visitId = await steps.toProcedure(hands);
  const before = await kept(visitId);
  for (const words of ['Once more.', 'And once again.']) {
    await publish(words, true);
    expect((await view(visitId)).consent.status).toBe('outdated');
    await steps.handOver(hands, visitId, 'consent');
    await steps.takeBack(hands);
    await signAgain(visitId);
    expect((await view(visitId)).stage).toBe('procedure-ready');
  }
  expect(await kept(visitId)).toEqual(before);
});
