import { recordedIn } from '../facts-in.ts';
import type { PaperWords } from '../language.ts';
import { papers } from './correction.ts';
import { factWords } from './fact-words.ts';

const because = (what: string, reason: string): string => (reason === '' ? `${what}.` : `${what}: ${reason}`);

export const visit: PaperWords['visit'] = {
  title: papers['visit-record'],
  foot: (version) => `protocollo, versione ${version}`,
  opened: 'Aperta',
  treatedBy: 'Trattamento eseguito da',
  checkedBy: 'Controllato da',
  nobody: 'nessuno',
  checks: 'Controlli del cuoio capelluto prima della seduta',
  treated: (span) => `Trattamento eseguito${span}`,
  endings: {
    stopped: 'Interrotto prima della fine. Trattamento',
    cancelled: 'Annullata, non è stato fatto alcun trattamento',
    declined: 'Consenso rifiutato, non è stato fatto alcun trattamento',
    withdrawn: 'Consenso revocato, non è stato fatto alcun trattamento',
  },
  stopped: {
    withdrawn: (reason) => because('Il consenso è stato revocato', reason),
    notSignedAgain: (reason) => because('Il consenso non è stato firmato di nuovo', reason),
    tooYoung: (minimumAge) => `Troppo giovane: questa clinica tratta a partire da ${minimumAge} anni.`,
    healthAnswer: 'Una risposta sulla salute esclude il trattamento.',
    consentOwed: 'Il consenso è stato chiesto di nuovo durante il trattamento e non è stato firmato di nuovo.',
  },
  moved: (when) => `Spostata a una nuova data, ${when}`,
  found: 'Osservato: ',
  staffNote: 'Nota per il personale: ',
  newAppointment: 'Nuovo appuntamento: ',
  recoveredPin: (when) => `: il PIN è stato impostato con la chiave di recupero il ${when}.`,
  givenPin: (by, when, signedIn) =>
    `: il PIN è stato dato da ${by} il ${when}; ${signedIn ? 'da allora non ne è stato scelto uno proprio.' : 'da allora nessuno lo ha usato per entrare.'}`,
  timeOut: 'Confermato prima della prima puntura',
  notes: 'Note',
  evidence:
    'Seguono tutte le voci di questa visita, in ordine, come sono state salvate al momento. Ognuna porta un’impronta della precedente; l’ultima voce qui sopra era la più recente del registro al momento del sigillo. I numeri che mancano appartengono ad altre voci.',
  tooSoon: {
    title: 'Troppo presto dopo l’ultima seduta',
    dates: (treated, first) => `Ultima seduta: ${treated}. Prima data possibile per la prossima: ${first}.`,
  },
  check: {
    status: {
      passed: 'In ordine',
      fixed: 'Risolto, poi in ordine',
      continued: 'Proseguito per decisione',
      reschedule: 'Serve una nuova data',
      decide: 'Non deciso',
      fixing: 'Osservato, non risolto',
      'to-check': 'Non controllato',
    },
    again: (round) => `Controllato di nuovo (${round})`,
    finding: (finding) => `Osservazione: ${finding}`,
    done: 'Fatto: ',
    decided: (goesOn, when, by) => `${goesOn ? 'Deciso di continuare' : 'Decisa una nuova data'}, ${when}, ${by}: `,
  },
};

export const recordFacts: PaperWords['recordFacts'] = {
  title: 'Per il registro',
  names: factWords.facts,
  says: recordedIn(factWords),
  by: (when, who) => ` (${when}, ${who})`,
};
