import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256OfJson } from '../../domain/canonical.ts';
import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import { followed } from '../../domain/protocol/edit/followed.ts';
import { makeTablet, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
beforeAll(async () => {
  tablet = await makeTablet();
  await signedIn(tablet);
});
afterAll(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const rule = 'aftercare/water-only';
const day = { anchor: 'session', offset: 5, unit: 'day' } as const;
const point = { edit: 'add', list: 'timeOut', content: { text: 'One more' } } as const;
const edits: readonly ProtocolEdit[] = [
  { edit: 'set', place: `${rule}/from`, content: day },
  { edit: 'set', place: `${rule}/often`, content: 'twice a day' },
  { edit: 'clear', place: `${rule}/often` },
  point,
  { ...point, index: 0 },
  { edit: 'duplicate', place: rule },
  { edit: 'move', place: rule, to: 'up' },
  { edit: 'move', place: 'health/diabetes', to: 'up' },
  { edit: 'remove', place: 'aftercare/no-sweat' },
  // Says what is there already.
  { edit: 'set', place: `${rule}/from`, content: day },
];

it('tells a page that has the draft what each step changed, and the text that it makes of that is the stored one', async () => {
  const [one] = (await call('protocols.list', {})).treatments;
  const { draftId, protocol, hash } = await call('protocols.open-draft', { treatment: one?.treatment ?? '' });
  let on = { text: protocol, hash };
  const back = edits.slice(1).map(() => ({ do: 'undo' as const }));
  const asked = [...edits.map((edit) => ({ do: 'edit' as const, edit })), ...back];
  for (const step of [...asked, ...back.map(() => ({ do: 'redo' as const }))]) {
    const answer = await call('protocols.step', { draftId, known: on.hash, ...step });
    if (!('steps' in answer)) throw new Error('the whole text was sent');
    const text = followed(on.text, answer.steps);
    if (!text) throw new Error('the steps do not fit');
    expect([step, sha256OfJson(text)]).toEqual([step, answer.hash]);
    on = { text, hash: answer.hash };
  }
  const stored = await call('protocols.draft', { draftId });
  expect(stored.protocol).toEqual(on.text);
  expect(stored.position).toBe(edits.length - 1);
});

it('sends a page whole what it cannot follow: another text than it has, and a change of language', async () => {
  const [one] = (await call('protocols.list', {})).treatments;
  const { draftId, hash } = await call('protocols.open-draft', { treatment: one?.treatment ?? '' });
  await call('protocols.edit', { draftId, edit: { edit: 'set', place: `${rule}/short`, content: 'Elsewhere' } });
  const edit = { edit: 'set', place: `${rule}/text`, content: 'Here' } as const;
  const both = { aftercare: expect.arrayContaining([expect.objectContaining({ short: 'Elsewhere', text: 'Here' })]) };
  const known = await call('protocols.step', { draftId, known: hash, do: 'edit', edit });
  expect(known).toMatchObject({ protocol: both });
  const language = 'de';
  const turned = { draftId, known: known.hash, do: 'edit', edit: { edit: 'write-in', language } } as const;
  const german = await call('protocols.step', turned);
  expect(german).toMatchObject({ protocol: { language } });
  expect(await call('protocols.step', { draftId, known: german.hash, do: 'undo' })).toMatchObject({ protocol: both });
});
