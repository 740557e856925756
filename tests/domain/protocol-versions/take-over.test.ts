import { expect, it } from 'vitest';
import { Slug } from '../../../domain/ids.ts';
import { defaultProtocol } from '../../../domain/protocol/default-en.ts';
import { edited } from '../../../domain/protocol/edit/apply-edit.ts';
import type { ProtocolEdit } from '../../../domain/protocol/edit/edit.ts';
import { takenOver } from '../../../domain/protocol/edit/take-over.ts';
import type { TreatmentProtocol } from '../../../domain/protocol/model/treatment-protocol.ts';
import { protocolChanges } from '../../../domain/protocol/versions/diff.ts';
import { textOf } from '../../../domain/protocol/versions/next-version.ts';
import { sideBySide } from '../../../domain/protocol/versions/side-by-side.ts';

const inUse = textOf(defaultProtocol);
let ids = 0;

function after(...edits: ProtocolEdit[]): TreatmentProtocol {
  return edits.reduce((text, edit) => {
    const result = edited(text, edit, () => Slug.parse(`new-${++ids}`));
    if (!result.ok) throw new Error('not possible');
    return result.edited?.protocol ?? text;
  }, inUse);
}

const rows = (mine: TreatmentProtocol, theirs: TreatmentProtocol) =>
  sideBySide(
    { text: mine, changes: protocolChanges(inUse, mine) },
    { text: theirs, changes: protocolChanges(inUse, theirs) },
  );

function takesAll(mine: TreatmentProtocol, theirs: TreatmentProtocol): TreatmentProtocol {
  const changes = protocolChanges(inUse, theirs);
  return rows(mine, theirs).reduce((text, { place }) => {
    const moved = changes.some((change) => change.what === 'moved' && change.place === place);
    const result = takenOver(text, theirs, { place, moved });
    if (!result.ok) throw new Error(`does not fit: ${place}`);
    return result.edited?.protocol ?? text;
  }, mine);
}

const [first, second, third] = inUse.aftercare.map(({ id }) => `aftercare/${id}`);
if (!first || !second || !third) throw new Error('the default has three rules');

it('shows two drafts rule by rule: one row for each rule, whoever changed it and however often', () => {
  const mine = after({ edit: 'set', place: `${first}/short`, content: 'Mine' });
  const theirs = after(
    { edit: 'set', place: `${first}/short`, content: 'Theirs' },
    { edit: 'set', place: `${first}/text`, content: 'Theirs too.' },
    { edit: 'set', place: 'minimumAge', content: 21 },
  );
  expect(rows(mine, theirs)).toMatchObject([
    { place: 'minimumAge', mine: [], theirs: [{ what: 'changed' }], same: false },
    { place: first, mine: [{ what: 'changed' }], theirs: [{}, {}], same: false },
  ]);
});

it('takes over a changed, an added, a removed and a moved rule, each by itself', () => {
  const theirs = after(
    { edit: 'set', place: `${first}/short`, content: 'Theirs' },
    { edit: 'duplicate', place: second },
    { edit: 'remove', place: third },
    { edit: 'move', place: first, to: inUse.aftercare.length - 1 },
  );
  expect(takesAll(inUse, theirs)).toEqual(theirs);
});

it('leaves the rest of the own draft as it is', () => {
  const mine = after(
    { edit: 'set', place: `${second}/short`, content: 'Mine' },
    { edit: 'set', place: `${first}/short`, content: 'Mine' },
  );
  const theirs = after({ edit: 'set', place: `${first}/short`, content: 'Theirs' });
  const result = takenOver(mine, theirs, { place: first, moved: false });
  expect(result.ok && result.edited?.protocol.aftercare.slice(0, 2).map(({ short }) => short)).toEqual([
    'Theirs',
    'Mine',
  ]);
});

it('takes over nothing where both say the same, and refuses what is in neither', () => {
  expect(takenOver(inUse, inUse, { place: first, moved: false })).toEqual({ ok: true, edited: null });
  expect(takenOver(inUse, inUse, { place: 'aftercare/nobody', moved: false })).toMatchObject({ ok: false });
});
