import type { PaperWords } from '../language.ts';
import { saidIn } from '../said.ts';
import { dates } from './dates.ts';
import { plural } from './plural.ts';

export const copy: PaperWords['copy'] = {
  copy: (number) => `Exemplar ${number}`,
  printed: (when, corrected) => `, gedruckt ${when}.${corrected} Die Klinik bewahrt die versiegelte Datei auf.`,
  corrected: (date, first, last) =>
    ` Berichtigt am ${date}, siehe ${first === last ? `Berichtigung ${last}` : `Berichtigungen ${first} bis ${last}`}.`,
  joined: (then, now) => ` Unterschrieben als ${then}, heute ${now}.`,
};

export const preparation: PaperWords['preparation'] = {
  title: 'Vor Ihrer Sitzung',
  subject: 'Vorbereitungsblatt',
  large: { title: 'Vor Ihrer Sitzung, große Schrift', subject: 'Vorbereitungsblatt, große Schrift' },
  foot: 'Vorbereitungsblatt',
  given: 'Ausgegeben',
  givenBy: 'Ausgegeben von',
  moved: (when) => `Ihre Sitzung wurde am ${when}, verlegt`,
  reason: 'Grund: ',
  protects: 'Warten schützt Ihre Haut und Ihr Ergebnis.',
  appointment: 'Ihr Termin',
  at: (clinic) => `Bei ${clinic}, Ortszeit`,
  insteadOf: (when) => `Bisheriger Termin: ${when}`,
  why: 'Warum: ',
  trouble: 'Rötung, Pickel, Sonnenbrand oder eine Infektion vor dem Termin? ',
  newDate: (number) =>
    `${number === '' ? 'Sagen Sie uns vorher Bescheid' : `Rufen Sie uns vorher an, ${number}`}: Wir finden einen neuen Termin und ersparen Ihnen den Weg.`,
  until: 'Bis dahin',
  by: (when) => `spätestens ${when}`,
};

export const people: PaperWords['people'] = {
  title: 'Wer hat was getan',
  did: {
    opened: 'hat den Besuch begonnen',
    checked: 'hat die Kopfhaut geprüft',
    rescheduled: 'hat den neuen Termin festgelegt',
    cancelled: 'hat abgesagt',
    'witnessed-consent': 'hat die Einwilligung bezeugt',
    treated: 'hat behandelt',
    stopped: 'hat den Widerruf notiert',
    'witnessed-aftercare': 'hat die Nachsorge bezeugt',
    sealed: 'hat versiegelt',
  },
  treated: (range, byClock) => ` (${range}${byClock ? ' nach der Uhr des Tablets' : ''})`,
  from: (name, time) => `${name} (ab ${time})`,
};

/** As they stand after a number: "2 Wochen nach …". */
const units = {
  hour: { one: 'Stunde', other: 'Stunden' },
  day: { one: 'Tag', other: 'Tage' },
  week: { one: 'Woche', other: 'Wochen' },
  month: { one: 'Monat', other: 'Monate' },
  year: { one: 'Jahr', other: 'Jahre' },
} as const;

// What a point is called stands behind "nach", "vor", "bis" and "ab" alike.
export const points: PaperWords['points'] = {
  size: (least, most, unit) => `${least === most ? least : `${least} bis ${most}`} ${plural(most, units[unit])}`,
  healed: 'der Abheilung',
  final: 'Ihrer letzten Sitzung',
  appointment: 'Ihrem nächsten Termin',
  after: (size, what) => `${size} nach ${what}`,
  before: (size, what) => `${size} vor ${what}`,
  until: (point) => `Bis ${toPoint(point)}`,
  once: (point) => `Nach ${point}`,
  from: (point) => `Ab ${point}`,
  fromTo: (from, to) => `${from} bis ${to}`,
  fromUntil: (from, point) => `${from} bis ${toPoint(point)}`,
  fromOn: (date) => `Ab ${date}`,
  at: (date, time) => `${date}, ${time}`,
  parts: {
    morning: 'morgens',
    noon: 'mittags',
    afternoon: 'nachmittags',
    evening: 'abends',
    night: 'nachts',
  },
  sinceTime: (date, time) => `${date}, ab ${time}`,
  about: 'Ungefähr: ',
  except: (list) => `außer: ${list}`,
  only: (condition) => `Nur wenn: ${condition}`,
  missed: (what) => `Wenn es nicht gemacht wurde: ${what}`,
  forYou: 'Fragen Sie uns, was davon für Sie gilt',
};

/** "bis zur Abheilung", "bis zu Ihrer letzten Sitzung", "bis 2 Wochen nach Ihrer letzten Sitzung". */
function toPoint(point: string): string {
  return /^\p{N}/u.test(point) ? point : `zu ${point}`.replace('zu der ', 'zur ');
}

export const saidWords = saidIn({ yes: 'Ja', no: 'Nein', none: 'Nichts davon', between: ', ' }, dates);
