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
  passport: 'passeport',
  'identity-card': 'carte d’identité',
  'driving-licence': 'permis de conduire',
  'residence-permit': 'titre de séjour',
  other: 'autre pièce',
};
const results: Readonly<Record<PatchTestResult, string>> = {
  declined: 'refusé',
  'no-reaction': 'pas de réaction',
  reaction: 'une réaction',
};
const more = (words: string): string => (words === '' ? '' : ` : ${isolated(words)}`);

/** What the record profile asks for. */
export const factNames: Readonly<Record<AskedFact, string>> = {
  'postal-address': 'Adresse postale',
  'identity-document': 'Pièce d’identité vue',
  'guardian-document': 'Pièce vue du représentant légal',
  'patch-test': 'Test cutané',
  description: 'Description du travail',
  'licence-number': 'Numéro d’agrément du praticien',
  'steriliser-load': 'Cycle du stérilisateur',
  complications: 'Complications pendant le travail',
  lots: 'Lots de pigment et d’aiguille',
  'place-on-the-body': 'Zone du cuir chevelu',
  'pigment-on-client-paper': 'Pigments sur le document du client',
};

/** "passeport", "pas de réaction, testé le lun 23 nov 2026". */
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
      const tested = value.date === null ? '' : `, testé le ${dates.fullDate(value.date)}${time}`;
      return `${results[value.result]}${tested}${more(value.words)}`;
    }
    case 'licence-number':
    case 'steriliser-load':
      return isolated(value.number);
    case 'complications':
      return complicationSays(value);
  }
}
