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
  passport: 'passport',
  'identity-card': 'identity card',
  'driving-licence': 'driving licence',
  'residence-permit': 'residence permit',
  other: 'other document',
};
const results: Readonly<Record<PatchTestResult, string>> = {
  declined: 'declined',
  'no-reaction': 'no reaction',
  reaction: 'a reaction',
};
const more = (words: string): string => (words === '' ? '' : `: ${isolated(words)}`);

/** What the record profile asks for, and what is recorded of it. */
export const recordFacts = {
  title: 'For the record',
  names: {
    'postal-address': 'Postal address',
    'identity-document': 'Identity document seen',
    'guardian-document': 'Guardian’s document seen',
    'patch-test': 'Patch test',
    description: 'Description of the work',
    'licence-number': 'Practitioner’s licence number',
    'steriliser-load': 'Steriliser load',
    complications: 'Complications during the work',
    lots: 'Pigment and needle lots',
    'place-on-the-body': 'Place on the scalp',
    'pigment-on-client-paper': 'Pigments on the client’s paper',
  } satisfies Readonly<Record<AskedFact, string>>,
  /** "passport", "no reaction, tested on Mon 23 Nov 2026". */
  says: (value: RecordedFact): string => {
    switch (value.fact) {
      case 'postal-address':
      case 'description':
        return isolated(value.text);
      case 'identity-document':
      case 'guardian-document':
        return `${documents[value.document]}${more(value.words)}`;
      case 'patch-test': {
        const time = value.time === undefined ? '' : `, ${value.time}`;
        const tested = value.date === null ? '' : `, tested on ${dates.fullDate(value.date)}${time}`;
        return `${results[value.result]}${tested}${more(value.words)}`;
      }
      case 'licence-number':
      case 'steriliser-load':
        return isolated(value.number);
      case 'complications':
        return complicationSays(value);
    }
  },
  by: (when: string, who: string) => ` (${when}, ${who})`,
};
