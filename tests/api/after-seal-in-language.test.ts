import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { samplesFor } from '../../domain/protocol/samples/samples.ts';
import type { PublishedLanguage } from '../../domain/protocol/translations/translation.ts';
import { addDays, CivilTime, civilDateOf } from '../../domain/time.ts';
import * as steps from '../../scripts/sample/steps.ts';
import { Workbench } from '../documents/tools.ts';
import { wholeLanguage } from '../domain/translations/sample.ts';
import { restartWith } from './own-protocol.ts';
import { paperText } from './paper-text.ts';
import { refusal, type Tablet } from './tablet.ts';
import { tabletWithHands } from './visit-steps.ts';

let tablet: Tablet;
afterEach(() => tablet.close());
const bench = new Workbench();
afterAll(() => bench.dispose());

const spanish = { ...wholeLanguage(defaultProtocol, 'es'), texts: samplesFor(defaultProtocol, 'es') };
const withoutFindings = Object.entries(spanish.texts).filter(([place]) => !place.endsWith('/finding'));
const inSpanish = (place: string): string => spanish.texts[place]?.text ?? '';
const version = (whole: number, languages: readonly PublishedLanguage[]): Protocol => ({
  ...defaultProtocol,
  versions: { ...defaultProtocol.versions, whole },
  ...(languages.length > 0 && { languages: [...languages] }),
});

function spanishWith(place: string, text: string): PublishedLanguage {
  const known = spanish.texts[place];
  if (!known) throw new Error(`${place} has no text`);
  return { ...spanish, texts: { ...spanish.texts, [place]: { ...known, text } } };
}

/** A visit of a client who reads Spanish, of a clinic that has it. */
async function visitIn(language: 'es' | 'en' | 'ar-EG', spoken: PublishedLanguage = spanish) {
  const made = await tabletWithHands();
  ({ tablet } = made);
  await restartWith(tablet, made.hands, version(9, [spoken]));
  const { id } = await steps.openVisit(made.hands, { language });
  return { hands: { ...made.hands, language }, id };
}

async function moved(hands: steps.Hands, id: string): Promise<void> {
  await steps.intake(hands, id);
  const seen = await hands.client.call('visits.get', { visitId: id });
  const question = seen.checks.find(({ id: check }) => check === 'no-redness')?.questions[0]?.id ?? '';
  await steps.act(hands, id, { type: 'answer-check', check: 'no-redness', question, option: 'present' });
  const next = { date: addDays(civilDateOf(tablet.clock.now()), 14), time: CivilTime.parse('10:00') };
  await steps.act(hands, id, { type: 'reschedule', next, note: '', clientNote: '' });
  await hands.client.call('visits.seal', { visitId: id });
}

/** Pages of the newest correction, each on one line. */
async function correction(hands: steps.Hands, id: string): Promise<string[]> {
  const { documents } = await hands.client.call('visits.get', { visitId: id });
  const documentId = documents.findLast(({ kind }) => kind === 'correction')?.id ?? '';
  const { base64 } = await hands.client.call('documents.get', { documentId });
  const text = bench.text(bench.file('correction.pdf', Buffer.from(base64, 'base64')), false);
  return text
    .split('\f')
    .map((page) => page.replaceAll(/\s+/g, ' '))
    .filter((page) => page.trim() !== '');
}

async function datesSaved(visitId: string): Promise<string> {
  await tablet.client.call('documents.save', { visitId, targetId: 'usb' });
  const folder = join(tablet.dir, 'stick');
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.ics'));
  return readFileSync(join(folder, name), 'utf8');
}

it('the calendar file stays in the language of the sealed sheet, whatever the clinic’s languages become', async () => {
  const { hands, id } = await visitIn('es');
  await moved(hands, id);
  await restartWith(tablet, hands, version(10, []));
  const dates = await datesSaved(id);
  expect(dates).toContain('SUMMARY:Sesión 2');
  expect(dates).toContain('DESCRIPTION:Recordatorio');
  expect(dates).not.toMatch(/Session|Reminder|Moisturise/);
});

/** The page and the data of a hand-out of one client's record. */
async function handedOut(clientId: string, whom: 'client' | 'lawyer') {
  const { folder } = await tablet.client.call('hand-out.write', {
    clientId,
    parts: ['page', 'data'],
    whom,
    why: '',
    targetId: 'usb',
    locked: false,
  });
  const read = (name: string) => readFileSync(join(tablet.dir, 'stick', folder, 'data', name), 'utf8');
  return {
    page: read('START HERE.html'),
    record: JSON.parse(read('record.json')),
    fhir: JSON.parse(read('fhir.json')),
  };
}

it('a record goes to its client as they read it, to a lawyer in staff’s language, and a seal says in the paper’s what it is', async () => {
  const { hands, id } = await visitIn('es');
  await moved(hands, id);
  const { clientId, documents } = await hands.client.call('visits.get', { visitId: id });
  const theirs = await handedOut(clientId, 'client');
  expect(theirs.page).toContain('<html lang="es" dir="ltr">');
  expect(theirs.page).toContain('Respuestas de salud');
  expect(theirs.page).not.toMatch(/Health|Outcome|Every step|Treated/);
  const [asked] = defaultProtocol.health;
  expect(theirs.record.made.language).toBe('es');
  expect(theirs.record.visits[0].health[0].asked).toBe(inSpanish(`health/${asked?.id}/text`));
  expect(theirs.fhir.language).toBe('es');
  await tablet.client.call('settings.set-staff-language', { language: 'de' });
  const lawyers = await handedOut(clientId, 'lawyer');
  expect(lawyers.page).toContain('<html lang="de" dir="ltr">');
  expect(lawyers.page).toContain('Antworten zur Gesundheit');
  expect(lawyers.record.visits[0].health[0].asked).toBe(asked?.text);
  // As other programs know them, whoever reads the rest.
  expect(Object.keys(lawyers.record.visits[0])).toEqual(Object.keys(theirs.record.visits[0]));
  const sheet = documents.find(({ kind }) => kind === 'preparation-sheet')?.id ?? '';
  const { base64 } = await hands.client.call('documents.get', { documentId: sheet });
  expect(sealReason(Buffer.from(base64, 'base64').toString('latin1'))).toBe('Hoja de preparación');
});

/** What the newest seal of a file says that it is. */
function sealReason(pdf: string): string {
  const [, plain, hex = ''] =
    pdf.slice(pdf.lastIndexOf('/Type /Sig ')).match(/\/Reason (?:\((.*?)\)|<FEFF(\w+)>)/) ?? [];
  return plain ?? Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

it('a correction is in the language of the client’s papers, with the clinic’s words beside it and a reading aid behind', async () => {
  const { hands, id } = await visitIn('es');
  await moved(hands, id);
  await restartWith(tablet, hands, version(10, []));
  expect((await hands.client.call('visits.get', { visitId: id })).correctionsIn).toBe('es');
  const written = { text: 'The appointment is at 11:00.', forClient: 'La cita es a las 11:00.' };
  const after = await steps.act(hands, id, { type: 'add-correction', ...written });
  expect(after.corrections.at(-1)).toMatchObject({
    text: written.text,
    forClient: { language: 'es', text: written.forClient },
  });
  const [client = '', aid = '', ...more] = await correction(hands, id);
  expect(more).toEqual([]);
  for (const words of [
    'Corrección 1',
    written.forClient,
    'Como lo escribió la clínica, en inglés',
    written.text,
    'Hoja de preparación',
  ])
    expect(client).toContain(words);
  expect(client).not.toMatch(/Correction|sealed|Belongs/);
  for (const words of ['Reading aid', 'Correction 1', 'For the client, in Spanish', 'Preparation sheet'])
    expect(aid).toContain(words);
  const events = await hands.client.call('visits.events', { visitId: id });
  expect(events.find(({ type }) => type === 'correction-added')?.facts).toContainEqual({
    ...{ code: 'for-client', language: 'es', text: written.forClient },
  });
});

it('a language with a region and digits of its own is read, sealed and corrected', async () => {
  const egyptian: PublishedLanguage = {
    ...wholeLanguage(defaultProtocol, 'ar-EG'),
    ...{ direction: 'rtl', digits: 'arab', texts: samplesFor(defaultProtocol, 'ar') },
  };
  const { hands, id } = await visitIn('ar-EG', egyptian);
  await moved(hands, id);
  const written = { text: 'The appointment is at 11:00.', forClient: 'الموعد الساعة الحادية عشرة.' };
  const { corrections } = await steps.act(hands, id, { type: 'add-correction', ...written });
  expect(corrections).toMatchObject([{ forClient: { language: 'ar-u-nu-arab', text: written.forClient } }]);
  expect(await correction(hands, id)).toHaveLength(2);
});

it('what was signed in a language is named in it, on a correction and in the record that goes home, there by the hash of that text', async () => {
  const { hands, id } = await visitIn('es');
  await steps.intake(hands, id);
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);
  await steps.consent(hands, id);
  await steps.act(hands, id, { type: 'cancel-visit', reason: 'Ill' });
  await hands.client.call('visits.seal', { visitId: id });
  await restartWith(tablet, hands, version(10, [spanishWith('consent/clauses/photos/title', 'Otro título')]));
  await steps.act(hands, id, { type: 'withdraw-clause', clause: 'photos', reason: '' });
  const [client = '', aid = ''] = await correction(hands, id);
  const title = defaultProtocol.consent.clauses.find(({ id: clause }) => clause === 'photos')?.title ?? '';
  expect(client).toContain(`${inSpanish('consent/clauses/photos/title')}: consentimiento retirado`);
  expect(aid).toContain(`${title}: consent withdrawn`);
  const events = await hands.client.call('visits.events', { visitId: id });
  const signed = events.find(({ type }) => type === 'consent-signed')?.facts ?? [];
  const hashOf = (text: 'text' | 'own-text') =>
    signed.flatMap((fact) => (fact.code === 'hash' && fact.of === text ? [fact.hash] : []))[0];
  const { clientId } = await hands.client.call('visits.get', { visitId: id });
  const hashFor = async (whom: 'client' | 'lawyer') =>
    (await handedOut(clientId, whom)).record.visits[0].consent.sha256;
  expect(hashOf('text')).not.toBe(hashOf('own-text'));
  expect(await hashFor('client')).toBe(hashOf('text'));
  expect(await hashFor('lawyer')).toBe(hashOf('own-text'));
});

it('a reason for a new date that is not ready in the client’s language stands in the clinic’s on the consent, and says so', async () => {
  const { hands, id } = await visitIn('es', { ...spanish, texts: Object.fromEntries(withoutFindings) });
  await steps.intake(hands, id);
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);
  await steps.consent(hands, id);
  const question = defaultProtocol.checks.find(({ id: check }) => check === 'no-redness')?.questions[0]?.id ?? '';
  await steps.act(hands, id, { type: 'answer-check', check: 'no-redness', question, option: 'present' });
  const next = { date: addDays(civilDateOf(tablet.clock.now()), 14), time: CivilTime.parse('10:00') };
  await steps.act(hands, id, { type: 'reschedule', next, note: '', clientNote: '' });
  await hands.client.call('visits.seal', { visitId: id });
  const copy = await paperText(bench, hands.client, id, 'consent-copy');
  expect(copy).toContain('Como lo escribió la clínica, en inglés: Redness');
});

it('words in another language are refused where the client’s papers are in the clinic’s own', async () => {
  const { hands, id } = await visitIn('en');
  await moved(hands, id);
  const both = { type: 'add-correction', text: 'At 11:00.', forClient: 'A las 11:00.' } as const;
  expect(await refusal(steps.act(hands, id, both))).toBe('language-missing');
  const { corrections, correctionsIn } = await hands.client.call('visits.get', { visitId: id });
  expect([corrections, correctionsIn]).toEqual([[], null]);
  await steps.act(hands, id, { type: 'add-correction', text: both.text });
  const pages = await correction(hands, id);
  expect(pages).toHaveLength(1);
  expect(pages[0]).not.toContain('Reading aid');
});
