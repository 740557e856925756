// Longer than 300 lines: one working copy of a language, from its beginning to its approval and its end.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Input } from '../../api/contract/contract.ts';
import type { LanguageWork, WorkingText } from '../../api/contract/languages.ts';
import { DraftName } from '../../domain/drafts.ts';
import type { StaffId } from '../../domain/ids.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import * as steps from '../../scripts/sample/steps.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
let one: { treatment: string; language: string };
let ownerId: StaffId;
beforeEach(async () => {
  tablet = await makeTablet();
  ({ ownerId } = await signedIn(tablet));
  const [first] = (await call('protocols.list', {})).treatments;
  one = { treatment: first?.treatment ?? '', language: 'es' };
});
afterEach(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const begin = () => call('languages.begin', { ...one, name: 'Español', direction: 'ltr' });
const stands = async () => (await call('languages.list', { treatment: one.treatment })).find(isSpanish);
const isSpanish = ({ language }: { language: string }) => language === 'es';
const reader = { name: 'Ana Silva', knows: 'translator' as const, ownerReads: false };

function textAt({ texts }: LanguageWork, place: string): WorkingText {
  const found = texts.find((text) => text.place === place);
  if (!found) throw new Error('there is no such text');
  return found;
}

async function publishDraft(place: string, content: string) {
  const { draftId } = await call('protocols.open-draft', { treatment: one.treatment });
  await call('protocols.edit', { draftId, edit: { edit: 'set', place, content } });
  const changes = await call('protocols.changes', { draftId });
  const { hash, against } = changes;
  await call('protocols.approve', { draftId, hash, against, pin });
  return changes;
}

/** Everything is checked, the owner approves it with the PIN. */
async function approveChecked(more: Partial<Input<'languages.approve'>> = {}) {
  const texts = { from: 'checked' as const };
  const { hash } = await call('languages.look', { ...one, texts });
  const { name: checkedBy, knows, ownerReads } = reader;
  const said = { name: 'Español', direction: 'ltr' as const, checkedBy, knows, ownerReads };
  return call('languages.approve', { ...one, texts, hash, ...said, pin, ...more });
}

/** The owner approves the clinic's own texts and the Spanish ones. */
async function approvedSpanish(): Promise<LanguageWork> {
  await publishDraft('name', 'Scalp work');
  const { texts } = await begin();
  await call('languages.set', { ...one, reader });
  await call('languages.check', { ...one, places: texts.map(({ place }) => place) });
  await approveChecked();
  return call('languages.work', one);
}

it('begins a language that the app has words in, once, with the samples as a program’s, and no other language', async () => {
  const unknown = { ...one, name: 'tlhIngan Hol', direction: 'ltr' as const, language: 'tlh' };
  expect(await refusal(call('languages.begin', unknown))).toBe('language-missing');
  expect(await refusal(call('languages.begin', { ...unknown, language: 'en' }))).toBe('language-missing');
  expect(await refusal(call('languages.work', one))).toBe('language-missing');
  expect(await stands()).toMatchObject({ begun: false, name: '' });
  const work = await begin();
  expect(work.texts.every(({ standing, text, by }) => standing === 'machine' && text !== null && by === null)).toBe(
    true,
  );
  await call('languages.write', { ...one, place: work.texts[0]?.place ?? '', text: 'Otro' });
  await begin();
  expect(await stands()).toMatchObject({ begun: true, name: 'Español', counts: { draft: 1 }, ready: [] });
});

it('saves a text as a draft with who wrote it and when, and counts the sample again once it is emptied', async () => {
  const { texts } = await begin();
  const { place, text: sample, source } = texts.find(({ source }) => /\d/.test(source)) ?? { place: '' };
  const written = textAt(await call('languages.write', { ...one, place, text: ' Otras palabras ' }), place);
  expect(written).toMatchObject({
    text: 'Otras palabras',
    standing: 'draft',
    by: sampleOwner.name,
    numbers: true,
    source,
  });
  expect(written.at?.instant).toMatch(/^2026/);
  const emptied = textAt(await call('languages.write', { ...one, place, text: ' ' }), place);
  expect(emptied).toMatchObject({ text: sample, standing: 'machine', by: null });
});

it('puts an earlier text back with the sentence that it was made of, as which it is stale', async () => {
  const place = 'topics/wash/name';
  const { of } = textAt(await begin(), place);
  await publishDraft(place, 'Washing the head');
  await call('languages.set', { ...one, reader });
  const back = { ...one, place, text: 'De antes', of: of ?? undefined };
  expect(textAt(await call('languages.write', back), place)).toMatchObject({ text: 'De antes', standing: 'stale', of });
  expect(textAt(await call('languages.check', { ...one, places: [place] }), place).standing).toBe('stale');
  const fresh = textAt(await call('languages.write', { ...one, place, text: 'De antes' }), place);
  expect(fresh.standing).toBe('draft');
  expect(fresh.of).not.toBe(of);
});

it('refuses a text that cannot stand there, or hides something, and changes nothing', async () => {
  const before = await begin();
  const place = 'topics/wash/name';
  for (const text of ['x'.repeat(300), 'Dos\nlíneas'])
    expect(await refusal(call('languages.write', { ...one, place, text }))).toBe('protocol-misfit');
  expect(await refusal(call('languages.write', { ...one, place, text: 'La\u202evado' }))).toBe('malformed');
  expect(await refusal(call('languages.write', { ...one, place: 'checks/washed/name', text: 'x' }))).toBe(
    'unknown-item',
  );
  expect(await call('languages.work', one)).toEqual(before);
});

it('refuses letters that no paper can print while the text is written, for a visit under them could never be sealed', async () => {
  const before = await begin();
  const text = 'Lavado 👍';
  expect(await refusal(call('languages.write', { ...one, place: 'topics/wash/name', text }))).toBe('not-printable');
  expect(await call('languages.work', one)).toEqual(before);
});

it('marks texts as checked by the reader who is named, never by an owner who does not read the language', async () => {
  const { texts } = await begin();
  const places = texts.slice(0, 3).map(({ place }) => place);
  expect(await refusal(call('languages.check', { ...one, places }))).toBe('reader-first');
  const owner = { ...reader, name: sampleOwner.name };
  expect(await refusal(call('languages.set', { ...one, reader: owner }))).toBe('checker-cannot-read');
  await call('languages.set', { ...one, reader: { ...owner, ownerReads: true } });
  await call('languages.set', { ...one, reader });
  const work = await call('languages.check', { ...one, places });
  expect(work.texts.slice(0, 4)).toMatchObject([
    ...places.map((place) => ({ place, standing: 'checked', by: reader.name })),
    { standing: 'machine' },
  ]);
  // Written again, somebody reads it again.
  const [place = ''] = places;
  expect(textAt(await call('languages.write', { ...one, place, text: 'Lavar' }), place)).toMatchObject({
    standing: 'draft',
  });
});

it('counts only what its present reader checked: another one reads it too before it is published under their name', async () => {
  const { texts } = await begin();
  await call('languages.set', { ...one, reader });
  const places = texts.map(({ place }) => place);
  await call('languages.check', { ...one, places });
  const [place = ''] = places;
  const other = { ...reader, name: 'Otto Other' };
  expect(textAt(await call('languages.set', { ...one, reader: other }), place)).toMatchObject({
    ...{ standing: 'draft', by: reader.name },
  });
  expect((await stands())?.counts).toMatchObject({ checked: 0, draft: texts.length });
  const looked = await call('languages.look', { ...one, texts: { from: 'checked' } });
  expect(looked.texts.every(({ after }) => after === null)).toBe(true);
  expect(textAt(await call('languages.check', { ...one, places: [place] }), place)).toMatchObject({
    ...{ standing: 'checked', by: other.name },
  });
  // Whoever read them before is the reader again, with all that they read.
  await call('languages.set', { ...one, reader });
  expect((await stands())?.counts).toMatchObject({ checked: texts.length - 1 });
});

it('publishes what was checked under the name of who read it, and how they know the language, and under no other', async () => {
  await publishDraft('name', 'Scalp work');
  const { texts } = await begin();
  await call('languages.set', { ...one, reader });
  await call('languages.check', { ...one, places: texts.map(({ place }) => place) });
  expect(await refusal(approveChecked({ checkedBy: 'Otto Other' }))).toBe('draft-changed');
  expect(await refusal(approveChecked({ knows: 'first-language' }))).toBe('draft-changed');
  expect(await refusal(approveChecked({ checkedBy: sampleOwner.name }))).toBe('draft-changed');
  expect((await stands())?.approval).toBeNull();
  await approveChecked();
  expect((await stands())?.approval).toMatchObject({ checkedBy: reader.name, knows: reader.knows });
});

it('rolls back with the translations that were approved of those sentences, and forward again', async () => {
  const { version, texts } = await approvedSpanish();
  const at = texts.find(({ place }) => place.startsWith('consent/clauses'))?.place ?? '';
  const whole = { counts: { approved: texts.length }, ready: ['health', 'consent', 'care', 'findings'] };
  await publishDraft(at, 'What we do for you');
  await call('languages.write', { ...one, place: at, text: 'Qué hacemos' });
  await call('languages.check', { ...one, places: [at] });
  const { version: newer } = await approveChecked();
  const { treatment } = one;
  await call('protocols.roll-back', { treatment, version, pin });
  expect(await stands()).toMatchObject(whole);
  await call('protocols.roll-back', { treatment, version: newer, pin });
  expect(await stands()).toMatchObject(whole);
  expect(textAt(await call('languages.work', one), at)).toMatchObject({ text: 'Qué hacemos', standing: 'approved' });
});

it('publishes what is checked, and what is not stays as it is beside it', async () => {
  await publishDraft('name', 'Scalp work');
  const { texts } = await begin();
  await call('languages.set', { ...one, reader });
  const [last, ...rest] = texts.map(({ place }) => place).toReversed();
  await call('languages.check', { ...one, places: rest });
  await call('languages.write', { ...one, place: last ?? '', text: 'Todavía no' });
  const head = await approveChecked();
  expect(head).toMatchObject({ consentAgain: false });
  expect(await stands()).toMatchObject({
    counts: { approved: rest.length, draft: 1, checked: 0, machine: 0 },
    approval: { checkedBy: reader.name, knows: reader.knows },
  });
  expect(await refusal(approveChecked())).toBe('nothing-changed');
});

it('says before publishing how many sentences wait in which language, and shows a stale text with both sentences', async () => {
  const before = await approvedSpanish();
  const place = 'consent/clauses/risks/title';
  const { source } = before.texts.find(
    (text) => text.place.endsWith('/title') && text.place.startsWith('consent/clauses'),
  ) ?? {
    source: '',
  };
  const at = before.texts.find((text) => text.source === source)?.place ?? place;
  const { waits } = await publishDraft(at, 'What we do for you');
  expect(waits).toEqual([{ language: 'es', name: 'Español', texts: 1 }]);
  const stale = textAt(await call('languages.work', one), at);
  expect(stale).toMatchObject({ standing: 'stale', source: 'What we do for you', before: source, approved: null });
  // Read against the sentence as it is now, never against the one that it was made of.
  expect(textAt(await call('languages.check', { ...one, places: [at] }), at)).toMatchObject({ standing: 'stale' });
  await call('languages.write', { ...one, place: at, text: 'Qué hacemos' });
  await call('languages.check', { ...one, places: [at] });
  await approveChecked();
  expect(await stands()).toMatchObject({
    counts: { stale: 0, checked: 0 },
    ready: ['health', 'consent', 'care', 'findings'],
  });
});

it('takes a translator’s file in as drafts and lists what changed and which rows it did not take', async () => {
  const work = await begin();
  const stick = join(tablet.dir, 'stick');
  mkdirSync(stick, { recursive: true });
  const [first, second] = work.texts;
  const asked = {
    treatment: one.treatment,
    version: work.version,
    targetId: 'usb',
    as: 'csv' as const,
    language: 'es',
  };
  const mine = await call('languages.write', { ...one, place: second?.place ?? '', text: 'Ya escrito' });
  await call('protocols.export', asked);
  const [name = ''] = readdirSync(stick).filter((file) => file.endsWith('.csv'));
  const file = readFileSync(join(stick, name), 'utf8');
  expect(file).toContain('Ya escrito,draft');
  writeFileSync(join(stick, name), file.replace(`,${first?.text},machine`, ',Lavado 👍,draft'));
  const [odd] = await call('languages.files', { targetId: 'usb' });
  const from = { targetId: 'usb', fileId: odd?.id ?? '' };
  expect(await refusal(call('languages.take', { ...one, ...from }))).toBe('not-printable');
  const looked = await call('languages.look', { ...one, texts: { from: 'file', ...from } });
  const said = { name: 'Español', direction: 'ltr' as const, checkedBy: reader.name, knows: reader.knows };
  const approved = { ...one, ...said, ownerReads: false, hash: looked.hash, texts: { from: 'file' as const, ...from } };
  expect(await refusal(call('languages.approve', { ...approved, pin }))).toBe('not-printable');
  writeFileSync(
    join(stick, name),
    `${file.replace(`,${first?.text},machine`, ',Del traductor,draft')}nowhere,,x,y,draft\r\n`,
  );
  const [found] = await call('languages.files', { targetId: 'usb' });
  const taken = await call('languages.take', { ...one, targetId: 'usb', fileId: found?.id ?? '' });
  expect(taken.changed).toEqual([{ place: first?.place, before: first?.text, after: 'Del traductor' }]);
  expect(taken.odd).toMatchObject([{ place: 'nowhere', why: 'unknown-place' }]);
  expect(taken.work.texts.slice(0, 2)).toMatchObject([{ text: 'Del traductor', standing: 'draft' }, mine.texts[1]]);
});

it('takes what is approved, written once more, as approved, and asks nobody to read it again', async () => {
  const { texts } = await approvedSpanish();
  const { place, text } = texts[0] ?? { place: '', text: null };
  await call('languages.write', { ...one, place, text: 'Otra cosa' });
  expect((await stands())?.counts).toMatchObject({ draft: 1 });
  await call('languages.write', { ...one, place, text: text ?? '' });
  expect((await stands())?.counts).toMatchObject({ draft: 0, approved: texts.length });
});

it('keeps how numbers are written for a language that has a choice, and nothing for another', async () => {
  await begin();
  expect(await call('languages.set', { ...one, digits: 'arab' })).toMatchObject({ digits: null });
});

it('hands Arabic over with the digits that the owner chose for it, once that is approved', async () => {
  one = { ...one, language: 'ar' };
  await publishDraft('name', 'Scalp work');
  const { texts } = await call('languages.begin', { ...one, name: 'العربية', direction: 'rtl' });
  await call('languages.set', { ...one, reader });
  expect(await call('languages.set', { ...one, digits: 'arab' })).toMatchObject({ digits: 'arab', reader });
  await call('languages.check', { ...one, places: texts.map(({ place }) => place) });
  await approveChecked();
  const hands = { client: tablet.client, staffId: ownerId, pin };
  const { id } = await steps.openVisit(hands, { language: 'ar' });
  await steps.handOver({ ...hands, language: 'ar' }, id, 'intake');
  expect(await call('task.get', {})).toMatchObject({ language: 'ar', digits: 'arab' });
});

it('names among the problems of a draft which language would wait for a changed sentence, and where', async () => {
  await approvedSpanish();
  const { draftId } = await call('protocols.open-draft', { treatment: one.treatment });
  const problems = () => call('protocols.problems', { draftId });
  expect(await problems()).toEqual([]);
  const place = 'topics/wash/name';
  await call('protocols.edit', { draftId, edit: { edit: 'set', place, content: 'Washing the head' } });
  expect(await problems()).toEqual([
    { severity: 'look', code: 'translations-wait', place, params: { language: 'es', texts: 1 } },
  ]);
});

it('discards what owners made of a language, and keeps what is approved', async () => {
  const { texts } = await approvedSpanish();
  await call('languages.write', { ...one, place: texts[0]?.place ?? '', text: 'Otra cosa' });
  const left = (await call('languages.discard', one)).find(isSpanish);
  expect(left?.counts).toMatchObject({ draft: 0, approved: texts.length });
  expect(await call('languages.work', one)).toMatchObject({ name: 'Español', reader: null });
});

it('discards what was half typed for it too, so that a language that is begun again begins empty', async () => {
  const { texts } = await begin();
  const place = texts[0]?.place ?? '';
  const typed = [
    { step: 'languages.write', ...one, place, field: 'text' } as const,
    { step: 'languages.set', ...one, field: 'reader' } as const,
  ].map((draft) => DraftName.parse(draft));
  const other = DraftName.parse({ step: 'languages.set', ...one, language: 'de', field: 'reader' });
  for (const draft of [...typed, other]) await call('drafts.put', { draft, value: 'Half' });
  await call('languages.discard', one);
  await begin();
  const kept = await Promise.all([...typed, other].map((draft) => call('drafts.get', { draft })));
  expect(kept.map(({ value }) => value)).toEqual(['', '', 'Half']);
});
