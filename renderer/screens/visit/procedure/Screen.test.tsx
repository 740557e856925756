import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('starts with the length that was chosen', async () => {
  const { client, does } = await show(gallery, 'ready');
  await does(en.procedure.start);
  expect(client.asked('visits.act')).toMatchObject([{ command: { type: 'start-procedure', expectedMinutes: 180 } }]);
});

it('says at the field what a lot needs, and records none', async () => {
  const { client, complaint } = await show(gallery, 'lot-missing');
  expect(complaint(en.procedure.lotNumber)).toBe(en.procedure.needed);
  expect(client.asked('visits.act')).toEqual([]);
});

it('records an expired lot only with a reason', async () => {
  const { client, does } = await show(gallery, 'lot-expired');
  await does(en.procedure.waitsExpired);
  expect(client.asked('visits.act')).toEqual([]);
  await does({ into: en.procedure.lotExpiredWhy, text: 'Nothing else is here.' }, en.procedure.lotSave);
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'record-lot', lot: { lot: 'SG-B0417' }, expiredWhy: 'Nothing else is here.' } },
  ]);
});

it('skips a break only with a reason', async () => {
  const { client, does } = await show(gallery, 'skip');
  await does({ into: en.procedure.skipField, text: 'Five minutes are left.' }, en.procedure.skipConfirm);
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'skip-break', reason: 'Five minutes are left.' } },
  ]);
});

it('asks which time is right when the clock was moved', async () => {
  const { client, does } = await show(gallery, 'clock-moved');
  await does(en.procedure.clockBefore);
  expect(client.asked('visits.act')).toMatchObject([{ command: { type: 'confirm-clock', right: 'before' } }]);
});

it('finishes only after it was asked', async () => {
  const { client, does } = await show(gallery, 'finish');
  expect(client.asked('visits.act')).toEqual([]);
  await does(en.procedure.finishConfirm);
  expect(client.asked('visits.act')).toMatchObject([{ command: { type: 'finish-procedure' } }]);
});

it('waits for the patch test before the start, one tap from its form', async () => {
  const { client, does, page } = await show(gallery, 'test-first');
  await does(en.recordFacts.waitsTest);
  expect(client.asked('visits.act')).toEqual([]);
  await does(en.recordFacts.fact['patch-test'], en.recordFacts.declined, en.recordFacts.recordIt);
  expect(page.textContent).toContain(en.recordFacts.fact['patch-test']);
  expect(client.asked('visits.act')).toMatchObject([{ command: { fact: { fact: 'patch-test', result: 'declined' } } }]);
});
