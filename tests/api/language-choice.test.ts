import { afterEach, expect, it } from 'vitest';
import { sha256OfJson } from '../../domain/canonical.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { samplesFor } from '../../domain/protocol/samples/samples.ts';
import type { PublishedLanguage } from '../../domain/protocol/translations/translation.ts';
import { handSignature } from '../../scripts/sample/signature.ts';
import * as steps from '../../scripts/sample/steps.ts';
import { Workbench } from '../documents/tools.ts';
import { wholeLanguage } from '../domain/translations/sample.ts';
import { restartWith } from './own-protocol.ts';
import { paperText } from './paper-text.ts';
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
  const other = await steps.openVisit(hands, { name: 'Ana Other', language: 'es' });
  const { visits } = await tablet.client.call('visits.today', {});
  expect(visits.map((row) => [row.id, row.reads])).toEqual(
    expect.arrayContaining([
      [id, null],
      [other.id, 'es'],
    ]),
  );
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

it('lets a reader sign only under the text that the client signed: in another language both sign again', async () => {
  const { hands, id } = await visit('es', spanish);
  await steps.act(hands, id, { type: 'name-reader', name: 'Marta Reader', language: 'Polish', knows: 'translator' });
  await toConsent(hands, id);
  await steps.readClauses(hands);
  await steps.signConsent(hands);
  await steps.takeBack(hands);
  await tablet.client.call('session.hand-over', { visitId: id, task: 'consent', language: 'es' });
  // Nothing is left to choose under what is signed.
  expect(await task()).toMatchObject({ asksLanguage: false, allowed: ['sign-as-reader'], reader: {} });
  await steps.takeBack(hands);
  await steps.handOver({ ...hands, language: 'en' }, id, 'consent');
  const now = await task();
  expect(now).toMatchObject({ language: 'en', signed: false, reader: null });
  const strokes = { type: 'sign-as-reader', signature: handSignature, intent: true } as const;
  expect(await refusal(steps.clientAct(hands, strokes))).toBe('not-now');
  await steps.readClauses(hands);
  await steps.signConsent(hands);
  await steps.clientAct(hands, strokes);
  await steps.takeBack(hands);
  const events = await tablet.client.call('visits.events', { visitId: id });
  const text = now.task === 'consent' ? now.text : null;
  expect(events.find(({ type }) => type === 'reader-signed')?.facts).toContainEqual({
    ...{ code: 'hash', of: 'text', hash: text },
  });
});

it('writes numbers as the text that is signed has them, whatever a later version chose', async () => {
  const arabic = { ...wholeLanguage(defaultProtocol, 'ar'), digits: 'arab' as const };
  const { hands, id } = await visit('ar', arabic);
  const first = defaultProtocol.health[0]?.id;
  const { [`health/${first}/text`]: _gone, ...texts } = arabic.texts;
  await restartWith(tablet, hands, version(10, [{ ...arabic, digits: 'latn', texts }]));
  await steps.handOver(hands, id, 'intake');
  expect(await task()).toMatchObject({ language: 'ar', digits: 'arab' });
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
  const begun = { step: 'sign-consent', visitId: id, field: 'signature' } as const;
  await toConsent(hands, id);
  await tablet.client.call('drafts.put', { draft: begun, value: 'strokes' });
  await choose(hands, 'en');
  expect((await tablet.client.call('drafts.get', { draft: begun })).value).toBe('');
});

it('refuses each part in a language of which a text of that part is stale, to staff and to the client alike', async () => {
  const stale = ['health/heart/text', 'consent/title', 'sheet/simple'];
  const source = sha256OfJson('another sentence');
  const texts = Object.entries(spanish.texts).map(([place, text]) => [
    ...[place, stale.includes(place) ? { ...text, source } : text],
  ]);
  const { hands, id } = await visit('en', { ...spanish, texts: Object.fromEntries(texts) });
  const refused = async (part: 'intake' | 'consent' | 'aftercare') => {
    const { reads } = await tablet.client.call('visits.get', { visitId: id });
    const staff = tablet.client.call('session.hand-over', { visitId: id, task: part, language: 'es' });
    const seen = [reads.not[0]?.refusal.code, await refusal(staff)];
    await steps.handOver(hands, id, part);
    return [...seen, await refusal(choose(hands, 'es'))];
  };
  const codes = ['language-not-ready', 'language-not-ready', 'language-not-offered'];
  expect(await refused('intake')).toEqual(codes);
  await steps.takeBack(hands);
  await steps.intake(hands, id);
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);
  expect(await refused('consent')).toEqual(codes);
  await steps.readClauses(hands);
  await steps.signConsent(hands);
  await steps.takeBack(hands);
  await steps.witnessConsent(hands, id);
  await steps.act(hands, id, { type: 'start-procedure', expectedMinutes: 60 });
  await steps.act(hands, id, { type: 'finish-procedure' });
  expect(await refused('aftercare')).toEqual(codes);
});

it('shows a consent that was signed in Spanish as it was signed, after the Spanish became another', async () => {
  const { hands, id } = await visit('es', spanish);
  await toConsent(hands, id);
  const shown = await task();
  if (shown.task !== 'consent') throw new Error('no consent');
  await steps.readClauses(hands);
  await steps.signConsent(hands);
  await steps.takeBack(hands);
  await steps.witnessConsent(hands, id);
  const edited = (place: string, text: string) => {
    const known = spanish.texts[place];
    if (!known) throw new Error(`${place} has no text`);
    return { ...spanish, texts: { ...spanish.texts, [place]: { ...known, text } } };
  };
  await restartWith(tablet, hands, version(10, [edited('consent/title', 'Otro título')]));
  await steps.act(hands, id, { type: 'cancel-visit', reason: 'Ill' });
  await hands.client.call('visits.seal', { visitId: id });
  const bench = new Workbench();
  try {
    const paper = await paperText(bench, hands.client, id, 'consent-record');
    expect(paper).toContain(shown.title);
    expect(paper).toContain(shown.text.slice(0, 16));
    expect(paper).not.toContain('Otro título');
    // Opened again after another edit, it is the same file.
    await restartWith(tablet, hands, version(11, [edited('consent/title', 'Un tercero')]));
    expect(await paperText(bench, hands.client, id, 'consent-record')).toBe(paper);
  } finally {
    bench.dispose();
  }
  const events = await hands.client.call('visits.events', { visitId: id });
  expect(events.find(({ type }) => type === 'consent-signed')?.facts).toContainEqual({
    ...{ code: 'hash', of: 'text', hash: shown.text },
  });
});
