import { bornWords } from '../../documents/typeset/who.ts';
import { reasonWords } from '../../documents/words/event-words.ts';
import { english } from '../../documents/words/languages.ts';
import { csvFile } from '../../domain/csv/csv-text.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { RegisterVisit } from '../contract/records.ts';

const { handOut: words, events, recall } = english.words;

/** The register of visits as a table, a line each. */
export function registerTable(visits: readonly RegisterVisit[], today: CivilDate): { name: string; bytes: Uint8Array } {
  const { file, columns, sealed: whether } = words.register;
  const rows = visits.map(
    ({ visitId, openedOn, openedTime, clientName, dateOfBirth, sealed, copy, reason, ...visit }) => [
      ...[visitId, openedOn, openedTime, clientName],
      typeof dateOfBirth === 'string' ? dateOfBirth : bornWords(english, dateOfBirth),
      ...[visit.session, visit.sessionsPlanned, visit.treatment ?? '', visit.practitioner],
      ...[words.outcomes[visit.outcome], reason === null ? '' : reasonWords(events, reason)],
      ...[sealed ? whether.yes : whether.no, copy === null ? '' : recall.given[copy]],
    ],
  );
  return { name: file(today), bytes: Buffer.from(csvFile(columns, rows)) };
}
