import type { ScalpArea } from '../../../domain/visit/areas.ts';
import type { DoctorSeen, ReactionEnd, ReactionSign } from '../../../domain/visit/reactions/reaction.ts';
import type { ReactionFacts } from '../event-words.ts';
import { isolated } from '../isolated.ts';
import { dates } from './dates.ts';

export const signs: Readonly<Record<ReactionSign, string>> = {
  redness: 'rougeur',
  swelling: 'gonflement',
  itching: 'démangeaisons',
  rash: 'éruption',
  pain: 'douleur',
  infection: 'infection',
  other: 'autre',
};
export const areas: Readonly<Record<ScalpArea, string>> = {
  front: 'avant',
  top: 'dessus',
  left: 'côté gauche',
  right: 'côté droit',
  back: 'arrière',
};
export const doctor: Readonly<Record<DoctorSeen, string>> = {
  yes: 'vue par un médecin',
  'not-yet': 'pas encore vue par un médecin',
  advised: 'médecin conseillé',
};
const ends: Readonly<Record<ReactionEnd['how'], string>> = {
  healed: 'guérie',
  'treated-elsewhere': 'soignée ailleurs',
  stays: 'reste',
};

/** What events of a reaction say. */
export const reactionFacts: ReactionFacts = {
  'reaction-signs': (fact) => fact.signs.map((one) => signs[one]).join(', '),
  'reaction-areas': (fact) => fact.areas.map((one) => areas[one]).join(', '),
  'reaction-began': ({ date, on }) => `a commencé le ${dates.shortDate(date, on)}`,
  'doctor-seen': ({ seen }) => doctor[seen],
  advice: ({ text }) => `conseil : ${isolated(text)}`,
  'told-by': ({ name }) => `signalée par ${isolated(name)}`,
  'report-by': ({ date, on }) => `à déclarer au plus tard le ${dates.shortDate(date, on)}`,
  'report-sent': ({ to, date, on }) => `déclarée à ${isolated(to)} le ${dates.shortDate(date, on)}`,
  'reaction-end': ({ how }) => ends[how],
};
