import { expect, it } from 'vitest';
import { DraftName, draftKey } from '../../domain/drafts.ts';
import { ProtocolDraftId } from '../../domain/ids.ts';
import { isClientTextAt } from '../../domain/protocol/translations/texts.ts';

const draftId = ProtocolDraftId.parse('0195d2f0-0000-7000-8000-000000000001');
const name = { step: 'protocols.edit', draftId, place: 'consent/title', field: 'content' } as const;

it('keeps what is half typed in a protocol apart by the language that it is written in', () => {
  expect(draftKey({ ...name, language: 'en' })).toMatchObject({ step: 'protocols.edit:en:consent/title' });
  expect(draftKey({ ...name, language: 'de' })).toMatchObject({ step: 'protocols.edit:de:consent/title' });
});

it('finds what an earlier version kept under its place alone', () => {
  expect(draftKey(DraftName.parse(name))).toEqual({
    subject: draftId,
    step: 'protocols.edit:consent/title',
    field: 'content',
  });
});

it.each(['consent/title', 'consent/clauses/photos/points/2', 'consent/paragraphs'])(
  'what is typed at %s is in the language of the protocol',
  (place) => {
    expect(isClientTextAt(place)).toBe(true);
  },
);

it.each(['checks/gel/name', 'health/alcohol/answers/options/answer-1/grade', 'breaks/length', 'language'])(
  'what is typed at %s is the same in every language',
  (place) => {
    expect(isClientTextAt(place)).toBe(false);
  },
);
