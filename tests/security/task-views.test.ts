import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeTablet, pin, signedIn, type Tablet } from '../api/tablet.ts';
import * as steps from '../api/visit-steps.ts';

/** What staff wrote about a client, and what an answer made of it, is not for the client's side of any task. */
const staffWords = {
  decision: 'Spoke to the doctor on the phone',
  note: 'Fidgets; offered a second cushion',
  lot: 'ZX-99123',
  witness: 'Passport ends in 4417',
};
let tablet: Tablet;
let hands: steps.Hands;

beforeEach(async () => {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId: ownerId, pin };
});
afterEach(() => tablet.close());

async function expectNoStaffWords(task: string): Promise<void> {
  const view = await tablet.client.call('task.get', {});
  expect(view.task).toBe(task);
  const text = JSON.stringify([view, await tablet.client.call('app.status', {})]);
  for (const [what, words] of Object.entries(staffWords))
    expect(text.includes(words), `${what} while ${task}`).toBe(false);
}

it('shows the client of each task nothing of what staff wrote: no notes, alerts, lots or decisions', async () => {
  const { id } = await steps.openVisit(hands);
  await steps.act(hands, id, { type: 'add-note', text: staffWords.note });
  const question = 'blood-thinners';
  await steps.intake(hands, id, [question]);
  await steps.act(hands, id, {
    type: 'decide-alert',
    question,
    decision: 'continue',
    reason: staffWords.decision,
  });
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);

  // Locked and opened again, nobody knows any more who holds the tablet.
  await tablet.client.call('session.lock', {});
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
  await tablet.client.call('session.hand-over', { visitId: id, task: 'consent', language: 'en' });
  await expectNoStaffWords('consent');
  const locked = await tablet.client.call('task.get', {});
  // Before the client is known there is nothing to read at all.
  expect(locked).toMatchObject({ identified: false, signerName: '', clauses: [] });
  await steps.clientAct(hands, { type: 'confirm-identity', day: 14, month: 3 });
  await expectNoStaffWords('consent');
  expect(JSON.stringify(await tablet.client.call('task.get', {}))).not.toContain('Since 2019.');
  await steps.readClauses(hands);
  await steps.clientAct(hands, {
    type: 'sign-consent',
    signature: steps.signature,
    intent: true,
    electronicRecord: true,
  });
  // Signed: the task is finished, and what was in it is gone from the view.
  expect(await tablet.client.call('task.get', {})).toMatchObject({ finished: true, signerName: '', clauses: [] });
  await steps.takeBack(hands);
  await steps.act(hands, id, {
    type: 'countersign-consent',
    signature: steps.signature,
    identifiedBy: 'photo-id',
    note: staffWords.witness,
  });

  await steps.act(hands, id, { type: 'start-procedure', expectedMinutes: 120 });
  await steps.act(hands, id, {
    type: 'record-lot',
    lot: { kind: 'pigment', name: 'Soft black', maker: 'Sample Pigments', lot: staffWords.lot, expiry: '2031-08' },
  });
  await steps.act(hands, id, { type: 'finish-procedure' });
  await steps.handOver(hands, id, 'aftercare');
  await expectNoStaffWords('aftercare');
});
