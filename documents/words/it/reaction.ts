import type { PaperWords } from '../language.ts';
import { correction, papers } from './correction.ts';
import { factWords } from './fact-words.ts';

export const reaction: PaperWords['reaction'] = {
  title: papers['reaction-report'],
  foot: 'rapporto su una reazione',
  treated: 'Trattamento',
  began: 'Iniziata',
  heard: 'Comunicata alla clinica',
  reportBy: (date) => `Da segnalare entro il ${date}`,
  counted: (days, from) =>
    `${days === 1 ? '1 giorno lavorativo' : `${days} giorni lavorativi`} dal ${from}, secondo i giorni di apertura della clinica.`,
  late: 'Quel giorno era già passato quando questa scheda è stata fatta.',
  what: 'Che cosa è successo',
  sign: 'Che cos’è: ',
  where: 'Dove: ',
  whereNone: 'non indicato',
  words: 'A parole: ',
  doctor: 'Medico: ',
  advice: 'Che cosa ha consigliato la clinica: ',
  toldBy: 'Comunicata da: ',
  theClient: 'la persona trattata',
  lots: 'Lotti di quel trattamento che possono avere a che fare con la reazione',
  noLots: 'Non ne è stato indicato nessuno.',
  lot: (kind, name, maker, lot, expiry) =>
    [`${kind}: ${name}`, maker, lot, expiry].filter((part) => part !== '').join(', '),
  lotNumber: (lot) => `lotto ${lot}`,
  expires: (expiry) => `scadenza ${expiry}`,
  kinds: factWords.lotKinds,
  belongsTo: correction.belongsTo,
  stay: 'Quei documenti restano come sono stati sigillati. Ciò che si saprà dopo resta nel registro della visita.',
  origin: correction.origin,
  signs: factWords.reaction.signs,
  areas: factWords.reaction.areas,
  doctors: factWords.reaction.doctor,
};
