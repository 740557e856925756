// Longer than 300 lines: one client who reads Spanish, from the first page to every paper.
import { afterEach, expect, it } from 'vitest';
import type { Client } from '../../api/client/client.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { consentHash } from '../../domain/protocol/hash.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { samplesFor } from '../../domain/protocol/samples/samples.ts';
import { translated } from '../../domain/protocol/translations/translated.ts';
import type { PublishedLanguage } from '../../domain/protocol/translations/translation.ts';
import { addDays, CivilTime, civilDateOf } from '../../domain/time.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import * as steps from '../../scripts/sample/steps.ts';
import { Workbench } from '../documents/tools.ts';
import { wholeLanguage } from '../domain/translations/sample.ts';
import { restartWith } from './own-protocol.ts';
import { paperText } from './paper-text.ts';
import { refusal, type Tablet } from './tablet.ts';
import { tabletWithHands } from './visit-steps.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

/** The sample, as if it had been approved. */
const spanish = { ...wholeLanguage(defaultProtocol, 'es'), texts: samplesFor(defaultProtocol, 'es') };
const inSpanish = (place: string): string => spanish.texts[place]?.text ?? '';
const version = (whole: number, languages: readonly PublishedLanguage[]): Protocol => ({
  ...defaultProtocol,
  versions: { ...defaultProtocol.versions, whole },
  languages: [...languages],
});

/** A visit of a clinic that has these languages. */
const visitWith = (...languages: readonly PublishedLanguage[]) => visitUnder(version(9, languages));

async function visitUnder(protocol: Protocol) {
  const made = await tabletWithHands();
  tablet = made.tablet;
  await restartWith(tablet, made.hands, protocol);
  const visit = await steps.openVisit(made.hands, { language: 'es' });
  return { hands: { ...made.hands, language: 'es' }, id: visit.id, visit };
}

function consentIn(language: PublishedLanguage, protocol: Protocol = defaultProtocol) {
  const read = translated(protocol, language, 'consent');
  if (!read.ok) throw new Error('not ready');
  return consentHash(read.protocol);
}

it('a client who reads Spanish reads, signs and takes home the Spanish text, and the record holds its hash', async () => {
  const { hands, id, visit } = await visitWith(spanish);
  expect(visit.readsIn).toEqual(['en', 'es']);
  await steps.handOver(hands, id, 'intake');
  const asked = await hands.client.call('task.get', {});
  const [question] = defaultProtocol.health;
  expect(asked).toMatchObject({
    language: 'es',
    disclaimer: inSpanish('disclaimer'),
    health: expect.arrayContaining([
      expect.objectContaining({ id: question?.id, text: inSpanish(`health/${question?.id}/text`) }),
    ]),
  });
  await steps.confirmDetails(hands);
  await steps.answerHealth(hands);
  await steps.clientAct(hands, { type: 'finish-intake' });
  await steps.takeBack(hands);
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);
  await steps.handOver(hands, id, 'consent');
  expect(await hands.client.call('task.get', {})).toMatchObject({
    title: inSpanish('consent/title'),
    text: consentIn(spanish),
  });
  await steps.readClauses(hands);
  await steps.signConsent(hands);
  await steps.takeBack(hands);
  const signed = await steps.witnessConsent(hands, id);
  // The staff's own page stays in the clinic's language, and nothing is asked for again.
  expect(signed).toMatchObject({ stage: 'procedure-ready' });
  expect(signed.clauses[0]?.title).toBe(defaultProtocol.consent.clauses[0]?.title);

  // Another Spanish text of the same sentences, for clients from now on.
  const other = { ...spanish, texts: { ...spanish.texts } };
  const title = spanish.texts['consent/title'];
  if (title) other.texts['consent/title'] = { ...title, text: 'Otro título' };
  await restartWith(tablet, hands, version(10, [other]));
  expect((await hands.client.call('visits.get', { visitId: id })).stage).toBe('procedure-ready');
  await steps.act(hands, id, { type: 'start-procedure', expectedMinutes: 60 });
  await steps.act(hands, id, { type: 'finish-procedure' });
  await steps.aftercare(hands, id);
  await hands.client.call('visits.seal', { visitId: id });

  const events = await hands.client.call('visits.events', { visitId: id });
  const facts = (type: string) => events.find((event) => event.type === type)?.facts;
  expect(facts('handed-over')).toContainEqual({
    code: 'translation-checked',
    by: 'Ana Reader',
    knows: 'first-language',
  });
  expect(facts('consent-signed')).toContainEqual({ code: 'hash', of: 'text', hash: consentIn(spanish) });
  expect(facts('consent-signed')).toContainEqual({ code: 'hash', of: 'own-text', hash: consentHash(defaultProtocol) });
  const bench = new Workbench();
  try {
    const paper = await paperText(bench, hands.client, id, 'consent-record');
    expect(paper).toContain(inSpanish('consent/title'));
    expect(paper).toContain(consentIn(spanish).slice(0, 16));
    expect(paper).not.toContain('Otro título');
    // Questions stand in the words in which they were answered.
    expect(paper).toContain(inSpanish('health/diabetes/text'));
    await expectReadingAid(bench, hands.client, id);
    const sheet = await paperText(bench, hands.client, id, 'aftercare-sheet');
    expect(sheet).toContain(inSpanish('sheet/simple'));
    for (const words of ['Sus cuidados', 'Todavía no', 'A partir de', inSpanish('aftercare/no-wash/text')])
      expect(sheet).toContain(words);
    for (const words of ['Not yet', 'Your aftercare', 'Treated', 'Washing']) expect(sheet).not.toContain(words);
  } finally {
    bench.dispose();
  }
});

/** The record holds both languages and names the client's copy, which holds theirs alone. */
async function expectReadingAid(bench: Workbench, client: Client, id: string): Promise<void> {
  const { documents } = await client.call('visits.get', { visitId: id });
  expect(documents.map(({ kind }) => kind)).toEqual([
    'aftercare-sheet',
    'consent-copy',
    'consent-record',
    'visit-record',
  ]);
  const record = await paperText(bench, client, id, 'consent-record');
  const own = defaultProtocol.consent.title;
  for (const words of ['Reading aid, not signed Ayuda de lectura, sin firmar', own, 'Signed on the pages in Spanish'])
    expect(record).toContain(words);
  expect(record).toContain(consentHash(defaultProtocol).slice(0, 8).toUpperCase());
  const hash = documents.find(({ kind }) => kind === 'consent-copy')?.sha256 ?? '';
  expect(record.replaceAll(' ', '')).toContain(hash.toUpperCase());
  const copy = await paperText(bench, client, id, 'consent-copy');
  expect(copy).toContain(inSpanish('consent/title'));
  expect(copy).toContain('una ayuda de lectura en inglés');
  expect(copy).not.toContain(own);
  // The copy is printed, saved and checked like every other paper.
  const documentId = documents.find(({ kind }) => kind === 'consent-copy')?.id ?? '';
  expect(await client.call('documents.get', { documentId })).toMatchObject({ kind: 'consent-copy' });
}

it('points that were agreed to in one language are open again in another', async () => {
  const { hands, id } = await visitWith(spanish);
  await steps.intake(hands, id);
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);
  await steps.handOver(hands, id, 'consent');
  await steps.readClauses(hands, 2);
  await steps.takeBack(hands);
  const again = async (language: string) => {
    await steps.handOver({ ...hands, language }, id, 'consent');
    const task = await hands.client.call('task.get', {});
    await steps.takeBack(hands);
    return task.task === 'consent' ? task.clauses.filter(({ status }) => status === 'agreed').length : null;
  };
  expect(await again('es')).toBe(2);
  expect(await again('en')).toBe(0);
});

/** With the pigments on the client's paper. */
const facts = { ...defaultProtocol.record.facts, 'pigment-on-client-paper': 'ask' as const };

it('no word of ours stands in English on what a client who reads Spanish takes home', async () => {
  const { hands, id, visit } = await visitUnder({
    ...version(9, [spanish]),
    record: { ...defaultProtocol.record, facts },
  });
  const { clientId } = visit;
  const bench = new Workbench();
  try {
    await steps.intake(hands, id);
    await steps.passChecks(hands, id);
    await steps.timeOut(hands, id);
    await steps.consent(hands, id);
    await steps.act(hands, id, { type: 'start-procedure', expectedMinutes: 60 });
    const lot = { kind: 'pigment', name: 'Negro', maker: '', lot: 'SG-1', expiry: '2031-08' } as const;
    await steps.act(hands, id, { type: 'record-lot', lot });
    await steps.act(hands, id, { type: 'finish-procedure' });
    const details = { ...sampleClient, name: 'Sample Clientes', language: 'es' };
    await hands.client.call('clients.change', { clientId, details, why: 'Misspelt' });
    await steps.aftercare(hands, id);
    await hands.client.call('visits.seal', { visitId: id });
    const sheet = await paperText(bench, hands.client, id, 'aftercare-sheet');
    for (const words of ['Pigmentos utilizados', 'lote SG-1', 'caduca: ago 2031', 'corte'])
      expect(sheet).toContain(words);
    for (const words of [/\bcut\b/, /\blot\b/, /expires/, /Pigments/]) expect(sheet).not.toMatch(words);
    const copy = await paperText(bench, hands.client, id, 'consent-copy');
    expect(copy).toContain('(firmó como Sample Client)');
    for (const words of ['signed as', 'Visit opened', 'Reading aid', defaultProtocol.consent.title])
      expect(copy).not.toContain(words);
  } finally {
    bench.dispose();
  }
});

/** Redness was found, so that there is a new date. */
async function rescheduled(hands: steps.Hands, id: string) {
  await steps.intake(hands, id);
  const seen = await hands.client.call('visits.get', { visitId: id });
  const redness = seen.checks.find(({ id: check }) => check === 'no-redness')?.questions[0];
  if (!redness) throw new Error('no such check');
  const finding = { check: 'no-redness', question: redness.id, option: 'present' };
  await steps.act(hands, id, { type: 'answer-check', ...finding });
  const next = { date: addDays(civilDateOf(tablet.clock.now()), 14), time: CivilTime.parse('10:00') };
  const { sheetNotIn } = await steps.act(hands, id, { type: 'reschedule', next, note: '', clientNote: 'Hasta pronto' });
  return { redness, sheetNotIn };
}

it('staff are told before the seal that the sheet is not ready in what the client reads, and it is whole in the clinic’s', async () => {
  const { 'preparation/no-razor/text': _gone, ...texts } = spanish.texts;
  const { hands, id } = await visitWith({ ...spanish, texts });
  expect((await rescheduled(hands, id)).sheetNotIn).toBe('es');
  await hands.client.call('visits.seal', { visitId: id });
  const bench = new Workbench();
  try {
    const sheet = await paperText(bench, hands.client, id, 'preparation-sheet');
    expect(sheet).toContain('Before your session');
    expect(sheet).not.toContain('Antes de su sesión');
  } finally {
    bench.dispose();
  }
});

it('a client who reads Spanish gets the preparation sheet in Spanish, with what was found', async () => {
  const { hands, id } = await visitWith(spanish);
  const { redness, sheetNotIn } = await rescheduled(hands, id);
  expect(sheetNotIn).toBeNull();
  await hands.client.call('visits.seal', { visitId: id });
  const bench = new Workbench();
  try {
    const sheet = await paperText(bench, hands.client, id, 'preparation-sheet');
    const found = inSpanish(`checks/no-redness/questions/${redness.id}/options/present/finding`);
    for (const words of [
      'Antes de su sesión',
      found,
      'Hasta pronto',
      inSpanish('preparation/no-razor/text'),
      'corte',
      'a más tardar el dom 6 dic, 10:00',
    ])
      expect(sheet).toContain(words);
    for (const words of [/Before your session/, /Redness/, /\bcut\b/, /moisturise/i]) expect(sheet).not.toMatch(words);
  } finally {
    bench.dispose();
  }
});

it('a client who reads Spanish and left without signing gets the sheet in Spanish', async () => {
  const { hands, id } = await visitWith(spanish);
  await steps.intake(hands, id);
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);
  await steps.consent(hands, id);
  await steps.act(hands, id, { type: 'start-procedure', expectedMinutes: 60 });
  await steps.act(hands, id, { type: 'finish-procedure' });
  await steps.act(hands, id, { type: 'record-unsigned', reason: 'Taxi' });
  await steps.witnessAftercare(hands, id);
  await hands.client.call('visits.seal', { visitId: id });
  const bench = new Workbench();
  try {
    const sheet = await paperText(bench, hands.client, id, 'aftercare-sheet');
    for (const words of ['Sus cuidados', inSpanish('aftercare/no-wash/text')]) expect(sheet).toContain(words);
  } finally {
    bench.dispose();
  }
});

it('points that were agreed to are open again when their translation became another', async () => {
  const { hands, id } = await visitWith(spanish);
  await steps.intake(hands, id);
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);
  const agreed = async () => {
    const task = await hands.client.call('task.get', {});
    return task.task === 'consent' ? task.clauses.filter(({ status }) => status === 'agreed').length : null;
  };
  await steps.handOver(hands, id, 'consent');
  await steps.readClauses(hands, 2);
  await steps.takeBack(hands);
  const place = 'consent/clauses/risks/points/0';
  const before = spanish.texts[place];
  if (!before) throw new Error('no such sentence');
  const mended = { ...spanish, texts: { ...spanish.texts, [place]: { ...before, text: 'Otro riesgo' } } };
  await restartWith(tablet, hands, version(10, [mended]));
  await steps.handOver(hands, id, 'consent');
  expect(await agreed()).toBe(0);
  await steps.readClauses(hands, 2);
  await steps.takeBack(hands);
  // A translation of what stands elsewhere leaves them alone.
  const title = spanish.texts['health/heart/text'];
  if (!title) throw new Error('no such sentence');
  const elsewhere = { ...mended, texts: { ...mended.texts, 'health/heart/text': { ...title, text: '¿Corazón?' } } };
  await restartWith(tablet, hands, version(11, [elsewhere]));
  await steps.handOver(hands, id, 'consent');
  expect(await agreed()).toBe(2);
});

it('a language that lacks a text of a part is refused for that part, with the text, and the others go on', async () => {
  const { 'consent/title': _gone, ...texts } = spanish.texts;
  const { hands, id, visit } = await visitWith({ ...spanish, texts }, wholeLanguage(defaultProtocol, 'de'));
  expect(visit.readsIn).toContain('es');
  await steps.intake(hands, id);
  await steps.passChecks(hands, id);
  const ready = await steps.timeOut(hands, id);
  expect(ready.readsIn).not.toContain('es');
  const handed = hands.client.call('session.hand-over', { visitId: id, task: 'consent', language: 'es' });
  await expect(handed).rejects.toMatchObject({
    fault: {
      code: 'language-not-ready',
      params: { language: 'es', texts: 1, place: 'consent/title', why: 'missing' },
    },
  });
  await hands.client.call('session.hand-over', { visitId: id, task: 'consent', language: 'en' });
});

it('a language that the clinic does not have is refused', async () => {
  const { hands, id } = await visitWith(spanish);
  const handed = hands.client.call('session.hand-over', { visitId: id, task: 'intake', language: 'fr' });
  expect(await refusal(handed)).toBe('language-missing');
});
