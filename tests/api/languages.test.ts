import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Input } from '../../api/contract/contract.ts';
import { clientTexts } from '../../domain/protocol/translations/texts.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import * as steps from '../../scripts/sample/steps.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
let treatment: string;
let hands: steps.Hands;
beforeEach(async () => {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId: ownerId, pin };
  treatment = (await call('protocols.list', {})).treatments[0]?.treatment ?? '';
});
afterEach(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const sample = { from: 'sample' as const };
const head = async () => (await call('protocols.list', {})).treatments[0]?.inUse;
const stands = async () => (await call('languages.list', { treatment })).find(({ language }) => language === 'es');

/** The folder that is a stick to the tablet. */
function stick(): string {
  const folder = join(tablet.dir, 'stick');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Approves the clinic's own texts, as the app brought them. */
async function ownTexts() {
  const { draftId } = await call('protocols.open-draft', { treatment });
  const { hash, against } = await call('protocols.changes', { draftId });
  return call('protocols.approve', { draftId, hash, against, pin });
}

async function approve(more: Partial<Input<'languages.approve'>> = {}) {
  const texts = more.texts ?? sample;
  const { hash } = await call('languages.look', { treatment, language: 'es', texts });
  return call('languages.approve', {
    ...{ treatment, language: 'es', texts, name: 'Español', direction: 'ltr', hash },
    ...{ checkedBy: 'Ana Silva', knows: 'first-language', ownerReads: false, pin },
    ...more,
  });
}

it('brings Spanish as a sample of a machine, which hands over nothing until an owner approves it', async () => {
  const protocol = (await call('protocols.read', { treatment, version: (await head())?.version ?? 0 })).protocol;
  expect(await stands()).toMatchObject({
    counts: { machine: clientTexts(protocol).length, approved: 0, missing: 0 },
    ready: [],
    approval: null,
  });
  const visit = await steps.openVisit(hands, { language: 'es' });
  expect(visit.readsIn).toEqual(['en']);
});

it('publishes an approved language as the next version, which asks nobody to consent again', async () => {
  expect(await refusal(approve())).toBe('own-texts-first');
  const { version } = await ownTexts();
  const id = await steps.toProcedure(hands);
  expect(await approve()).toMatchObject({ version: version + 1, consentAgain: false, changes: [], inUse: true });
  expect(await stands()).toMatchObject({
    ready: ['health', 'consent', 'care', 'findings'],
    approval: { by: sampleOwner.name, checkedBy: 'Ana Silva', knows: 'first-language' },
  });
  expect(await call('visits.get', { visitId: id })).toMatchObject({ stage: 'procedure-ready' });
  expect((await call('clients.age-policy', {})).languages).toEqual(['en', 'es']);
  expect(await refusal(approve())).toBe('nothing-changed');
});

it('takes no owner for the one who checked a language that they do not read', async () => {
  await ownTexts();
  expect(await refusal(approve({ checkedBy: sampleOwner.name }))).toBe('checker-cannot-read');
  expect(await refusal(approve({ pin: '999999' }))).toBe('wrong-pin');
  await approve({ checkedBy: sampleOwner.name, ownerReads: true });
});

it('turns the translations of a changed sentence stale, and hands over again once it is translated', async () => {
  await ownTexts();
  await approve();
  const { draftId, protocol } = await call('protocols.open-draft', { treatment });
  const place = `consent/clauses/${protocol.consent.clauses[0]?.id}/title`;
  await call('protocols.edit', { draftId, edit: { edit: 'set', place, content: 'What we do' } });
  const { hash, against } = await call('protocols.changes', { draftId });
  await call('protocols.approve', { draftId, hash, against, pin });
  expect(await stands()).toMatchObject({ counts: { stale: 1 }, ready: ['health', 'findings'] });

  const { version = 0 } = (await head()) ?? {};
  const asked = { treatment, version, targetId: 'usb', as: 'csv' as const, language: 'es' };
  stick();
  const [name] = (await call('protocols.export', asked)).files;
  const file = join(stick(), name ?? '');
  const [unread] = await call('languages.files', { targetId: 'usb' });
  if (!unread) throw new Error('the file was not found');
  // As it was exported: a translation of what the sentence was says nothing about what it is.
  const asExported = {
    treatment,
    language: 'es',
    texts: { from: 'file' as const, targetId: 'usb', fileId: unread.id },
  };
  const untouched = await call('languages.look', asExported);
  expect(untouched.texts.find((text) => text.place === place)?.after).toBeNull();
  // The translator writes the sentence in the row that is stale.
  const written = readFileSync(file, 'utf8').replace(/What we do,[^\r\n]*,stale/, 'What we do,Lo que hacemos,draft');
  writeFileSync(file, written);
  const [found] = await call('languages.files', { targetId: 'usb' });
  if (!found) throw new Error('the file was not found');
  const texts = { from: 'file' as const, targetId: 'usb', fileId: found.id };
  const look = await call('languages.look', { treatment, language: 'es', texts });
  expect(look.odd).toEqual([]);
  expect(look.texts.filter(({ before, after }) => before !== after)).toMatchObject([
    { place, after: 'Lo que hacemos' },
  ]);
  await approve({ texts });
  expect(await stands()).toMatchObject({ counts: { stale: 0 }, ready: ['health', 'consent', 'care', 'findings'] });
});

it('refuses a file that is none for a translator, and changes nothing', async () => {
  await ownTexts();
  const before = await head();
  writeFileSync(join(stick(), 'odd.csv'), Buffer.from([0xff, 0xfe, 0x00]));
  const [found] = await call('languages.files', { targetId: 'usb' });
  const texts = { from: 'file' as const, targetId: 'usb', fileId: found?.id ?? '' };
  expect(await refusal(call('languages.look', { treatment, language: 'es', texts }))).toBe('translators-file');
  expect(await head()).toEqual(before);
});
