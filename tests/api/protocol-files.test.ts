import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CallError } from '../../api/client/client.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import type { Slug } from '../../domain/ids.ts';
import { askFor } from '../../scripts/sample/asked-facts.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
let treatment: Slug;
let stick: string;
beforeEach(async () => {
  tablet = await makeTablet();
  await signedIn(tablet);
  treatment = (await list()).treatments[0]?.treatment ?? '';
  stick = join(tablet.dir, 'stick');
  mkdirSync(stick, { recursive: true });
});
afterEach(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const list = () => call('protocols.list', {});

it('exports a version with the clinic’s seal and takes it back as a draft, saying whose seal it is', async () => {
  const { inUse } = (await list()).treatments[0] ?? {};
  const saved = await call('protocols.export', { treatment, version: inUse?.version ?? 0, targetId: 'usb' });
  const file = join(stick, saved.files[0] ?? '');
  const text = readFileSync(file, 'utf8');
  const take = async () => {
    const [found] = await call('protocols.files', { targetId: 'usb' });
    return call('protocols.import', { targetId: 'usb', fileId: found?.id ?? '' });
  };
  expect(await take()).toMatchObject({ sealedBy: 'this-clinic', notTaken: [], draft: { position: 1, canUndo: true } });
  writeFileSync(file, text.replace('"minimumAge": 18', '"minimumAge": 17'));
  expect(await take()).toMatchObject({ sealedBy: 'changed-since', draft: { protocol: { minimumAge: 17 } } });
  // The hash that papers name can be worked out from the file alone.
  const { protocol, published } = JSON.parse(text);
  expect(sha256OfJson({ ...protocol, versions: published.versions })).toBe(published.hash);
  expect(published.hash).toBe(inUse?.hash);
  const as = (form: 'fhir' | 'csv') =>
    call('protocols.export', { treatment, version: inUse?.version ?? 0, targetId: 'usb', as: form, language: 'fr' });
  const [fhir, csv] = [await as('fhir'), await as('csv')].map(({ files }) =>
    readFileSync(join(stick, files[0] ?? ''), 'utf8'),
  );
  expect(JSON.parse(fhir ?? '')).toMatchObject({ resourceType: 'Questionnaire' });
  expect(csv).toMatch(/^place,context,en,fr,state\r\n/);
  expect((await list()).treatments[0]?.inUse).toEqual(inUse);
});

it('brings the waiting time of the patch test along in a file, and takes none that nobody would wait for, by its place', async () => {
  await askFor({ client: tablet.client, pin }, { 'patch-test': 'required' }, 48);
  const version = (await list()).treatments[0]?.inUse?.version ?? 0;
  const { files } = await call('protocols.export', { treatment, version, targetId: 'usb' });
  const path = join(stick, files[0] ?? '');
  const text = readFileSync(path, 'utf8');
  const take = async () => {
    const [found] = await call('protocols.files', { targetId: 'usb' });
    return call('protocols.import', { targetId: 'usb', fileId: found?.id ?? '' });
  };
  expect(await take()).toMatchObject({ notTaken: [], draft: { protocol: { record: { patchTestHours: 48 } } } });
  writeFileSync(path, text.replace('"patchTestHours": 48', '"patchTestHours": 100000'));
  const before = await list();
  await expect(take()).rejects.toMatchObject({ fault: { params: { place: 'record/patchTestHours' } } });
  expect(await list()).toEqual(before);
});

it('takes a new treatment’s file a second time as one more step of the draft, which can be undone', async () => {
  const { protocol } = await call('protocols.open-draft', { treatment });
  const take = async (minimumAge: number) => {
    writeFileSync(join(stick, 'new.json'), JSON.stringify({ ...protocol, treatment: 'scars', minimumAge }));
    const [found] = await call('protocols.files', { targetId: 'usb' });
    return (await call('protocols.import', { targetId: 'usb', fileId: found?.id ?? '' })).draft;
  };
  const first = await take(19);
  const { draftId } = first;
  const named = { edit: 'set', place: 'name', content: 'Scars' } as const;
  const edited = await call('protocols.edit', { draftId, edit: named });
  const second = await take(20);
  expect(second).toMatchObject({ draftId, canUndo: true, protocol: { minimumAge: 20 } });
  expect((await call('protocols.undo', { draftId })).hash).toBe(edited.hash);
});

it('opens a hostile file with words and changes nothing', async () => {
  const before = await list();
  for (const [text, code] of [
    ['{"form":1,"__proto__":{"form":1}}', 'protocol-misfit'],
    ['['.repeat(100_000), 'protocol-file'],
    ['\ufffd{', 'protocol-file'],
    [`{"form":1,"name":"${'x'.repeat(1_000_000)}"}`, 'protocol-misfit'],
  ] as const) {
    writeFileSync(join(stick, 'hostile.json'), text);
    const [found] = await call('protocols.files', { targetId: 'usb' });
    const taking = call('protocols.import', { targetId: 'usb', fileId: found?.id ?? '' });
    await expect(taking).rejects.toBeInstanceOf(CallError);
    expect(await refusal(call('protocols.import', { targetId: 'usb', fileId: found?.id ?? '' }))).toBe(code);
  }
  expect(await list()).toEqual(before);
});
