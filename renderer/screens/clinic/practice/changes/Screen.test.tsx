import { expect, it } from 'vitest';
import { ChangesView } from '../../../../../api/contract/protocols.ts';
import { fault } from '../../../../../domain/faults/faults.ts';
import { protocolSchema } from '../../../../../domain/protocol/exchange/json-schema.ts';
import { fieldOf, isFields, isItems } from '../../../../../domain/protocol/versions/place.ts';
import { afterEdits, ownDraft } from '../../../../gallery/own-draft.ts';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { fieldNames } from './fields.ts';
import { namesOf } from './names.ts';
import { gallery, sampleEdits } from './Screen.gallery.tsx';

drawsEvery(gallery);

const changesOf = (...edits: typeof sampleEdits) => ChangesView.parse(ownDraft(...edits)['protocols.changes']);
const version = changesOf().nextVersion;
const approve = `Approve version ${version}`;
const typePin = { into: en.settings.presentPin, text: '246810' };

it('says every change in words, item by item, with what stood there and what does now', async () => {
  const { page } = await show(gallery, 'changes');
  const rows = [...page.querySelectorAll('.practice-changes > li')].map((row) => row.textContent);
  expect(rows).toHaveLength(6);
  const said = rows.join('\n');
  expect(said).toContain('Aftercare 4, Water only');
  expect(said).toContain('7 days after the treatment');
  expect(said).toContain('9 days after the treatment');
  expect(said).toContain(en.practice.grade['doctors-note']);
  expect(said).toContain('Moved from 4 to 3');
  expect(said).toContain('Photos for teaching');
  expect(said).toContain(en.practice.decision['agree-or-refuse']);
  // Of a sentence only the words that changed are marked.
  const [gone, come] = ['del', 'ins'].map((mark) => page.querySelector(`q ${mark}`)?.textContent);
  expect([gone, come]).toEqual(['needs', 'has to']);
});

it('approves with the PIN exactly what was read, and a wrong PIN approves nothing', async () => {
  const { client, does, page } = await show(gallery, 'changes');
  const { hash, against } = changesOf(...sampleEdits);
  client.refuse('protocols.approve', fault('wrong-pin', { left: 4 }));
  await does(typePin, approve);
  expect(client.asked('protocols.approve')).toMatchObject([{ hash, against, pin: '246810' }]);
  expect(page.querySelectorAll('.practice-changes > li')).toHaveLength(6);
  expect(page.querySelector('.btn.main')?.textContent).toBe(en.practice.waitsPin);
});

it('says that the list is another one where the draft or the version in use changed after it was read', async () => {
  const { client, does, screen } = await show(gallery, 'changes');
  const other = changesOf(...sampleEdits.slice(0, 2));
  client.refuse('protocols.approve', fault('draft-changed', {}));
  client.answer('protocols.changes', other);
  await does(typePin, approve);
  await screen.findByText(en.practiceChanges.changedSince);
  await does(typePin, approve);
  expect(client.asked('protocols.approve').at(-1)).toMatchObject({ hash: other.hash });
});

it('lets an owner say of a sentence that it means the same, and of nothing else', async () => {
  const { client, page, tap } = await show(gallery, 'changes');
  const buttons = [...page.querySelectorAll('.practice-changes button')];
  expect(buttons).toHaveLength(1);
  await tap(/^Meaning: .*How it heals/);
  expect(client.asked('protocols.mark')).toMatchObject([
    { place: 'consent/clauses/how-it-heals/paragraphs/0', mark: 'wording' },
  ]);
});

it('waits for problems to be solved, and says how many', async () => {
  const { page } = await show(gallery, 'changes', (client) =>
    client.answer('protocols.changes', { ...changesOf(...sampleEdits), stopping: 2 }),
  );
  expect(page.querySelector('.btn.main')?.textContent).toBe('Solve 2 problems first');
});

it('names an answer as its own question does, also where a copied question has answers of the same ids', () => {
  const answers = (label: string) => ({
    kind: 'one-of',
    options: [
      { id: 'first', label, grade: 'fine' },
      { id: 'second', label: 'No', grade: 'fine' },
    ],
  });
  const text = afterEdits(
    { edit: 'set', place: 'health/diabetes/answers', content: answers('Type 1') },
    { edit: 'duplicate', place: 'health/diabetes' },
    { edit: 'set', place: 'health/new-1/answers/options/first/label', content: 'On the head' },
  );
  const { answer } = namesOf([text]);
  expect([answer('diabetes', 'first'), answer('new-1', 'first')]).toEqual(['Type 1', 'On the head']);
  expect(answer('diabetes', 'none')).toBeUndefined();
});

it('has words for every field of a protocol', () => {
  const facts: readonly string[] = Object.keys(en.practice.fact);
  const missing = keysOf(protocolSchema()).filter(
    (key) => key !== 'id' && !facts.includes(key) && !(fieldNames as readonly string[]).includes(key),
  );
  // Of a point in time: it is said as one.
  const point = ['anchor', 'offset', 'offsetHigh', 'unit', 'at', 'before'];
  expect(missing.filter((key) => !point.includes(key))).toEqual([]);
});

function keysOf(schema: unknown): string[] {
  if (isItems(schema)) return schema.flatMap(keysOf);
  if (!isFields(schema)) return [];
  const properties = fieldOf(schema, 'properties');
  const own = isFields(properties) ? Object.keys(properties) : [];
  return [...own, ...Object.values(schema).flatMap(keysOf)];
}
