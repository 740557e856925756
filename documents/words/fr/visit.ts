import type { PaperWords } from '../language.ts';
import { papers } from './correction.ts';
import { factNames, factSays } from './record-facts.ts';

const because = (what: string, reason: string): string => (reason === '' ? `${what}.` : `${what} : ${reason}`);

export const visit: PaperWords['visit'] = {
  title: papers['visit-record'],
  foot: (version) => `protocole, version ${version}`,
  opened: 'Ouverte',
  treatedBy: 'Traité par',
  checkedBy: 'Vérifié par',
  nobody: 'personne',
  checks: 'Examen du cuir chevelu avant la séance',
  treated: (span) => `Traité${span}`,
  endings: {
    stopped: 'Arrêté avant la fin. Traité',
    cancelled: 'Annulée, aucun traitement n’a eu lieu',
    declined: 'Consentement refusé, aucun traitement n’a eu lieu',
    withdrawn: 'Consentement retiré, aucun traitement n’a eu lieu',
  },
  stopped: {
    withdrawn: (reason) => because('Le consentement a été retiré', reason),
    notSignedAgain: (reason) => because('Le consentement n’a pas été signé à nouveau', reason),
    tooYoung: (minimumAge) => `Trop jeune : cette clinique traite à partir de ${minimumAge} ans.`,
    healthAnswer: 'Une réponse de santé exclut le traitement.',
    consentOwed: 'Le consentement a été redemandé pendant l’intervention et n’a pas été signé à nouveau.',
  },
  moved: (when) => `Reportée à une nouvelle date, ${when}`,
  found: 'Constaté : ',
  staffNote: 'Note pour l’équipe : ',
  newAppointment: 'Nouveau rendez-vous : ',
  recoveredPin: (when) => ` : le code PIN a été défini avec la clé de récupération, ${when}.`,
  givenPin: (by, when, signedIn) =>
    ` : le code PIN a été donné par ${by}, ${when} ; ${signedIn ? 'aucun code personnel n’a été choisi depuis.' : 'personne ne s’en est servi depuis.'}`,
  timeOut: 'Confirmé avant la première piqûre',
  notes: 'Notes',
  evidence:
    'Suivent tous les événements de cette visite, dans l’ordre, tels qu’ils ont été enregistrés sur le moment. Chacun porte une empreinte du précédent ; la tête indiquée plus haut est l’entrée la plus récente du registre au moment du scellement. Les numéros absents appartiennent à d’autres entrées.',
  tooSoon: {
    title: 'Trop tôt après la dernière séance',
    dates: (treated, first) => `Dernière séance : ${treated}. Première date possible pour la suivante : ${first}.`,
  },
  check: {
    status: {
      passed: 'En ordre',
      fixed: 'Corrigé, puis en ordre',
      continued: 'Poursuivi sur décision',
      reschedule: 'Nouvelle date nécessaire',
      decide: 'Non décidé',
      fixing: 'Constaté, non corrigé',
      'to-check': 'Non vérifié',
    },
    again: (round) => `Vérifié à nouveau (${round})`,
    finding: (finding) => `Constat : ${finding}`,
    done: 'Fait : ',
    decided: (goesOn, when, by) => `${goesOn ? 'Décidé de continuer' : 'Décidé de reporter'}, ${when}, ${by} : `,
  },
};

export const recordFacts: PaperWords['recordFacts'] = {
  title: 'Pour le dossier',
  names: factNames,
  says: factSays,
  by: (when, who) => ` (${when}, ${who})`,
};
