import type {
  AskedFact,
  DocumentSeen,
  PatchTestResult,
  RecordedFact,
} from '../../../domain/visit/facts/recorded-fact.ts';
import { isolated } from '../isolated.ts';
import { complicationSays } from './complication.ts';
import { dates } from './dates.ts';

const documents: Readonly<Record<DocumentSeen, string>> = {
  passport: 'Reisepass',
  'identity-card': 'Personalausweis',
  'driving-licence': 'Führerschein',
  'residence-permit': 'Aufenthaltstitel',
  other: 'anderes Dokument',
};
const results: Readonly<Record<PatchTestResult, string>> = {
  declined: 'abgelehnt',
  'no-reaction': 'keine Reaktion',
  reaction: 'eine Reaktion',
};
const more = (words: string): string => (words === '' ? '' : `: ${isolated(words)}`);

/** What the record profile asks for. */
export const factNames: Readonly<Record<AskedFact, string>> = {
  'postal-address': 'Postanschrift',
  'identity-document': 'Ausweisdokument gesehen',
  'guardian-document': 'Ausweis der gesetzlichen Vertretung gesehen',
  'patch-test': 'Verträglichkeitstest',
  description: 'Beschreibung der Arbeit',
  'licence-number': 'Zulassungsnummer der behandelnden Person',
  'steriliser-load': 'Charge des Sterilisators',
  complications: 'Komplikationen bei der Arbeit',
  lots: 'Chargen von Pigment und Nadel',
  'place-on-the-body': 'Stelle auf der Kopfhaut',
  'pigment-on-client-paper': 'Pigmente auf dem Kundenblatt',
};

/** "Reisepass", "keine Reaktion, getestet am Mo 23. Nov 2026". */
export function factSays(value: RecordedFact): string {
  switch (value.fact) {
    case 'postal-address':
    case 'description':
      return isolated(value.text);
    case 'identity-document':
    case 'guardian-document':
      return `${documents[value.document]}${more(value.words)}`;
    case 'patch-test': {
      const time = value.time === undefined ? '' : `, ${value.time}`;
      const tested = value.date === null ? '' : `, getestet am ${dates.fullDate(value.date)}${time}`;
      return `${results[value.result]}${tested}${more(value.words)}`;
    }
    case 'licence-number':
    case 'steriliser-load':
      return isolated(value.number);
    case 'complications':
      return complicationSays(value);
  }
}
