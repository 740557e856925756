import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProtocolDraftId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import { samplesFor } from '../../domain/protocol/samples/samples.ts';
import { makeTablet, pin, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
beforeAll(async () => {
  tablet = await makeTablet();
  await signedIn(tablet);
});
afterAll(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const edit = ({ draftId }: { draftId: ProtocolDraftId }, one: ProtocolEdit) =>
  call('protocols.edit', { draftId, edit: one });

it('writes a protocol in another language: what there is of its sentences takes their place, is read as changed, and is a translation no more', async () => {
  const { treatment } = (await call('protocols.list', {})).treatments[0] ?? { treatment: '' };
  const open = () => call('protocols.open-draft', { treatment });
  const language = 'de';
  const own = { treatment, language, place: 'sheet/simple' };
  await call('languages.begin', { treatment, language, name: 'Deutsch', direction: 'ltr' });
  await call('languages.write', { ...own, text: 'Nichts anfassen.' });
  const draft = await open();
  const { draftId } = draft;
  const title = `aftercare/${draft.protocol.aftercare[0]?.id}/short`;
  const { protocol: before } = await edit(draft, { edit: 'set', place: title, content: 'Hands off' });
  const { protocol } = await edit(draft, { edit: 'write-in', language });
  expect(protocol).toMatchObject({
    language,
    consent: { title: samplesFor(defaultProtocol, language)['consent/title']?.text },
    sheet: { simple: 'Nichts anfassen.' },
  });
  // Nobody has translated it since it changed.
  expect(protocol.aftercare[0]?.short).toBe('Hands off');
  expect((await call('protocols.undo', { draftId })).protocol).toMatchObject({
    language: 'en',
    sheet: { simple: defaultProtocol.sheet.simple },
  });
  await call('protocols.redo', { draftId });
  // A third language and the first one have what they have of the sentences in whose place these stand.
  const { protocol: french } = await edit(draft, { edit: 'write-in', language: 'fr' });
  expect(french.consent.title).toBe(samplesFor(defaultProtocol, 'fr')['consent/title']?.text);
  expect((await edit(draft, { edit: 'write-in', language: 'en' })).protocol).toEqual(before);
  expect((await edit(draft, { edit: 'write-in', language })).protocol).toEqual(protocol);
  expect(await call('protocols.changes', { draftId })).toMatchObject({ consentAgain: true, stopping: 0 });
  const { hash, against } = await call('protocols.changes', { draftId });
  await call('protocols.approve', { draftId, hash, against, pin });
  const others = await call('languages.list', { treatment });
  expect(others.map((one) => one.language)).not.toContain(language);
  const { consent, language: read } = (
    await call('protocols.read', { treatment, version: defaultProtocol.versions.whole + 1 })
  ).protocol;
  expect([read, consent.title]).toEqual([language, protocol.consent.title]);
  expect((await edit(await open(), { edit: 'write-in', language: 'en' })).protocol).toEqual(before);
});

it('keeps what is half typed for the language that it was typed in, through a switch and a saved step in the other one', async () => {
  const { treatment } = (await call('protocols.list', {})).treatments[0] ?? { treatment: '' };
  const draft = await call('protocols.open-draft', { treatment });
  const name = { step: 'protocols.edit', draftId: draft.draftId, place: 'consent/title', field: 'content' } as const;
  const [mine, other] = draft.protocol.language === 'de' ? (['de', 'en'] as const) : (['en', 'de'] as const);
  const kept = async (language?: string) => {
    const { value } = await call('drafts.get', { draft: language ? { ...name, language } : name });
    return value;
  };
  // As an earlier version named it: it is of the language that the draft is in.
  await call('drafts.put', { draft: name, value: 'half' });
  await call('protocols.open-draft', { treatment });
  expect([await kept(), await kept(mine), await kept(other)]).toEqual(['', 'half', '']);
  await edit(draft, { edit: 'write-in', language: other });
  await call('protocols.open-draft', { treatment });
  await edit(draft, { edit: 'set', place: name.place, content: 'Another title' });
  expect([await kept(mine), await kept(other)]).toEqual(['half', '']);
  await edit(draft, { edit: 'write-in', language: mine });
  await edit(draft, { edit: 'set', place: name.place, content: 'A title' });
  expect(await kept(mine)).toBe('');
});
