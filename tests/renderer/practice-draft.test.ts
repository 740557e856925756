import { expect, it } from 'vitest';
import { createClient } from '../../api/client/client.ts';
import type { Reply } from '../../api/contract/contract.ts';
import { DraftView, protocols } from '../../api/contract/protocols.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { fault } from '../../domain/faults/faults.ts';
import { Slug } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { edited } from '../../domain/protocol/edit/apply-edit.ts';
import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import type { EditStep } from '../../domain/protocol/edit/step.ts';
import { textOf } from '../../domain/protocol/versions/next-version.ts';
import { createDraftEditor } from '../../renderer/screens/clinic/practice/draft/draft-editor.ts';
import { putAt } from '../../renderer/screens/clinic/practice/editor/item-form.ts';
import { queueDraft, saveDraftsNow, unqueueDraft } from '../../renderer/ui-data/pendingDrafts.ts';

const place = 'aftercare/no-wash/text';
const says = (content: string): ProtocolEdit => ({ edit: 'set', place, content });

it('shows an edit at once, before the host has answered, and keeps it once it has', async () => {
  const { editor, host, shown } = opened();
  host.hold();
  editor.edit(says('Rinsing'));
  expect(shown().aftercare[0]?.text).toBe('Rinsing');
  expect(editor.state.get().draft.canUndo).toBe(true);
  host.release();
  await editor.sent();
  expect(host.texts()).toBe('Rinsing');
  expect(shown().aftercare[0]?.text).toBe('Rinsing');
});

it('sends edits in the order in which they were made, one at a time', async () => {
  const { editor, host } = opened();
  for (const text of ['One', 'Two', 'Three']) editor.edit(says(text));
  await editor.sent();
  expect(host.log).toEqual(['protocols.step', 'protocols.step', 'protocols.step']);
  expect(host.most).toBe(1);
  expect(host.texts()).toBe('Three');
});

it('keeps every part that did not change the same object, so that its row is not drawn again', async () => {
  const { editor, shown } = opened();
  const before = shown();
  editor.edit(says('Rinsing'));
  await editor.sent();
  const after = shown();
  expect(after.aftercare[0]).not.toBe(before.aftercare[0]);
  expect(after.aftercare[1]).toBe(before.aftercare[1]);
  expect(after.health).toBe(before.health);
});

it('shows an item that was added once the host has given it its id, and says where it is', async () => {
  const { editor, host } = opened();
  const [rule] = defaultProtocol.timeOut;
  editor.edit({ edit: 'add', list: 'timeOut', content: { text: rule?.text ?? '' } });
  editor.edit(says('Rinsing'));
  await editor.sent();
  const { draft, told } = editor.state.get();
  expect(draft.protocol.timeOut.at(-1)?.id).toBe('new-1');
  expect(draft.protocol.aftercare[0]?.text).toBe('Rinsing');
  expect(told).toMatchObject({ what: 'added', place: 'timeOut/new-1' });
  expect(host.texts()).toBe('Rinsing');
});

it('opens the item that comes back when a removal is undone', async () => {
  const { editor } = opened();
  editor.edit({ edit: 'remove', place: 'aftercare/no-sweat' });
  editor.undo();
  await editor.sent();
  expect(editor.state.get().told).toMatchObject({ what: 'undone', place: 'aftercare/no-sweat' });
});

it('does not make an edit twice whose answer was lost', async () => {
  const { editor, host } = opened();
  host.loseNextAnswer();
  editor.edit({ edit: 'duplicate', place: 'aftercare/no-sweat' });
  await expect(editor.sent()).rejects.toThrow();
  await editor.sent();
  const { length } = defaultProtocol.aftercare;
  expect(host.draft().protocol.aftercare).toHaveLength(length + 1);
  expect(editor.state.get().draft.protocol.aftercare).toHaveLength(length + 1);
});

it('asks for the whole draft where it cannot follow what the host did', async () => {
  const { editor, host, shown } = opened();
  host.tellAnotherStep();
  editor.edit({ edit: 'duplicate', place: 'aftercare/no-sweat' });
  await editor.sent();
  expect(host.edits()).toHaveLength(1);
  expect(shown()).toEqual(host.draft().protocol);
  expect(shown().aftercare).toHaveLength(defaultProtocol.aftercare.length + 1);
});

it('shows the truth again when the host refuses an edit, and goes on with the next one', async () => {
  const { editor, host, shown } = opened();
  host.refuseNext('draft-full');
  editor.edit(says('Rinsing'));
  await expect(editor.sent()).rejects.toThrow();
  expect(shown().aftercare[0]?.text).toBe(defaultProtocol.aftercare[0]?.text);
  editor.edit(says('Soaking'));
  await editor.sent();
  expect(host.texts()).toBe('Soaking');
});

it('keeps what could not be sent for its owner while somebody else is signed in', async () => {
  const { editor, host } = opened();
  host.refuseNext('draft-of-another');
  editor.edit(says('Rinsing'));
  await expect(editor.sent()).rejects.toThrow();
  await saveDraftsNow();
  expect(host.texts()).toBe('Rinsing');
});

it('stores what waits before a lock', async () => {
  const { editor, host } = opened();
  editor.edit(says('Rinsing'));
  await saveDraftsNow();
  expect(host.texts()).toBe('Rinsing');
});

it('sends what is still being typed before the language changes under it', async () => {
  const { editor, host } = opened();
  const keep = async () => editor.edit(says('Rinsing'));
  queueDraft(keep);
  editor.edit({ edit: 'write-in', language: 'de' });
  unqueueDraft(keep);
  await editor.sent();
  expect(host.edits()).toMatchObject([{ content: 'Rinsing' }, { edit: 'write-in' }]);
});

it('keeps a sentence that was typed while the language changes under its own, and not over the other language', async () => {
  const { editor, host, shown } = opened();
  host.hold();
  editor.edit({ edit: 'write-in', language: 'de' });
  // The host has the texts: until it answers, nothing says German over English sentences.
  expect(shown().language).toBe('en');
  editor.edit(says('Rinsing'));
  expect(shown().aftercare[0]?.text).toBe('Rinsing');
  editor.edit({ edit: 'set', place: 'breaks/length', content: 12 });
  host.release();
  await editor.sent();
  expect([shown().language, shown().aftercare[0]?.text]).toEqual(['de', host.german]);
  expect([host.texts(), host.draft().protocol.breaks.length]).toEqual([host.german, 12]);
  const draft = { step: 'protocols.edit', draftId: host.draft().draftId, language: 'en', place, field: 'content' };
  expect(host.kept).toEqual([{ draft, value: 'Rinsing' }]);
});

it('puts a whole item that was touched while the language changes in the words of the other language', async () => {
  const { editor, host, shown } = opened();
  host.hold();
  editor.edit({ edit: 'write-in', language: 'de' });
  const [rule] = shown().aftercare;
  // As a form puts it that changes several fields at once: with the sentences that it stood among.
  editor.edit(putAt('aftercare/no-wash', { ...rule, icon: 'check', why: 'My own words' }));
  host.release();
  await editor.sent();
  const changed = { text: host.german, icon: 'check', why: 'My own words' };
  expect(host.draft().protocol.aftercare[0]).toMatchObject(changed);
  expect(shown().aftercare[0]).toMatchObject(changed);
});

it('keeps it as well when the answer about the language was lost', async () => {
  const { editor, host, shown } = opened();
  host.loseNextAnswer();
  editor.edit({ edit: 'write-in', language: 'de' });
  editor.edit(says('Rinsing'));
  await expect(editor.sent()).rejects.toThrow();
  await editor.sent();
  expect(host.edits()).toHaveLength(1);
  expect(host.kept).toMatchObject([{ value: 'Rinsing' }]);
  expect(shown().aftercare[0]?.text).toBe(host.german);
});

it('takes the language that was chosen last, and one that is chosen already as no step', async () => {
  const { editor, host, shown } = opened();
  host.hold();
  for (const language of ['en', 'de', 'de', 'en'] as const) editor.edit({ edit: 'write-in', language });
  host.release();
  await editor.sent();
  expect(host.edits()).toMatchObject([{ language: 'de' }, { language: 'en' }]);
  expect(shown().language).toBe('en');
});

/** A draft that is open on a page, with a host that keeps it as the real one does. */
function opened() {
  const host = new Host();
  const editor = createDraftEditor(host.call, (work) => work().then(nothing, nothing), host.draft());
  return { editor, host, shown: () => editor.state.get().draft.protocol };
}

const nothing = () => undefined;

class Host {
  readonly log: string[] = [];
  /** What was kept beside the draft. */
  readonly kept: unknown[] = [];
  /** What the host has of the sentence in German. */
  readonly german = 'Nicht waschen';
  readonly #edits: ProtocolEdit[] = [];
  most = 0;
  #under = 0;
  #past: DraftView['protocol'][] = [];
  #now = textOf(defaultProtocol);
  #place = 'name';
  #ids = 0;
  #held: { readonly until: Promise<void>; readonly release: () => void } | null = null;
  #lost = false;
  #another: readonly EditStep[] | null = null;
  #refusal: 'draft-full' | 'draft-of-another' | null = null;

  hold(): void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held = { until: promise, release: resolve };
  }
  release(): void {
    this.#held?.release();
  }
  /** The next answer tells a step that no text here has a place for. */
  tellAnotherStep(): void {
    this.#another = [{ step: 'take', list: 'timeOut', index: 99 }];
  }
  loseNextAnswer(): void {
    this.#lost = true;
  }
  refuseNext(code: 'draft-full' | 'draft-of-another'): void {
    this.#refusal = code;
  }
  texts(): string | undefined {
    return this.#now.aftercare[0]?.text;
  }
  edits(): readonly ProtocolEdit[] {
    return this.#edits;
  }

  readonly call = createClient(async (name, input): Promise<Reply> => {
    this.#under += 1;
    this.most = Math.max(this.most, this.#under);
    await this.#held?.until;
    this.#under -= 1;
    const refusal = this.#refusal;
    this.#refusal = null;
    if (refusal) return { ok: false, error: fault(refusal, {}) };
    if (name === 'drafts.put') {
      this.kept.push(input);
      return { ok: true, value: {} };
    }
    if (name !== 'protocols.draft') this.log.push(name);
    const step = protocols['protocols.step'].input.safeParse(input);
    const before = this.#now;
    let steps: readonly EditStep[] | null = null;
    if (step.success && step.data.do === 'undo') this.#now = this.#past.pop() ?? this.#now;
    else if (step.success && step.data.do === 'edit') steps = this.#edit(step.data.edit);
    const lost = this.#lost;
    this.#lost = false;
    if (lost) return { ok: false, error: fault('not-reached', {}) };
    const { protocol, ...view } = this.draft();
    const known = step.success && step.data.known === sha256OfJson(before);
    const told = this.#another ?? steps;
    this.#another = null;
    return { ok: true, value: told && known ? { ...view, steps: told } : { ...view, protocol } };
  }).call;

  /** Returns what it did; null where that was to the whole text. */
  #edit(edit: ProtocolEdit): readonly EditStep[] | null {
    const result = edited(this.#now, edit, () => {
      this.#ids += 1;
      return Slug.parse(`new-${this.#ids}`);
    });
    this.#edits.push(edit);
    if (!result.ok || !result.edited) return null;
    this.#past.push(this.#now);
    const { protocol } = result.edited;
    const inGerman = edit.edit === 'write-in' && edit.language === 'de';
    const rules = protocol.aftercare.map((rule, index) => (index === 0 ? { ...rule, text: this.german } : rule));
    this.#now = inGerman ? { ...protocol, aftercare: rules } : protocol;
    this.#place = result.edited.place;
    return inGerman ? null : [result.edited.made.forward];
  }

  draft(): DraftView {
    return DraftView.parse({
      draftId: '0195d2f0-0000-7000-8000-000000000001',
      treatment: this.#now.treatment,
      name: this.#now.name,
      owner: '0195d2f0-0000-7000-8000-000000000002',
      ownerName: 'Robin Example',
      mine: true,
      changedAt: '2026-11-24T09:41:00.000Z',
      position: this.#past.length,
      protocol: this.#now,
      hash: sha256OfJson(this.#now),
      canUndo: this.#past.length > 0,
      canRedo: false,
      place: this.#place,
      others: [],
    });
  }
}
