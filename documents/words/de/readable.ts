import type { PaperWords } from '../language.ts';
import { figures } from './figures.ts';
import { plural } from './plural.ts';
import { recordSteps } from './record-steps.ts';

const counted = (count: number, one: string, other: string): string =>
  `${figures(count)} ${plural(count, { one, other })}`;
const rows = (count: number): string => counted(count, 'Zeile', 'Zeilen');
const papers = (count: number): string => counted(count, 'Papier', 'Papiere');
const more = (cut: boolean): string => (cut ? ' und weitere' : '');

/** The readable copy: pages for any browser, made from what a damaged record still holds. */
export const readable: PaperWords['readable'] = {
  warning:
    'Wer diesen Ordner hat, kann alles darin lesen: Namen, Antworten zur Gesundheit und Unterschriften. Halten Sie ihn verschlossen und löschen Sie ihn, sobald er nicht mehr gebraucht wird.',
  lost: {
    clinic: 'Name der Klinik verloren',
    name: 'Name verloren',
    staff: 'Personal, Name verloren',
    birth: 'Geburtsdatum verloren',
    payload: 'nicht lesbar',
  },
  first: {
    title: 'Was vom Protokoll gelesen werden konnte',
    under: (clinic, when) => `${clinic} · gelesen am ${when}`,
    account: 'Was gelesen wurde und was verloren ist',
    clients: (count) => counted(count, 'Person', 'Personen'),
    withoutClient: 'Besuche, zu denen die Zeilen der Person verloren sind',
    strayPapers: 'Papiere von Besuchen, die verloren sind',
    inFolder: 'Was in diesem Ordner liegt',
    pages: ['clients und visits', 'Je eine Seite. Sie öffnen sich in jedem Browser und lassen sich drucken.'],
    papers: ['papers', 'Wie sie versiegelt wurden. „npm run verify -- DATEI… --data DIESER-ORDNER“ beweist sie.'],
    other: ['Andere Schritte', 'Klinik, Personal und Sicherungen, und Schritte, deren Platz verloren ist.'],
    rows: 'Jede Zeile, wie sie geschrieben wurde, mit ihren Prüfwerten, für alle, die die Kette prüfen.',
  },
  client: { details: 'Angaben zur Person', visits: 'Besuche' },
  details: {
    name: 'Name',
    dateOfBirth: 'Geboren',
    phone: 'Telefon',
    email: 'E-Mail',
    language: 'Sprache',
    emergencyName: 'Notfallkontakt',
    emergencyPhone: 'Telefon des Notfallkontakts',
    guardianName: 'Gesetzliche Vertretung',
    guardianRelation: 'Verhältnis der Vertretung zur Person',
  },
  visit: {
    of: (date) => `Besuch am ${date}`,
    papers: 'Versiegelte Papiere',
    lostPapers: (count) => `${papers(count)} dieses Besuchs nicht ganz lesbar.`,
    numbers: 'Eine Nummer, die hier fehlt, ist ein Schritt eines anderen Besuchs oder einer, der verloren ist.',
    counted: (count) => (count === 0 ? 'kein Papier' : papers(count)),
  },
  others: {
    title: 'Andere Schritte',
    under: 'Die Klinik, ihr Personal und das Protokoll selbst',
    loose: 'Schritte, deren Platz im Protokoll verloren ist',
    looseWords:
      'Sie wurden auf diesem Tablet geschrieben. Zu wem sie gehören, wer sie getan hat und wann, ist verloren.',
    row: (sequence) => `Zeile ${sequence}`,
  },
  steps: {
    names: recordSteps,
    title: 'Schritte',
    heads: ['Nr.', 'Wann', 'Wer', 'Was'],
    clock: (reading) => `Die Uhr zeigte: ${reading}`,
    lost: 'Was hier festgehalten wurde, ist verloren.',
    typed: (name) => `getippt, „${name}“`,
    drawn: 'Unterschrift, wie sie gezeichnet wurde',
  },
  none: 'Nichts konnte gelesen werden.',
  account: {
    read: (read, all) => `${figures(read)} von ${rows(all)} des Protokolls konnten gelesen werden.`,
    lost: (ranges) => `Verloren: ${ranges}.`,
    wordless: (ranges) => `Nur bekannt, wer welche Art von Schritt wann getan hat, und nicht mehr: ${ranges}.`,
    erased: (count) => `Auf Wunsch gelöscht, und das bleibt so: ${rows(count)}.`,
    papers: (read, lost) => {
      const whole = `Byte für Byte lesbar, wie versiegelt: ${counted(read, 'Papier', 'Papiere')}`;
      return lost === 0 ? `${whole}.` : `${whole}; nur eine Spur bleibt von weiteren ${figures(lost)}.`;
    },
    pages: (damaged, all) => `Beschädigt sind ${figures(damaged)} von ${counted(all, 'Seite', 'Seiten')} der Datei.`,
    whole: 'Jede Zeile, von der hier etwas weiß, wurde gelesen. Ob danach weitere kamen, lässt sich nicht wissen.',
    notWhole: 'Das ist nicht das ganze Protokoll. Teile davon sind verloren.',
    conflicting: (ranges) =>
      `Mehr als eine Fassung gefunden: ${ranges}. Diese Kopie hat die des Protokolls oder, wo die verloren ist, die, die zu den Zeilen daneben passt. Die andere wurde vielleicht nie gespeichert.`,
    broken: (numbers, cut) =>
      `Jede gelesene Zeile trägt einen Prüfwert, der zu ihr passt, aber diese folgen nicht auf die Zeile davor: ${numbers}${more(cut)}. Dort wurde das Protokoll verändert.`,
    chainHolds:
      'Jede gelesene Zeile ist, was geschrieben wurde, und wo zwei Zeilen nebeneinander stehen, folgt die zweite auf die erste.',
    noHead: 'Kein Prüfwert, der außerhalb des Protokolls liegt, nennt eine Zeile, die gelesen werden konnte.',
    headAgrees: 'Der Prüfwert, der außerhalb des Protokolls liegt, stimmt mit ihm überein.',
    headsAgree: (count) =>
      `Alle ${figures(count)} Prüfwerte, die außerhalb des Protokolls liegen, stimmen mit ihm überein.`,
    headsDisagree: (count, of) =>
      `Nicht mit dem Protokoll überein stimmen ${figures(count)} von ${counted(of, 'Prüfwert', 'Prüfwerten')}, die außerhalb liegen.`,
    range: (from, to) => (from === to ? `${from}` : `${from} bis ${to}`),
    ranges: (total, named, cut) => `${rows(total)} (${named.join(', ')}${more(cut)})`,
  },
};
