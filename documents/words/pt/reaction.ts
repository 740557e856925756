import type { PaperWords } from '../language.ts';
import { correction, papers } from './correction.ts';
import { factWords } from './fact-words.ts';

export const reaction: PaperWords['reaction'] = {
  title: papers['reaction-report'],
  foot: 'relatório de uma reação',
  treated: 'Tratamento',
  began: 'Começou',
  heard: 'Comunicada à clínica',
  reportBy: (date) => `A comunicar até ${date}`,
  counted: (days, from) =>
    `${days === 1 ? '1 dia útil' : `${days} dias úteis`} a partir de ${from}, segundo os dias de abertura da clínica.`,
  late: 'Esse dia já tinha passado quando esta folha foi feita.',
  what: 'O que aconteceu',
  sign: 'O que é: ',
  where: 'Onde: ',
  whereNone: 'não indicado',
  words: 'Em palavras: ',
  doctor: 'Médico: ',
  advice: 'O que a clínica aconselhou: ',
  toldBy: 'Comunicada por: ',
  theClient: 'a pessoa tratada',
  lots: 'Lotes desse tratamento que podem ter relação',
  noLots: 'Não foi indicado nenhum.',
  lot: (kind, name, maker, lot, expiry) =>
    [`${kind}: ${name}`, maker, lot, expiry].filter((part) => part !== '').join(', '),
  lotNumber: (lot) => `lote ${lot}`,
  expires: (expiry) => `validade ${expiry}`,
  kinds: factWords.lotKinds,
  belongsTo: correction.belongsTo,
  stay: 'Esses documentos ficam como foram selados. O que se souber depois fica guardado no registo da visita.',
  origin: correction.origin,
  signs: factWords.reaction.signs,
  areas: factWords.reaction.areas,
  doctors: factWords.reaction.doctor,
};
