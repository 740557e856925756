import type { PaperWords } from '../language.ts';
import { figures } from './figures.ts';
import { plural } from './plural.ts';

/** Everybody who got a lot, on paper and as a table. */
export const recall: PaperWords['recall'] = {
  title: (lot) => `Rückruf: Charge ${lot}`,
  what: 'Was',
  maker: 'Hersteller',
  noMaker: 'nicht notiert',
  expiry: 'Haltbar bis',
  noExpiry: 'nicht auf der Packung',
  people: (people, visits) =>
    `${figures(people)} ${plural(people, { one: 'Person', other: 'Personen' })}, ${figures(visits)} ${plural(visits, { one: 'Besuch', other: 'Besuche' })}`,
  count: 'Erhalten',
  lead: 'Gesundheitsdaten. Bewahren Sie diese Liste in der Klinik auf, und vernichten Sie sie, wenn sie nicht mehr gebraucht wird.',
  none: 'Niemand bekam diese Charge.',
  columns: { who: 'Wer', contact: 'Telefon und E-Mail', visits: 'Besuche und Stellen', sheet: 'Blatt' },
  noPhone: 'Kein Telefon',
  noAreas: 'Stelle nicht notiert',
  open: 'Besuch noch offen',
  given: {
    printed: 'Papier',
    saved: 'Auf einem Stick',
    both: 'Papier und Datei',
    declined: 'Keines gewünscht',
    later: 'Noch nicht gegeben',
  },
  table: [
    'Name',
    'Geboren',
    'Telefon',
    'E-Mail',
    'Besuch',
    'Stellen',
    'Blatt',
    'Art',
    'Name der Charge',
    'Hersteller',
    'Charge',
    'Haltbar bis',
  ],
  file: (date, lot) => `${date} Rückruf ${lot}.csv`,
};
