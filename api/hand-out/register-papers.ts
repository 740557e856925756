import { type ListInput, makeList } from '../../documents/papers/list.ts';
import { bornWords } from '../../documents/typeset/who.ts';
import { reasonWords } from '../../documents/words/event-words.ts';
import { isolated } from '../../documents/words/isolated.ts';
import type { Language } from '../../documents/words/language.ts';
import { csvFile } from '../../domain/csv/csv-text.ts';
import type { CivilDate, Moment } from '../../domain/time.ts';
import type { RegisterFilter, RegisterShow } from '../../domain/visit/register.ts';
import type { RegisterVisit } from '../contract/records.ts';

/** What of the register was asked for, and what that left. */
export interface Registered {
  readonly filter: RegisterFilter;
  readonly show: RegisterShow;
  readonly visits: readonly RegisterVisit[];
}

/** The register of visits on the clinic's paper, in the language that staff have the screens in. */
export async function registerPaper(
  language: Language,
  { filter, show, visits }: Registered,
  { now, by, ...own }: Pick<ListInput, 'clinic' | 'logo' | 'device'> & { readonly now: Moment; readonly by: string },
): Promise<{ readonly title: string; readonly pdf: Uint8Array }> {
  const { register: words, recall, events } = language.words;
  const { from, to, ...others } = filter;
  const isNarrowed = show !== 'all' || Object.values(others).some((value) => value !== undefined);
  const pdf = await makeList(
    {
      ...{ ...own, title: words.title, madeAt: now, madeBy: isolated(by), none: words.none, lead: words.lead },
      facts: [
        { label: words.from, value: from ? language.dates.fullDate(from) : words.theFirst },
        { label: words.to, value: to ? language.dates.fullDate(to) : words.theLast },
        { label: words.which, value: isNarrowed ? words.narrowed : words.all },
        { label: words.count, value: words.visits(visits.length) },
      ],
      columns: [
        { name: words.heads.when, share: 20, strong: true },
        { name: words.heads.who, share: 28, strong: true },
        { name: words.heads.by, share: 22 },
        { name: words.heads.outcome, share: 30 },
      ],
      rows: visits.map((visit) => [
        [language.dates.fullDate(visit.openedOn), visit.openedTime],
        [isolated(visit.clientName), bornWords(language, visit.dateOfBirth)],
        [
          isolated(visit.practitioner),
          words.session(visit.session, visit.sessionsPlanned),
          ...(visit.treatment === null ? [] : [isolated(visit.treatment)]),
        ],
        [
          words.outcomes[visit.outcome],
          ...(visit.reason === null ? [] : [reasonWords(events, visit.reason)]),
          visit.sealed ? words.sealed : words.notSealed,
          ...(visit.copy === null ? [] : [recall.given[visit.copy]]),
        ],
      ]),
    },
    language,
  );
  return { title: words.title, pdf };
}

/** The same as a table, a line each, dates as spreadsheets read them. */
export function registerTable(
  language: Language,
  { visits }: Pick<Registered, 'visits'>,
  today: CivilDate,
): { name: string; bytes: Uint8Array } {
  const { register: words, recall, events } = language.words;
  const rows = visits.map(
    ({ visitId, openedOn, openedTime, clientName, dateOfBirth, sealed, copy, reason, ...visit }) => [
      ...[visitId, openedOn, openedTime, clientName],
      typeof dateOfBirth === 'string' ? dateOfBirth : bornWords(language, dateOfBirth),
      ...[visit.session, visit.sessionsPlanned, visit.treatment ?? '', visit.practitioner],
      ...[words.outcomes[visit.outcome], reason === null ? '' : reasonWords(events, reason)],
      ...[sealed ? words.yes : words.no, copy === null ? '' : recall.given[copy]],
    ],
  );
  return { name: words.file(today), bytes: Buffer.from(csvFile(words.columns, rows)) };
}
