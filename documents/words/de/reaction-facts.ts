import type { ScalpArea } from '../../../domain/visit/areas.ts';
import type { DoctorSeen, ReactionEnd, ReactionSign } from '../../../domain/visit/reactions/reaction.ts';
import type { ReactionFacts } from '../event-words.ts';
import { isolated } from '../isolated.ts';
import { dates } from './dates.ts';

export const signs: Readonly<Record<ReactionSign, string>> = {
  redness: 'Rötung',
  swelling: 'Schwellung',
  itching: 'Juckreiz',
  rash: 'Ausschlag',
  pain: 'Schmerzen',
  infection: 'Infektion',
  other: 'Sonstiges',
};
export const areas: Readonly<Record<ScalpArea, string>> = {
  front: 'vorn',
  top: 'oben',
  left: 'linke Seite',
  right: 'rechte Seite',
  back: 'hinten',
};
export const doctor: Readonly<Record<DoctorSeen, string>> = {
  yes: 'ärztlich untersucht',
  'not-yet': 'noch nicht ärztlich untersucht',
  advised: 'zum Arztbesuch geraten',
};
const ends: Readonly<Record<ReactionEnd['how'], string>> = {
  healed: 'abgeheilt',
  'treated-elsewhere': 'anderswo behandelt',
  stays: 'bleibt',
};

/** What events of a reaction say. */
export const reactionFacts: ReactionFacts = {
  'reaction-signs': (fact) => fact.signs.map((one) => signs[one]).join(', '),
  'reaction-areas': (fact) => fact.areas.map((one) => areas[one]).join(', '),
  'reaction-began': ({ date, on }) => `begann ${dates.shortDate(date, on)}`,
  'doctor-seen': ({ seen }) => doctor[seen],
  advice: ({ text }) => `Rat: ${isolated(text)}`,
  'told-by': ({ name }) => `erfahren von ${isolated(name)}`,
  'report-by': ({ date, on }) => `zu melden bis ${dates.shortDate(date, on)}`,
  'report-sent': ({ to, date, on }) => `gemeldet an ${isolated(to)} am ${dates.shortDate(date, on)}`,
  'reaction-end': ({ how }) => ends[how],
};
