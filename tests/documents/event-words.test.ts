import { describe, expect, it } from 'vitest';
import { clientEventWords } from '../../documents/readable/client-words.ts';
import { stepName } from '../../documents/readable/steps.ts';
import { events as german } from '../../documents/words/de/events.ts';
import { events as spanish } from '../../documents/words/es/events.ts';
import { eventWords } from '../../documents/words/event-words.ts';
import { events as french } from '../../documents/words/fr/events.ts';
import { english, paperLanguage } from '../../documents/words/languages.ts';
import { ChairEvent } from '../../domain/chairs/events.ts';
import { StatedAge } from '../../domain/clinic/birth.ts';
import { ClientEvent } from '../../domain/clinic/client.ts';
import { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { CustodyEvent } from '../../domain/clinic/custody.ts';
import { ownPlaces } from '../../domain/own-places.ts';
import { appLanguages } from '../../domain/protocol/translations/app-languages.ts';
import { VisitEvent } from '../../domain/visit/events.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { isEvidence } from '../../domain/visit/views/event-fact.ts';
import { EventLine } from '../../domain/visit/views/event-line.ts';
import { eventLines } from '../../domain/visit/views/event-lines.ts';
import { aftercare, ids, Run, sampleClient, untilProcedure } from '../domain/run.ts';

const course = CoursePlace.parse({
  session: 1,
  sessionsPlanned: 3,
  final: false,
  next: { date: '2026-12-22', time: '10:00' },
  plannedFinal: '2027-01-19',
});

type Told = Pick<Run, 'events' | 'protocol'>;
const linesOf = ({ events, protocol }: Told): EventLine[] =>
  eventLines(events, { protocol, procedure: null, staffName: () => 'Robin Example', clientName: 'Sample Client' });

/** Each kind of event in words, as its last line says it; hashes and ids left out. */
const wordsOf = (run: Told, events = english.words.events): Map<string, string> =>
  new Map(
    linesOf(run).map(({ type, facts }) => [
      type,
      eventWords(events, { type, facts: facts.filter((fact) => !isEvidence(fact)) }),
    ]),
  );

function wholeVisit(): Run {
  const run = untilProcedure(new Run({ course }));
  run.do({ type: 'record-lot', lot: { kind: 'pigment', name: 'Ash 2', maker: '', lot: 'ZX-1', expiry: '2027-08' } });
  run.do({ type: 'start-procedure', expectedMinutes: 60 }).pass(30).do({ type: 'finish-procedure' });
  return aftercare(run);
}

describe('a line of the list of events', () => {
  it('says dates, the course, answers and codes in words', () => {
    const words = wordsOf(wholeVisit());
    expect(words.get('visit-opened')).toBe(
      'Visit opened · Sample Client, born 14 Mar 1988 · session 1 of 3 · next session Tue 22 Dec 2026, 10:00 · final session planned for Tue 19 Jan 2027',
    );
    expect(words.get('aftercare-countersigned')).toBe(
      'Aftercare sheet witnessed · typed “Robin Example” · Showed photo ID to staff',
    );
    expect(words.get('aftercare-part-read')).toBe('Aftercare read · “When to call”');
    expect(words.get('own-details-confirmed')).toBe(
      'Own details confirmed · no phone, no e-mail, no emergency contact, no emergency phone',
    );
    expect(words.get('lot-recorded')).toBe('Lot recorded · Pigment: Ash 2 · lot ZX-1 · expires Aug 2027');
    expect(words.get('procedure-finished')).toBe('Procedure finished · worked 30 min');
  });

  it('calls a language by its name', () => {
    const words = wordsOf(wholeVisit());
    for (const type of ['handed-over', 'consent-signed', 'aftercare-signed'])
      expect(words.get(type)).toContain('in English');
  });

  it('shows no date as the record keeps it, no code with hyphens and no field name', () => {
    for (const words of wordsOf(wholeVisit()).values())
      expect(words).not.toMatch(/\d{4}-\d{2}|\b[a-z]+-(to|id|weeks|date|present|call)\b|[a-z][A-Z]|_/);
  });

  it.each([
    ['Spanish', spanish],
    ['French', french],
    ['German', german],
  ])('is whole in %s too: no code, no field name, nothing called as in English', (_, events) => {
    const run = wholeVisit();
    const inEnglish = wordsOf(run);
    for (const [type, words] of wordsOf(run, events)) {
      expect(words).not.toMatch(/\d{4}-\d{2}|undefined|[a-z][A-Z]|_/);
      expect(words.split(' · ')[0]).not.toBe(inEnglish.get(type)?.split(' · ')[0]);
    }
  });

  it('says it in French as the French papers do', () => {
    const words = wordsOf(wholeVisit(), french);
    expect(words.get('visit-opened')).toBe(
      'Visite ouverte · Sample Client, né(e) le 14 mars 1988 · séance 1 sur 3 · prochaine séance mar 22 déc 2026, 10:00 · dernière séance prévue le mar 19 janv 2027',
    );
    expect(words.get('own-details-confirmed')).toBe(
      'Informations confirmées par le client · pas de téléphone, pas d’e-mail, pas de contact en cas d’urgence, pas de téléphone d’urgence',
    );
  });

  it('says of a signature that it was read in larger text, and of a witness whose PIN an owner gave', () => {
    const run = wholeVisit();
    const at = run.now();
    const events = run.events.map((recorded) => {
      const { event } = recorded;
      if (event.type === 'aftercare-signed') return { ...recorded, event: { ...event, largePrint: true as const } };
      if (event.type !== 'aftercare-countersigned') return recorded;
      return { ...recorded, event: { ...event, pinGiven: { by: ids.staff, at, signedIn: false } } };
    });
    const words = wordsOf({ events, protocol: run.protocol });
    expect(words.get('aftercare-signed')).toContain(' · read in larger text · ');
    expect(words.get('aftercare-countersigned')).toMatch(/ · PIN given by an owner on .*, not used since$/);
  });

  it('is a value that the contract takes, without the strokes of a signature', () => {
    const lines = linesOf(wholeVisit());
    expect(EventLine.array().parse(lines)).toEqual(lines);
    expect(JSON.stringify(lines)).not.toContain('"strokes":[');
  });
});

it('what was written about a client is in words in the readable copy: language, and a stated age', () => {
  const dateOfBirth = StatedAge.parse({ from: 16, under: 18, photoId: true, on: '2026-10-14' });
  const stated = 'date of birth not known; states to be 16 or older, under 18, 14 Oct 2026, photo ID seen';
  const added = { type: 'client-added' as const, clientId: ids.client, details: { ...sampleClient, dateOfBirth } };
  expect(clientEventWords(english, added, {})).toMatchObject({ details: { dateOfBirth: stated, language: 'English' } });
  const changed = { type: 'client-detail-changed' as const, clientId: ids.client, replaces: 1 };
  expect(clientEventWords(english, { ...changed, field: 'dateOfBirth', value: dateOfBirth }, {})).toEqual({
    value: stated,
  });
  expect(clientEventWords(english, { ...changed, field: 'language', value: 'de' }, {})).toEqual({ value: 'German' });
});

describe('where a copy went', () => {
  const said = (tag: string, where: string) => paperLanguage(tag).words.events.facts.where({ code: 'where', where });

  it('is said in the reader’s language for the tablet’s own folder, and by its own name for a stick', () => {
    const own = appLanguages.map((tag) => said(tag, ownPlaces.documents));
    expect(own[0]).toBe('Documents on this tablet');
    expect(new Set(own).size).toBe(appLanguages.length);
    for (const tag of appLanguages) expect(said(tag, 'KINGSTON')).toBe('KINGSTON');
  });

  it('is found for what earlier versions wrote: the words in the record never change', () => {
    expect(ownPlaces).toEqual({ documents: 'Documents on this tablet', tablet: 'this tablet' });
  });
});

describe('a step of the readable copy', () => {
  it.each(['es', 'fr', 'de'])('has a name of its own in %s for each kind of step', (tag) => {
    const families = [ChairEvent, ClientEvent, ClinicEvent, CustodyEvent, VisitEvent];
    const types = families.flatMap(({ options }) => options.map(({ shape }) => shape.type.value));
    expect(types.length).toBeGreaterThan(100);
    const raw = types.filter((type) => stepName(paperLanguage(tag), type) === stepName(english, type));
    expect(raw).toEqual([]);
  });

  it('is called as the record calls it where a newer version wrote it', () => {
    expect(stepName(paperLanguage('de'), 'moon-landed')).toBe('Moon landed');
  });
});
