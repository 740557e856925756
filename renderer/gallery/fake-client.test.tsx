import { expect, it } from 'vitest';
import { fault } from '../../domain/faults/faults.ts';
import { fakeClient } from './fake-client.ts';
import { Recording } from './recording.ts';

const stick = { id: 'usb', label: 'USB stick', removable: true };
const recording = Recording.parse({
  visitId: null,
  clientId: null,
  answers: [
    { name: 'documents.targets', input: {}, value: [stick] },
    { name: 'clients.search', input: { query: 'a' }, value: [] },
    {
      name: 'seal.get',
      input: {},
      value: {
        present: { fingerprint: 'ab'.repeat(32), since: '2026-11-24T08:30:00.000Z', until: '2027-01-01T00:00:00.000Z' },
        standing: 'ends-soon',
        past: [],
      },
    },
  ],
});

it('answers as was recorded, and notes what it was asked', async () => {
  const client = fakeClient(recording);
  expect(await client.call('documents.targets', {})).toEqual([stick]);
  expect(await client.call('clients.search', { query: 'b' })).toEqual([]);
  expect(client.asked('clients.search')).toEqual([{ query: 'b' }]);
});

it('answers a step with what stood on the screen before it', async () => {
  const { past, standing } = await fakeClient(recording).call('seal.renew', {});
  expect({ past, standing }).toEqual({ past: [], standing: 'ends-soon' });
});

it('names an answer that the sample day lacks', async () => {
  await expect(fakeClient(recording).call('settings.get', {})).rejects.toMatchObject({
    code: 'not-recorded',
    fault: fault('not-recorded', { name: 'settings.get' }),
  });
});

it('refuses calls, and gives other answers, as set', async () => {
  const client = fakeClient(recording);
  client.refuse('documents.targets', fault('not-allowed'));
  await expect(client.call('documents.targets', {})).rejects.toMatchObject({
    code: 'not-allowed',
    fault: fault('not-allowed'),
  });
  client.answer('documents.targets', []);
  expect(await client.call('documents.targets', {})).toEqual([]);
});

it('draws no answer that the contract would not give', async () => {
  const drifted = { ...recording, answers: [{ name: 'documents.targets' as const, input: {}, value: [{ id: 7 }] }] };
  await expect(fakeClient(drifted).call('documents.targets', {})).rejects.toMatchObject({ code: 'other-version' });
});
