import { CivilDate, CivilTime } from '../../domain/time.ts';
import { type Content, element, facts, link, own, page } from '../readable/page.ts';
import { sentenceOf } from '../words/event-words.ts';
import { isolated } from '../words/isolated.ts';
import type { Language } from '../words/language.ts';
import { languageName } from '../words/language-name.ts';
import { english } from '../words/languages.ts';
import { comma } from '../words/listed.ts';
import { complicationWords } from './complication.ts';
import { type HandedPhoto, type HandedRecord, type HandedVisit, languageOf } from './record.ts';
import { signWords } from './signs.ts';
import { treatedBy } from './tables.ts';

const { files: names } = english.words.handOutNames;

export interface PageContents {
  /** Whether the sealed papers lie beside it. */
  readonly papers: boolean;
  readonly photos: readonly HandedPhoto[];
  readonly data: boolean;
}

/** The record for people: one page that any browser opens, in the record's language, with links to the papers and photos beside it. */
export function handedPage(record: HandedRecord, beside: PageContents): Uint8Array {
  const { made, client, visits } = record;
  const language = languageOf(record);
  const words = language.words.handOut;
  const { contents } = words;
  const inside = [
    ...(beside.papers ? [contents.papers] : []),
    ...(beside.photos.length > 0 ? [contents.photos] : []),
    ...(beside.data ? [contents.json, contents.fhir, contents.csv] : []),
  ];
  return page(
    {
      language,
      title: client.name,
      under: words.under(isolated(made.clinic.name), day(language, made.at)),
      notice: [element('p', {}, element('strong', {}, words.notice)), element('p', {}, words.noticeMore)],
      tone: 'plain',
    },
    section(words.details, facts(detailsOf(language, client).filter(([, value]) => value !== ''))),
    inside.length > 0 && section(words.inFolder, facts(inside.map(([name, what]) => [name, what]))),
    visits.toReversed().map((visit) => visitSection(language, visit, beside)),
  );
}

export interface EveryClient {
  readonly client: HandedRecord['client'];
  readonly visits: number;
  /** Where their own page lies. */
  readonly folder: string;
}

/** The page that leads to everybody's own. */
export function everyClientPage(
  language: Language,
  { name, at }: { readonly name: string; readonly at: string },
  people: readonly EveryClient[],
): Uint8Array {
  const words = language.words.handOut;
  return page(
    {
      language,
      title: words.everything,
      under: at === '' ? '' : words.under(isolated(name), day(language, at)),
      notice: [element('p', {}, element('strong', {}, words.notice)), element('p', {}, words.noticeMore)],
      tone: 'plain',
    },
    section(
      words.clients(people.length),
      element(
        'ul',
        { class: 'plain' },
        people.map(({ client, visits, folder }) =>
          element(
            'li',
            {},
            link(`${folder}/${names.page}`, client.name),
            element(
              'span',
              { class: 'label' },
              [
                '',
                client.dateOfBirth ? language.dates.birthDate(client.dateOfBirth) : client.statedAge,
                words.visits(visits),
              ].join(' · '),
            ),
          ),
        ),
      ),
    ),
  );
}

function detailsOf(language: Language, client: HandedRecord['client']): (readonly [string, string])[] {
  const { dateOfBirth, statedAge, phone, email } = client;
  const words = language.words.handOut;
  const both = (...parts: string[]) => parts.filter((part) => part !== '').join(comma(language));
  return [
    [words.born, dateOfBirth ? language.dates.birthDate(dateOfBirth) : statedAge],
    [words.phone, phone],
    [words.email, email],
    [words.language, languageName(client.language, language.code)],
    [words.emergency, both(client.emergencyName, client.emergencyPhone)],
    [words.guardian, both(client.guardianName, client.guardianRelation)],
  ];
}

function visitSection(language: Language, visit: HandedVisit, beside: PageContents): Content {
  const { handOut: words, scalpAreas, procedure, files, events } = language.words;
  const { parts } = words;
  const { work, lots, reactions, notes, papers, health, checks, consent } = visit;
  const answers = checks.flatMap(({ name, answers }) =>
    answers.map(({ question, answer }) => [name, question, answer]),
  );
  return element(
    'section',
    {},
    element('h2', {}, words.visit(day(language, visit.opened))),
    facts(factsOf(language, visit)),
    rows(
      parts.health,
      health.map(({ asked, answer, details }) => [asked, both(answer, details)]),
    ),
    rows(parts.checks, answers),
    rows(
      parts.consent,
      consent.points.map(({ title, status, chosen, withdrawn }) => [
        ...[title, withdrawn ? words.points.withdrawn : both(words.points[status], chosen)],
      ]),
    ),
    rows(
      parts.lots,
      lots.map(({ kind, name, maker, lot, areas }) => [
        ...[
          procedure.lots.kinds[kind],
          both(name, maker),
          lot,
          areas.map((area) => scalpAreas[area]).join(comma(language)),
        ],
      ]),
    ),
    rows(
      parts.breaks,
      (work?.breaks ?? []).map(({ kind, from, to, timing, reason }) => [
        ...[
          words.breaks[kind],
          to ? words.span(time(language, from), time(language, to)) : time(language, from),
          both(words.timing[timing], reason),
        ],
      ]),
    ),
    rows(parts.complication, visit.complication ? [[complicationWords(language, visit.complication)]] : []),
    rows(
      parts.reactions,
      reactions.map(({ began, signs, words: told }) => [
        language.dates.fullDate(began),
        signWords(language, signs),
        told,
      ]),
    ),
    rows(
      parts.papers,
      papers.map(({ kind, file }) => [
        beside.papers ? link(`${names.papers}/${file}`, files.papers[kind]) : files.papers[kind],
      ]),
    ),
    rows(
      parts.photos,
      beside.photos
        .filter(({ visitId }) => visitId === visit.id)
        .map(({ file, pose }) => [link(`${names.photos}/${file}`, sentenceOf(events, [{ code: 'photo', pose }]))]),
    ),
    rows(
      parts.notes,
      notes.map(({ at, words: text }) => [moment(language, at), text]),
    ),
    steps(language, visit),
  );
}

const both = (...texts: string[]): string => texts.filter((text) => text !== '').join(' · ');

function factsOf(language: Language, visit: HandedVisit): (readonly [string, string])[] {
  const words = language.words.handOut;
  const { facts: names } = words;
  const { work, next, rescheduled, consent, session, sessionsPlanned, finalSession } = visit;
  const all: (readonly [string, string])[] = [
    [names.treatment, visit.treatment],
    [names.session, words.session(session, sessionsPlanned, finalSession)],
    [names.outcome, words.outcomes[visit.outcome]],
    [names.by, treatedBy(visit)],
    [names.work, work ? words.worked(work.workedMinutes, work.longestMinutes) : ''],
    [names.consent, words.consent[consent.status]],
    [names.reasons, rescheduled ? rescheduled.reasons.join(comma(language)) : ''],
    [names.next, next ? language.dates.appointment(next, null) : ''],
  ];
  return all.filter(([, value]) => value !== '');
}

/** Nothing where there is none. */
function rows(title: string, cells: readonly (readonly Content[])[]): Content {
  if (cells.length === 0) return false;
  return [
    element('h3', {}, title),
    element(
      'table',
      {},
      element(
        'tbody',
        {},
        cells.map((row) =>
          element(
            'tr',
            {},
            row.map((cell) => element('td', {}, own(cell))),
          ),
        ),
      ),
    ),
  ];
}

function steps(language: Language, { events }: HandedVisit): Content {
  const words = language.words.handOut;
  const heads = words.stepHeads.map((name) => element('th', { scope: 'col' }, name));
  return element(
    'details',
    {},
    element('summary', {}, words.parts.steps),
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, heads)),
      element(
        'tbody',
        {},
        events.map(({ at, by, what, said }) =>
          element(
            'tr',
            {},
            element('td', { class: 'when' }, moment(language, at)),
            element('td', { class: 'who' }, own(by)),
            element(
              'td',
              {},
              element('strong', {}, what),
              said.map((one) => element('p', {}, own(one))),
            ),
          ),
        ),
      ),
    ),
  );
}

function section(title: string, ...content: Content[]): Content {
  return element('section', {}, element('h2', {}, title), content);
}

const dateOf = (at: string): CivilDate => CivilDate.parse(at.slice(0, 10));
const timeOf = (at: string): CivilTime => CivilTime.parse(at.slice(11, 16));
const day = ({ dates }: Language, at: string): string => dates.fullDate(dateOf(at));
const time = ({ dates }: Language, at: string): string => dates.time(timeOf(at));
const moment = ({ dates }: Language, at: string): string =>
  dates.appointment({ date: dateOf(at), time: timeOf(at) }, null);
