import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DraftView } from '../../api/contract/protocols.ts';
import type { ProtocolDraftId, Slug } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import { addDays } from '../../domain/time.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { restartWith } from './own-protocol.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { act, type Hands, openVisit, toProcedure } from './visit-steps.ts';

let tablet: Tablet;
let ownerId: string;
let treatment: Slug;
beforeEach(async () => {
  tablet = await makeTablet();
  ({ ownerId } = await signedIn(tablet));
  treatment = (await list()).treatments[0]?.treatment ?? '';
});
afterEach(() => tablet.close());

const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const list = () => call('protocols.list', {});
const open = () => call('protocols.open-draft', { treatment });
const edit = ({ draftId }: { draftId: ProtocolDraftId }, one: ProtocolEdit) =>
  call('protocols.edit', { draftId, edit: one });
const hands = (): Hands => ({ client: tablet.client, staffId: ownerId, pin });

async function approve({ draftId }: { draftId: ProtocolDraftId }) {
  const { hash, against } = await call('protocols.changes', { draftId });
  return call('protocols.approve', { draftId, hash, against, pin });
}

const firstRule = ({ protocol }: DraftView) => `aftercare/${protocol.aftercare[0]?.id}`;
const firstParagraph = ({ protocol }: DraftView) => `consent/clauses/${protocol.consent.clauses[0]?.id}/paragraphs/0`;

/** Changes the first sentence of the consent and publishes it, as meaning or as wording. */
async function publishConsent(words: string, mark: 'wording' | 'meaning' = 'meaning') {
  const draft = await open();
  const place = firstParagraph(draft);
  await edit(draft, { edit: 'set', place, content: words });
  if (mark === 'wording') await call('protocols.mark', { draftId: draft.draftId, place, mark });
  return approve(draft);
}

it('shows the texts that the app brought as a sample until an owner approves them as they are', async () => {
  const [before] = (await list()).treatments;
  expect(before).toMatchObject({ inUse: { approvedBy: null, inUse: true }, drafts: [] });
  const draft = await open();
  expect(await call('protocols.changes', { draftId: draft.draftId })).toMatchObject({ changes: [], stopping: 0 });
  const head = await approve(draft);
  expect(head).toMatchObject({
    approvedBy: sampleOwner.name,
    version: (before?.inUse?.version ?? 0) + 1,
    changes: [],
    consentAgain: false,
  });
  // Nothing more is there to approve.
  expect(await refusal(approve(await open()))).toBe('nothing-changed');
});

it('saves a draft at every touch, across a lock and a restart, with every step to undo and redo', async () => {
  const draft = await open();
  const place = `${firstRule(draft)}/short`;
  await edit(draft, { edit: 'set', place, content: 'One' });
  await edit(draft, { edit: 'set', place, content: 'Two' });
  await tablet.restart();
  await call('session.unlock', { staffId: ownerId, pin });
  const again = await open();
  expect(again).toMatchObject({ draftId: draft.draftId, position: 2, canUndo: true, canRedo: false, place });
  const { draftId } = again;
  expect(again.protocol.aftercare[0]?.short).toBe('Two');
  expect((await call('protocols.undo', { draftId })).protocol.aftercare[0]?.short).toBe('One');
  const first = await call('protocols.undo', { draftId });
  expect(first).toMatchObject({ canUndo: false, canRedo: true, hash: draft.hash });
  expect((await call('protocols.undo', { draftId })).position).toBe(0);
  await call('protocols.redo', { draftId });
  expect((await call('protocols.redo', { draftId })).hash).toBe(again.hash);
});

it('refuses what does not fit with its place, and changes nothing', async () => {
  const draft = await open();
  const wrong = edit(draft, { edit: 'set', place: 'minimumAge', content: 'eighteen' });
  await expect(wrong).rejects.toMatchObject({
    fault: { code: 'protocol-misfit', params: { place: 'minimumAge', why: 'value' } },
  });
  expect(await refusal(edit(draft, { edit: 'set', place: 'name', content: 'Sca\u202elp' }))).toBe('malformed');
  expect(await refusal(edit(draft, { edit: 'remove', place: 'aftercare/nobody' }))).toBe('unknown-item');
  expect(await refusal(edit(draft, { edit: 'set', place: 'treatment', content: 'mine' }))).toBe('unknown-item');
  expect(await call('protocols.draft', { draftId: draft.draftId })).toEqual(draft);
});

it('keeps two owners’ drafts side by side, shows each to the other, and lets nobody change another’s', async () => {
  const mine = await open();
  await edit(mine, { edit: 'set', place: 'name', content: 'Mine' });
  const { staff } = await call('settings.add-staff', { name: 'Jo Second', role: 'owner', pin: '864209' });
  const jo = staff.find(({ name }) => name === 'Jo Second')?.id ?? '';
  await call('session.lock', {});
  await call('session.unlock', { staffId: jo, pin: '864209' });
  const theirs = await open();
  expect(theirs).toMatchObject({
    mine: true,
    others: [{ draftId: mine.draftId, ownerName: sampleOwner.name, mine: false, name: 'Mine' }],
  });
  expect((await call('protocols.draft', { draftId: mine.draftId })).protocol.name).toBe('Mine');
  expect(await refusal(edit(mine, { edit: 'set', place: 'name', content: 'Theirs' }))).toBe('draft-of-another');
  expect((await list()).treatments[0]?.drafts).toHaveLength(2);
});

it('takes over another owner’s rule into the own draft, and puts the own one back, each as a step that can be undone', async () => {
  const place = firstRule(await open());
  const named = async (draft: { draftId: ProtocolDraftId }, short: string) =>
    edit(draft, { edit: 'set', place: `${place}/short`, content: short });
  const mine = await open();
  await named(mine, 'Mine');
  const { staff } = await call('settings.add-staff', { name: 'Jo Second', role: 'owner', pin: '864209' });
  await call('session.lock', {});
  await call('session.unlock', { staffId: staff.find(({ name }) => name === 'Jo Second')?.id ?? '', pin: '864209' });
  const theirs = await open();
  await named(theirs, 'Theirs');
  const take = (use: 'mine' | 'theirs') =>
    call('protocols.take-over', { draftId: theirs.draftId, from: mine.draftId, place, use });
  expect((await take('theirs')).protocol.aftercare[0]?.short).toBe('Mine');
  expect((await take('mine')).protocol.aftercare[0]?.short).toBe('Theirs');
  // Both choices are steps: two undone lead to before the first of them.
  await call('protocols.undo', { draftId: theirs.draftId });
  expect((await call('protocols.undo', { draftId: theirs.draftId })).protocol.aftercare[0]?.short).toBe('Theirs');
  // The other owner's draft is never changed, and nobody else's can be filled from here.
  expect((await call('protocols.draft', { draftId: mine.draftId })).protocol.aftercare[0]?.short).toBe('Mine');
  const input = { draftId: mine.draftId, from: theirs.draftId, place, use: 'theirs' } as const;
  expect(await refusal(call('protocols.take-over', input))).toBe('draft-of-another');
});

it('approves only what was read: not a draft that was touched since, nor against a version that is no longer in use', async () => {
  const draft = await open();
  const { draftId } = draft;
  await edit(draft, { edit: 'set', place: 'minimumAge', content: 19 });
  const { hash, against } = await call('protocols.changes', { draftId });
  await edit(draft, { edit: 'set', place: 'minimumAge', content: 20 });
  expect(await refusal(call('protocols.approve', { draftId, hash, against, pin }))).toBe('draft-changed');
  expect(await refusal(call('protocols.approve', { draftId, hash, against, pin: '000000' }))).toBe('wrong-pin');
  await approve(draft);
  expect((await list()).treatments[0]?.drafts).toEqual([]);
  expect(await refusal(call('protocols.draft', { draftId }))).toBe('unknown-draft');
});

it('lets no contradiction be approved', async () => {
  const draft = await open();
  const [rule] = draft.protocol.aftercare;
  await edit(draft, {
    edit: 'add',
    list: 'aftercare',
    content: JSON.parse(JSON.stringify({ ...rule, mode: rule?.mode === 'off' ? 'do' : 'off' })),
  });
  const { draftId } = draft;
  const problems = await call('protocols.problems', { draftId });
  expect(problems).toContainEqual(expect.objectContaining({ severity: 'stops', code: 'contradiction' }));
  expect(await refusal(approve(draft))).toBe('problems-open');
  expect((await call('protocols.undo', { draftId })).hash).toBe(draft.hash);
});

it('stops at a letter that no font prints, and shows a text that pushes the sheet past its pages', async () => {
  const draft = await open();
  const { draftId } = draft;
  const place = `${firstRule(draft)}/why`;
  expect(await call('protocols.problems', { draftId })).toEqual([]);
  await edit(draft, { edit: 'set', place, content: 'Because of 𓀀.' });
  expect(await call('protocols.problems', { draftId })).toMatchObject([
    { severity: 'stops', code: 'no-glyph', place, params: { letter: '𓀀' } },
  ]);
  // A visit under it could never be sealed.
  expect(await call('protocols.changes', { draftId })).toMatchObject({ stopping: 1 });
  expect(await refusal(approve(draft))).toBe('problems-open');
  await call('protocols.undo', { draftId });
  for (const { id } of draft.protocol.aftercare.slice(0, 8))
    await edit(draft, {
      edit: 'set',
      place: `aftercare/${id}/text`,
      content: 'Many words about this. '.repeat(60).trim(),
    });
  const [long] = await call('protocols.problems', { draftId });
  expect(long).toMatchObject({ severity: 'look', code: 'sheet-too-long', place: 'aftercare' });
  const { pages, most } = long?.params ?? {};
  expect(Number(pages)).toBeGreaterThan(Number(most));
  expect(await call('protocols.changes', { draftId })).toMatchObject({ stopping: 0 });
});

it('gives the next visit the new version and keeps the running one on its own', async () => {
  const running = await openVisit(hands());
  const draft = await open();
  await edit(draft, { edit: 'set', place: `checks/${draft.protocol.checks[0]?.id}/name`, content: 'No fibres left' });
  await approve(draft);
  const named = async (visitId: typeof running.id) =>
    (await call('visits.get', { visitId })).checks.map(({ name }) => name);
  expect(await named(running.id)).not.toContain('No fibres left');
  await act(hands(), running.id, { type: 'cancel-visit', reason: 'tests' });
});

it('asks everybody to consent again after a change of meaning, and nobody after other words alone', async () => {
  const visitId = await toProcedure(hands());
  const consent = async () => (await call('visits.get', { visitId })).consent.status;
  const signed = await consent();
  expect((await publishConsent('The same in other words.', 'wording')).consentAgain).toBe(false);
  expect(await consent()).toBe(signed);
  expect((await publishConsent('Something else.')).consentAgain).toBe(true);
  expect(await consent()).toBe('outdated');
});

it('refuses to mark a number as wording, and forgets a mark when the sentence is touched again', async () => {
  const draft = await open();
  const { draftId } = draft;
  await edit(draft, { edit: 'set', place: 'minimumAge', content: 21 });
  expect(await refusal(call('protocols.mark', { draftId, place: 'minimumAge', mark: 'wording' }))).toBe(
    'always-meaning',
  );
  const place = firstParagraph(draft);
  await edit(draft, { edit: 'set', place, content: 'One way to say it.' });
  expect(await call('protocols.mark', { draftId, place, mark: 'wording' })).toMatchObject({ consentAgain: false });
  await edit(draft, { edit: 'set', place, content: 'Another way to say it.' });
  expect(await call('protocols.changes', { draftId })).toMatchObject({ consentAgain: true });
});

it('rolls back by a new version that is equal to an old one, and keeps every version readable', async () => {
  const [, was] = [0, (await list()).treatments[0]?.inUse?.version ?? 0];
  const second = await publishConsent('Something else.');
  const back = await call('protocols.roll-back', { treatment, version: was, pin });
  expect(back).toMatchObject({
    version: second.version + 1,
    equalTo: was,
    consentAgain: true,
    approvedBy: sampleOwner.name,
  });
  const read = (version: number) => call('protocols.read', { treatment, version });
  expect((await read(back.version)).protocol).toEqual((await read(was)).protocol);
  expect(await call('protocols.compare', { treatment, from: was, to: back.version })).toEqual([]);
  expect(await call('protocols.compare', { treatment, from: was, to: second.version })).toMatchObject([
    { what: 'changed', after: 'Something else.' },
  ]);
  expect((await call('protocols.versions', { treatment })).map(({ version }) => version)).toEqual([
    back.version,
    second.version,
    was,
  ]);
  expect(await refusal(read(99))).toBe('unknown-version');
});

it('rolls back to nothing that contradicts itself', async () => {
  const [rule] = defaultProtocol.aftercare;
  if (!rule) throw new Error('the default has rules');
  const against = { ...rule, id: 'against', mode: rule.mode === 'off' ? ('do' as const) : ('off' as const) };
  const contradicts = { ...defaultProtocol, aftercare: [...defaultProtocol.aftercare, against] };
  await restartWith(tablet, hands(), { ...contradicts, versions: { ...defaultProtocol.versions, whole: 90 } });
  const draft = await open();
  await edit(draft, { edit: 'remove', place: 'aftercare/against' });
  const fixed = await approve(draft);
  expect(await refusal(call('protocols.roll-back', { treatment, version: 90, pin }))).toBe('problems-open');
  expect((await list()).treatments[0]?.inUse).toMatchObject({ version: fixed.version });
});

it('gives no treatment the name that another one has, and keeps the draft as it was', async () => {
  const { draftId } = await call('protocols.copy', { treatment, name: 'Density' });
  const rename = (draft: { draftId: ProtocolDraftId }, content: string) =>
    edit(draft, { edit: 'set', place: 'name', content });
  const first = await open();
  expect(await refusal(rename(first, ' density '))).toBe('treatment-taken');
  expect(await refusal(rename({ draftId }, first.name))).toBe('treatment-taken');
  expect((await call('protocols.draft', { draftId })).name).toBe('Density');
  expect((await rename({ draftId }, 'Density, dense')).name).toBe('Density, dense');
});

it('copies a treatment, publishes it beside the first, and a new visit picks one', async () => {
  expect(await refusal(call('protocols.copy', { treatment, name: ' ' }))).toBe('malformed');
  const copy = await call('protocols.copy', { treatment, name: 'Density' });
  expect(await refusal(call('protocols.copy', { treatment, name: 'density' }))).toBe('treatment-taken');
  expect(await approve(copy)).toMatchObject({ version: 1, name: 'Density', changes: [] });
  const later = await call('protocols.open-draft', { treatment: copy.treatment });
  await approve(await edit(later, { edit: 'set', place: 'nextFromDay', content: 30 }));
  const { treatments } = await list();
  expect(treatments.map(({ name }) => name)).toEqual([treatments[0]?.name, 'Density']);
  const { id: clientId } = await call('clients.add', { details: sampleClient });
  const course = { session: 1, sessionsPlanned: 1, final: true, next: null, plannedFinal: null };
  expect(await refusal(call('visits.open', { clientId, course, treatment: 'nothing' }))).toBe('unknown-treatment');
  // Its possible days are its own.
  const days = (of: object) => call('visits.course-days', { visitId: null, next: null, ...of });
  const [first, other] = [await days({}), await days({ treatment: copy.treatment })];
  expect([first, other].map(({ next }) => next.first)).toEqual([7, 30].map((n) => addDays(first.next.today, n)));
  const visit = await call('visits.open', { clientId, course, treatment: copy.treatment });
  expect(visit.protocol).toMatchObject({ id: copy.treatment, version: 2 });
  // The first one stays what visits that name none are done under.
  expect((await call('settings.get', {})).protocol.name).toBe(treatments[0]?.name);
});
