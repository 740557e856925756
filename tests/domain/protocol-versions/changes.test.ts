import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edited } from '../../../domain/protocol/edit/apply-edit.ts';
import { withStep } from '../../../domain/protocol/edit/apply-step.ts';
import { ProtocolEdit } from '../../../domain/protocol/edit/edit.ts';
import type { MadeStep } from '../../../domain/protocol/edit/step.ts';
import type { TreatmentProtocol } from '../../../domain/protocol/model/treatment-protocol.ts';
import { protocolChanges } from '../../../domain/protocol/versions/diff.ts';
import { asksConsentAgain, marked, withMark, wordingMark } from '../../../domain/protocol/versions/marks.ts';
import { splitPlace } from '../../../domain/protocol/versions/place.ts';
import { anyEdit, sample } from './sample.ts';

let count = 0;
const newId = () => `new-${++count}`;

/** The protocol after one edit that has to be possible. */
function after(edit: ProtocolEdit, from: TreatmentProtocol = sample): TreatmentProtocol {
  const result = edited(from, ProtocolEdit.parse(edit), newId);
  if (!result.ok) throw new Error(`no edit: ${JSON.stringify(result)}`);
  return result.edited?.protocol ?? from;
}

const changesOf = (edit: ProtocolEdit) => protocolChanges(sample, after(edit));

it('lists nothing between a version and itself, whatever the order of its keys', () => {
  expect(protocolChanges(sample, sample)).toEqual([]);
  const turned = { ...sample, consent: Object.fromEntries(Object.entries(sample.consent).reverse()) };
  expect(protocolChanges(sample, JSON.parse(JSON.stringify(turned)))).toEqual([]);
});

/** A point in time is listed as one: its field's place is the point's. */
const listedAt = (place: string) => place.replace(/\/(?:from|to)\/.*$/, (part) => part.replace(/\/[^/]*$/, ''));

function isAtItsPlace(
  edit: ProtocolEdit,
  { what, place, before, after: is }: ReturnType<typeof protocolChanges>[number],
): boolean {
  switch (edit.edit) {
    case 'set':
    case 'clear':
      return what === 'changed' && place === listedAt(edit.place);
    case 'write-in':
      return what === 'changed' && place === 'language';
    case 'add':
      return what === 'added' && splitPlace(place).around === edit.list;
    case 'duplicate':
      return what === 'added' && splitPlace(place).around === splitPlace(edit.place).around;
    case 'remove':
      return what === 'removed' && place === edit.place;
    case 'move':
      // Of two neighbours that changed places, either one moved.
      return (
        what === 'moved' &&
        // A paragraph is named where it stands now.
        (place === edit.place ||
          place === `${splitPlace(edit.place).around}/${is}` ||
          // A question takes its follow-ups along: then the one that it passed has moved.
          splitPlace(edit.place).around === 'health' ||
          Math.abs(Number(before) - Number(is)) === 1) &&
        splitPlace(place).around === splitPlace(edit.place).around
      );
  }
}

it('lists every single edit exactly once, at its place', () => {
  fc.assert(
    fc.property(anyEdit, (raw) => {
      const edit = ProtocolEdit.parse(raw);
      const result = edited(sample, edit, newId);
      if (!result.ok) throw new Error(JSON.stringify({ edit, result }));
      if (result.edited === null) return;
      const changes = protocolChanges(sample, result.edited.protocol);
      expect(changes, JSON.stringify(edit)).toHaveLength(1);
      expect(
        changes.map((change) => isAtItsPlace(edit, change)),
        JSON.stringify({ edit, changes }),
      ).toEqual([true]);
    }),
    { numRuns: 400 },
  );
});

it('lists something whenever two versions differ, and the reverse between the same two turned round', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
      const later = edits.reduce((from, edit) => played(from, edit).protocol, sample);
      const changes = protocolChanges(sample, later);
      expect(changes.length === 0).toBe(JSON.stringify(sample) === JSON.stringify(later) || sameText(sample, later));
      const back = protocolChanges(later, sample);
      const count = (what: string, all: typeof changes) => all.filter((one) => one.what === what).length;
      expect([count('added', back), count('removed', back)]).toEqual([
        count('removed', changes),
        count('added', changes),
      ]);
    }),
    { numRuns: 200 },
  );
});

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;
const sameText = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** Like the store: what an edit did, or nothing where it was refused. */
function played(from: TreatmentProtocol, edit: unknown): { protocol: TreatmentProtocol; made: MadeStep | null } {
  const result = edited(from, ProtocolEdit.parse(edit), newId);
  return result.ok && result.edited ? result.edited : { protocol: from, made: null };
}

it('undoes every step back to the first text and redoes every one to the last', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
      const steps: MadeStep[] = [];
      let present = sample;
      for (const edit of edits) {
        const { protocol, made } = played(present, edit);
        present = protocol;
        if (made) steps.push(made);
      }
      const first = steps.reduceRight((text: unknown, { back }) => withStep(text, back), present);
      expect(first).toEqual(sample);
      expect(steps.reduce((text: unknown, { forward }) => withStep(text, forward), first)).toEqual(present);
    }),
    { numRuns: 200 },
  );
});

it('takes a changed sentence as meaning until an owner says that it is wording', () => {
  const changes = changesOf({ edit: 'set', place: 'aftercare/three/text', content: 'Water only' });
  expect(changes).toMatchObject([{ what: 'changed', item: 'Water, three', mark: 'meaning', settable: true }]);
  const said = withMark(changes, 'aftercare/three/text', 'wording');
  const wording = said.ok ? said.wording : [];
  expect(marked(changes, wording)).toMatchObject([{ mark: 'wording' }]);
  expect(withMark(marked(changes, wording), 'aftercare/three/text', 'meaning')).toEqual({ ok: true, wording: [] });
});

it.each<ProtocolEdit>([
  { edit: 'set', place: 'breaks/length', content: 12 },
  { edit: 'set', place: 'record/date', content: '2026-02-02' },
  { edit: 'set', place: 'aftercare/two/from/offset', content: 1 },
  { edit: 'set', place: 'health/blood/answers/yes', content: 'refuse' },
  { edit: 'set', place: 'aftercare/two/mode', content: 'may' },
  { edit: 'set', place: 'aftercare/two/level', content: 'shampoo' },
  { edit: 'clear', place: 'aftercare/two/level' },
  { edit: 'set', place: 'record/facts/lots', content: 'required' },
  { edit: 'set', place: 'consent/clauses/one/decision', content: { kind: 'information' } },
  { edit: 'set', place: 'consent/clauses/one/initials', content: true },
  { edit: 'set', place: 'aftercare/two/amount', content: 'a little' },
  { edit: 'set', place: 'information/call/text', content: 'Call us within 2 days.' },
  { edit: 'set', place: 'aftercare/two/condition', content: 'once it is dry' },
  { edit: 'remove', place: 'consent/clauses/one/paragraphs/1' },
  { edit: 'move', place: 'health/blood', to: 2 },
])('never lets a number, date, grade, mode, level, required flag or kind be wording: %o', (edit) => {
  const changes = changesOf(edit);
  expect(changes).toMatchObject([{ mark: 'meaning', settable: false }]);
  expect(marked(changes, changes.map(wordingMark))).toEqual(changes);
  expect(withMark(changes, changes[0]?.place ?? '', 'wording')).toMatchObject({ ok: false });
});

it('asks everybody to consent again after a change of meaning in the consent, and not after wording alone', () => {
  const place = 'consent/clauses/two/paragraphs/1';
  const changes = changesOf({ edit: 'set', place, content: 'Other words' });
  expect(asksConsentAgain(changes)).toBe(true);
  expect(asksConsentAgain(marked(changes, changes.map(wordingMark)))).toBe(false);
  expect(asksConsentAgain(changesOf({ edit: 'set', place: 'aftercare/three/text', content: 'Water only' }))).toBe(
    false,
  );
  expect(asksConsentAgain(changesOf({ edit: 'set', place: 'disclaimer', content: 'Nothing here is advice.' }))).toBe(
    true,
  );
});

it('drops the word that a sentence means the same once another version stands before it, or other words after it', () => {
  const place = 'consent/clauses/two/paragraphs/1';
  const mine = after({ edit: 'set', place, content: 'Other words' });
  const marks = protocolChanges(sample, mine).map(wordingMark);
  expect(marked(protocolChanges(sample, mine), marks)).toMatchObject([{ mark: 'wording' }]);
  const published = after({ edit: 'set', place, content: 'Something entirely different' });
  expect(marked(protocolChanges(published, mine), marks)).toMatchObject([{ place, mark: 'meaning' }]);
  const numbered = after({ edit: 'set', place, content: 'Wait 3 days' });
  const [change] = marked(protocolChanges(numbered, mine), marks);
  expect(change).toMatchObject({ place, mark: 'meaning' });
  const again = after({ edit: 'set', place, content: 'Yet other words' }, mine);
  expect(marked(protocolChanges(sample, again), marks)).toMatchObject([{ mark: 'meaning' }]);
});
