import { CivilDate } from '../../domain/time.ts';
import { type Content, element, facts, link, page } from '../readable/page.ts';
import { languageName } from '../words/language-name.ts';
import { english } from '../words/languages.ts';
import { complicationWords } from './complication.ts';
import type { HandedRecord, HandedVisit } from './record.ts';
import { treatedBy } from './tables.ts';

const { handOut: words, scalpAreas, procedure, files } = english.words;

export interface PageContents {
  /** Whether the sealed papers lie beside it. */
  readonly papers: boolean;
  readonly data: boolean;
}

/** The record for people: one page that any browser opens, with links to the papers beside it. */
export function handedPage({ made, client, visits }: HandedRecord, { papers, data }: PageContents): Uint8Array {
  const { contents } = words;
  const inside = [...(papers ? [contents.papers] : []), ...(data ? [contents.json, contents.fhir, contents.csv] : [])];
  return page(
    {
      title: client.name,
      under: words.under(made.clinic.name, day(made.at)),
      notice: [element('p', {}, element('strong', {}, words.notice)), element('p', {}, words.noticeMore)],
      tone: 'plain',
    },
    section(words.details, facts(detailsOf(client).filter(([, value]) => value !== ''))),
    inside.length > 0 && section(words.inFolder, facts(inside.map(([name, what]) => [name, what]))),
    visits.toReversed().map((visit) => visitSection(visit, papers)),
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
  { name, at }: { readonly name: string; readonly at: string },
  people: readonly EveryClient[],
): Uint8Array {
  return page(
    {
      title: words.everything,
      under: at === '' ? '' : words.under(name, day(at)),
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
            link(`${folder}/${words.files.page}`, client.name),
            element(
              'span',
              { class: 'label' },
              [
                '',
                client.dateOfBirth ? english.dates.birthDate(client.dateOfBirth) : client.statedAge,
                words.visits(visits),
              ].join(' · '),
            ),
          ),
        ),
      ),
    ),
  );
}

function detailsOf(client: HandedRecord['client']): (readonly [string, string])[] {
  const { dateOfBirth, statedAge, phone, email, language } = client;
  const both = (...parts: string[]) => parts.filter((part) => part !== '').join(', ');
  return [
    [words.born, dateOfBirth ? english.dates.birthDate(dateOfBirth) : statedAge],
    [words.phone, phone],
    [words.email, email],
    [words.language, languageName(language)],
    [words.emergency, both(client.emergencyName, client.emergencyPhone)],
    [words.guardian, both(client.guardianName, client.guardianRelation)],
  ];
}

function visitSection(visit: HandedVisit, withPapers: boolean): Content {
  const { parts } = words;
  const { work, lots, reactions, notes, papers, health, checks, consent } = visit;
  const answers = checks.flatMap(({ name, answers }) =>
    answers.map(({ question, answer }) => [name, question, answer]),
  );
  return element(
    'section',
    {},
    element('h2', {}, words.visit(day(visit.opened))),
    facts(factsOf(visit)),
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
        ...[procedure.lots.kinds[kind], both(name, maker), lot, areas.map((area) => scalpAreas[area]).join(', ')],
      ]),
    ),
    rows(
      parts.breaks,
      (work?.breaks ?? []).map(({ kind, from, to, timing, reason }) => [
        ...[words.breaks[kind], to ? words.span(time(from), time(to)) : time(from), both(words.timing[timing], reason)],
      ]),
    ),
    rows(parts.complication, visit.complication ? [[complicationWords(visit.complication)]] : []),
    rows(
      parts.reactions,
      reactions.map(({ began, signs, words: told }) => [began, signs.join(', '), told]),
    ),
    rows(
      parts.papers,
      papers.map(({ kind, file }) => [
        withPapers ? link(`${words.files.papers}/${file}`, files.papers[kind]) : files.papers[kind],
      ]),
    ),
    rows(
      parts.notes,
      notes.map(({ at, words: text }) => [`${day(at)}, ${time(at)}`, text]),
    ),
    steps(visit),
  );
}

const both = (...texts: string[]): string => texts.filter((text) => text !== '').join(' · ');

function factsOf(visit: HandedVisit): (readonly [string, string])[] {
  const { facts: names } = words;
  const { work, next, rescheduled, consent, session, sessionsPlanned, finalSession } = visit;
  const all: (readonly [string, string])[] = [
    [names.treatment, visit.treatment],
    [names.session, words.session(session, sessionsPlanned, finalSession)],
    [names.outcome, words.outcomes[visit.outcome]],
    [names.by, treatedBy(visit)],
    [names.work, work ? words.worked(work.workedMinutes, work.longestMinutes) : ''],
    [names.consent, words.consent[consent.status]],
    [names.reasons, rescheduled ? rescheduled.reasons.join(', ') : ''],
    [names.next, next ? `${english.dates.fullDate(next.date)}, ${next.time}` : ''],
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
            row.map((cell) => element('td', {}, cell)),
          ),
        ),
      ),
    ),
  ];
}

function steps({ events }: HandedVisit): Content {
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
            element('td', { class: 'when' }, `${day(at)}, ${time(at)}`),
            element('td', { class: 'who' }, by),
            element(
              'td',
              {},
              element('strong', {}, what),
              said.map((one) => element('p', {}, one)),
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

const day = (at: string): string => english.dates.fullDate(CivilDate.parse(at.slice(0, 10)));
const time = (at: string): string => at.slice(11, 16);
