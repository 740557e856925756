import { counting } from '../faults/counting.ts';
import type { German } from './german.ts';

const count = counting('de');

export const faults: German['faults'] = {
  'identity-mismatch': () =>
    'Das stimmt nicht mit unseren Angaben überein. Versuchen Sie es noch einmal oder geben Sie das Tablet zurück.',
  'identity-refused': () => 'Das war dreimal nicht richtig. Bitte geben Sie das Tablet zurück.',
  'not-identified': () => 'Bitte bestätigen Sie zuerst, dass Sie es sind.',
  'language-not-offered': () =>
    'In dieser Sprache kann gerade nichts gelesen werden. Wählen Sie eine andere, oder fragen Sie das Personal.',
  'details-needed': () => 'Bitte schreiben Sie ein paar Worte zu Ihrem „Ja“.',
  'answer-other-kind': () => 'Diese Antwort gehört nicht zu dieser Frage. Wählen Sie eine vom Bildschirm.',
  'answers-missing': () => 'Einige Fragen haben noch keine Antwort. Bitte beantworten Sie sie.',
  'no-last-answer': () =>
    'Ihre letzte Antwort kann für diese Frage nicht übernommen werden. Bitte antworten Sie noch einmal.',
  'clause-unread': () => 'Öffnen und lesen Sie zuerst diesen Punkt.',
  'clauses-open': () => 'Vor der Unterschrift muss jeder Punkt gelesen und entschieden sein.',
  'initials-needed': () => 'Schreiben Sie zuerst Ihre Initialen in das Feld.',
  'not-initials': () =>
    'Initialen sind mehr als ein Punkt und höchstens zehn Buchstaben. Bitte schreiben Sie sie noch einmal.',
  'not-a-signature': () =>
    'Unterschreiben Sie mit Ihrer ganzen Unterschrift innerhalb des Feldes, oder tippen Sie Ihren Namen.',
  'name-mismatch': () => 'Schreiben Sie den vollständigen Namen so, wie er auf dem Bildschirm steht.',
  'parts-unread': () => 'Bitte lesen Sie zuerst jeden Teil des Blattes.',
  'not-printable': ({ letter }) =>
    `Wir können „${letter}“ nicht drucken. Bitte schreiben Sie es mit anderen Buchstaben.`,
};

export const fields: German['fields'] = {
  empty: () => 'Schreiben Sie hier etwas.',
  'one-line': () => 'Schreiben Sie es in eine Zeile.',
  'too-long': (most) => `Höchstens ${count(most)} Buchstaben.`,
  'range-falls': () => 'Die zweite Zahl eines Bereichs ist die größere.',
  'hours-with-time': () => 'Zu Stunden gehört keine Uhrzeit: Löschen Sie die Uhrzeit, oder zählen Sie in Tagen.',
  'control-character': () => 'Darin ist ein Steuerzeichen. Schreiben Sie es noch einmal von Hand.',
  'hidden-direction': () =>
    'Darin ist ein verstecktes Zeichen, das die Schreibrichtung ändert. Schreiben Sie es noch einmal von Hand.',
  'hidden-letter': () => 'Darin ist ein unsichtbarer Buchstabe. Schreiben Sie es noch einmal von Hand.',
  'mixed-letters': () =>
    'Ein Wort hat ähnliche Buchstaben aus zwei Alphabeten. Schreiben Sie es noch einmal mit einer einzigen Tastatur.',
  emoji: () => 'Schreiben Sie es mit Buchstaben, ohne Emojis.',
  'name-letters': () => 'Ein Name hat Buchstaben.',
  'phone-digits': () => 'Eine Telefonnummer hat Ziffern, zum Beispiel +49 30 23125 000.',
  'phone-words': () => 'Schreiben Sie zuerst die Nummer, dann Worte in Klammern: 030 23125 000 (Arbeit).',
  'phone-length': () => 'Eine Telefonnummer hat 3 bis 20 Ziffern. Prüfen Sie die Nummer.',
  'email-form': () => 'Eine E-Mail-Adresse sieht aus wie name@example.org.',
  'date-incomplete': () => 'Schreiben Sie Tag, Monat und Jahr.',
  'month-range': () => 'Monate gehen von 1 bis 12.',
  'year-unclear': (guess) =>
    guess > 0
      ? `Meinen Sie ${guess}? Schreiben Sie das Jahr mit vier Ziffern.`
      : 'Schreiben Sie das Jahr mit vier Ziffern.',
  'birth-in-future': () => 'Dieser Tag kommt erst noch. Prüfen Sie das Geburtsdatum.',
  'birth-too-long-ago': (most) => `Das ist mehr als ${most} Jahre her. Prüfen Sie das Jahr.`,
  'session-past-course': () => 'Die Nummer der Sitzung ist größer als die Zahl der geplanten Sitzungen.',
  'after-final': () => 'Nach der letzten Sitzung kommt keine mehr. Lassen Sie beide Tage leer.',
  'final-before-next': () => 'Die letzte Sitzung kann nicht vor der nächsten liegen. Wählen Sie zuerst die nächste.',
  'age-range': (most) => `Schreiben Sie das Alter in ganzen Jahren, von 0 bis ${most}.`,
};
