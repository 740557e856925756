import { afterEach, expect, it } from 'vitest';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { samplesFor } from '../../domain/protocol/samples/samples.ts';
import type { PublishedLanguage } from '../../domain/protocol/translations/translation.ts';
import * as steps from '../../scripts/sample/steps.ts';
import { wholeLanguage } from '../domain/translations/sample.ts';
import { restartWith } from './own-protocol.ts';
import { refusal, type Tablet } from './tablet.ts';
import { tabletWithHands } from './visit-steps.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

const spanish = { ...wholeLanguage(defaultProtocol, 'es'), texts: samplesFor(defaultProtocol, 'es') };
const version = (whole: number, languages: readonly PublishedLanguage[]) => ({
  ...defaultProtocol,
  versions: { ...defaultProtocol.versions, whole },
  ...(languages.length > 0 && { languages: [...languages] }),
});

/** A visit of a client whose details say Spanish, and whose tablet staff hand over in `language`. */
async function visit(language: string, ...languages: readonly PublishedLanguage[]) {
  const made = await tabletWithHands();
  tablet = made.tablet;
  await restartWith(tablet, made.hands, version(9, languages));
  const { id } = await steps.openVisit(made.hands, { language: 'es' });
  return { hands: { ...made.hands, language }, id };
}
const task = () => tablet.client.call('task.get', {});
const choose = (hands: steps.Hands, language: string) => steps.clientAct(hands, { type: 'choose-language', language });

/** Up to the consent, which is handed over with nothing chosen yet. */
async function toConsent(hands: steps.Hands, id: Parameters<typeof steps.intake>[1]) {
  await steps.intake(hands, id);
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);
  await steps.handOver(hands, id, 'consent');
}

it('asks in every language that is ready, before anything else, and not again once it was chosen', async () => {
  const { hands, id } = await visit('es', spanish);
  await tablet.client.call('session.hand-over', { visitId: id, task: 'intake', language: 'es' });
  expect(await task()).toMatchObject({
    ...{ identified: false, asksLanguage: true, language: 'es', languages: ['en', 'es'] },
  });
  await choose(hands, 'en');
  expect(await task()).toMatchObject({ identified: false, asksLanguage: false, language: 'en' });
  await steps.takeBack(hands);
  // Staff see what the client reads, and hand over in it from now on.
  const seen = await tablet.client.call('visits.get', { visitId: id });
  expect(seen.reads).toEqual({ language: 'en', not: [] });
  await tablet.client.call('session.hand-over', { visitId: id, task: 'intake', language: seen.reads.language });
  expect(await task()).toMatchObject({ asksLanguage: false, language: 'en' });
});

it('does not ask where the clinic has one language', async () => {
  const { hands, id } = await visit('en');
  await steps.handOver(hands, id, 'intake');
  expect(await task()).toMatchObject({ asksLanguage: false, languages: ['en'] });
});

it('asks only in languages that are ready for the part that is handed over', async () => {
  const { 'consent/title': _gone, ...texts } = spanish.texts;
  const { hands, id } = await visit('en', { ...spanish, texts }, wholeLanguage(defaultProtocol, 'de'));
  await toConsent(hands, id);
  const { languages } = await task();
  expect(languages).not.toContain('es');
  expect(await refusal(choose(hands, 'es'))).toBe('language-not-offered');
  await steps.takeBack(hands);
  const { reads } = await tablet.client.call('visits.get', { visitId: id });
  expect(reads.not).toContainEqual({
    language: 'es',
    refusal: {
      code: 'language-not-ready',
      params: { language: 'es', texts: 1, place: 'consent/title', why: 'missing' },
    },
  });
});

it('lets the client change it until they sign, asks for the points again, and records who chose what', async () => {
  const { hands, id } = await visit('en', spanish);
  await toConsent(hands, id);
  await steps.readClauses(hands, 2);
  const before = await task();
  await choose(hands, 'es');
  const after = await task();
  if (before.task !== 'consent' || after.task !== 'consent') throw new Error('no consent');
  const agreed = (clauses: typeof after.clauses) => clauses.filter(({ status }) => status === 'agreed').length;
  expect([agreed(before.clauses), agreed(after.clauses)]).toEqual([2, 0]);
  expect(after).toMatchObject({ identified: true, title: spanish.texts['consent/title']?.text });
  expect(after.text).not.toBe(before.text);
  await steps.readClauses(hands);
  await steps.signConsent(hands);
  expect(await refusal(choose(hands, 'en'))).toBe('not-now');
  await steps.takeBack(hands);
  const events = await tablet.client.call('visits.events', { visitId: id });
  expect(events.find(({ type }) => type === 'language-chosen')).toMatchObject({
    actor: { kind: 'client' },
    facts: expect.arrayContaining([
      { code: 'language', tag: 'es' },
      { code: 'translation-checked', by: 'Ana Reader', knows: 'first-language' },
    ]),
  });
  expect(events.find(({ type }) => type === 'consent-signed')?.facts).toContainEqual({
    ...{ code: 'hash', of: 'text', hash: after.text },
  });
});

it('keeps no signature that was begun under the other text, and no further try at the birthday', async () => {
  const { hands, id } = await visit('en', spanish);
  await tablet.client.call('session.hand-over', { visitId: id, task: 'intake', language: 'en' });
  const guess = (day: number) => refusal(steps.clientAct(hands, { type: 'confirm-identity', day, month: 1 }));
  await guess(1);
  await guess(2);
  await choose(hands, 'es');
  expect(await guess(3)).toBe('identity-refused');
  await steps.takeBack(hands);
});
