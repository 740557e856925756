import { expect, it } from 'vitest';
import { defaultProtocol } from '../../../domain/protocol/default-en.ts';
import { withStep } from '../../../domain/protocol/edit/apply-step.ts';
import { type Protocol, PublishedProtocol } from '../../../domain/protocol/protocol.ts';
import { standingOf, standings } from '../../../domain/protocol/translations/ready.ts';
import { clientTexts, sourceHash } from '../../../domain/protocol/translations/texts.ts';
import type { Translation } from '../../../domain/protocol/translations/translation.ts';
import { translationProblems, waitingLanguages } from '../../../domain/protocol/translations/waiting.ts';
import { workingTexts } from '../../../domain/protocol/translations/working.ts';
import {
  checkedTexts,
  readerRefusal,
  translationMisfit,
  writtenText,
} from '../../../domain/protocol/translations/write.ts';
import { Instant, Zone } from '../../../domain/time.ts';
import { wholeLanguage } from './sample.ts';

const place = 'topics/wash/name';
const by = {
  by: 'Robin Example',
  at: {
    instant: Instant.parse('2026-11-24T09:40:00.000Z'),
    zone: Zone.parse('Europe/London'),
    bootId: 'boot',
    uptimeMs: 1,
  },
};
const spanish = wholeLanguage(defaultProtocol, 'es');
const approved: Protocol = { ...defaultProtocol, languages: [spanish] };

const changed = (of: Protocol, content: string): Protocol =>
  PublishedProtocol.parse(withStep(of, { step: 'put', place, content }));

function draft(protocol: Protocol, text: string): Translation {
  const result = writtenText(protocol, { place, text }, by);
  if (!result.ok || !result.written) throw new Error('a text that fits');
  return result.written;
}

it('counts an owner’s own text first, then the approved one, then the sample', () => {
  const own = draft(approved, 'Lavar');
  expect(workingTexts(approved, 'es', { [place]: own })[place]).toMatchObject({ text: 'Lavar', state: 'draft' });
  expect(workingTexts(approved, 'es')[place]).toMatchObject({ state: 'approved' });
  expect(workingTexts(defaultProtocol, 'es')[place]).toMatchObject({ state: 'machine' });
});

it('counts what was made of the sentence as it is now before what was made of another', () => {
  const now = changed(approved, 'Clean hair');
  const own = draft(approved, 'Lavar');
  expect(workingTexts(now, 'es', { [place]: own })[place]).toMatchObject({ text: 'Lavar', state: 'draft' });
  const again = {
    ...now,
    languages: [
      { ...spanish, texts: { ...spanish.texts, [place]: { text: 'Limpio', source: sourceHash('Clean hair') } } },
    ],
  };
  expect(workingTexts(again, 'es', { [place]: own })[place]).toMatchObject({ text: 'Limpio', state: 'approved' });
});

it('takes no stale text for checked, and none that is checked or approved already', () => {
  const now = changed(approved, 'Clean hair');
  const all = clientTexts(now).map((one) => one.place);
  const kept = { [place]: draft(approved, 'Lavar') };
  expect(checkedTexts(now, workingTexts(now, 'es', kept), all, by)).toEqual([]);
  const fresh = { [place]: draft(now, 'Pelo limpio') };
  const checked = checkedTexts(now, workingTexts(now, 'es', fresh), all, by);
  expect(checked).toMatchObject([[place, { text: 'Pelo limpio', state: 'checked', by: by.by }]]);
  expect(checkedTexts(now, workingTexts(now, 'es', Object.fromEntries(checked)), all, by)).toEqual([]);
});

it('takes a sample for checked once somebody read it, sentence by sentence', () => {
  const checked = checkedTexts(defaultProtocol, workingTexts(defaultProtocol, 'es'), [place], by);
  expect(checked.map(([at]) => at)).toEqual([place]);
  const working = workingTexts(defaultProtocol, 'es', Object.fromEntries(checked));
  expect(standings(defaultProtocol, working)).toMatchObject({ checked: 1, approved: 0 });
});

it('writes a text of the sentence as it is now, and takes an emptied one back', () => {
  const now = changed(approved, 'Clean hair');
  expect(standingOf({ place, text: 'Clean hair' }, { [place]: draft(now, 'Limpio') })).toBe('draft');
  expect(writtenText(now, { place, text: '  ' }, by)).toEqual({ ok: true, written: null });
  expect(writtenText(now, { place: 'checks/washed/name', text: 'x' }, by)).toMatchObject({ ok: false });
});

it('refuses what cannot stand at a place or hides something', () => {
  expect(translationMisfit(defaultProtocol, place, 'Lavado')).toBeNull();
  expect(translationMisfit(defaultProtocol, place, 'x'.repeat(400))).toMatch(/^too-long/);
  expect(translationMisfit(defaultProtocol, place, 'La\u202evado')).toBe('hidden-direction');
});

it('takes an owner for a language’s reader only where they say that they read it', () => {
  const reader = { name: 'robin example', knows: 'studied' as const, ownerReads: false };
  expect(readerRefusal(reader, 'Robin Example')).toMatchObject({ code: 'checker-cannot-read' });
  expect(readerRefusal({ ...reader, ownerReads: true }, 'Robin Example')).toBeNull();
  expect(readerRefusal({ ...reader, name: 'Ana Silva' }, 'Robin Example')).toBeNull();
});

it('says of each published language how many sentences a new text lets wait, and counts none that waits already', () => {
  const once = changed(approved, 'Clean hair');
  expect(waitingLanguages(approved, once)).toEqual([{ language: 'es', name: 'es', texts: 1 }]);
  expect(waitingLanguages(approved, approved)).toEqual([]);
  expect(translationProblems(approved, once)).toMatchObject([
    { severity: 'look', code: 'translations-wait', params: { language: 'es', texts: 1 } },
  ]);
  expect(translationProblems(approved, approved)).toEqual([]);
  const waiting: Protocol = { ...once, languages: [spanish] };
  expect(waitingLanguages(waiting, changed(waiting, 'Clean and dry hair'))).toEqual([]);
  expect(waitingLanguages(defaultProtocol, changed(defaultProtocol, 'Clean hair'))).toEqual([]);
});
