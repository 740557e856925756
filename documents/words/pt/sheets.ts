import type { PaperWords } from '../language.ts';
import { saidIn } from '../said.ts';
import { dates } from './dates.ts';
import { plural } from './plural.ts';

export const copy: PaperWords['copy'] = {
  copy: (number) => `Cópia ${number}`,
  printed: (when, corrected) => `, impressa ${when}.${corrected} A clínica guarda o ficheiro selado.`,
  corrected: (date, first, last) =>
    ` Corrigido em ${date}, ver ${first === last ? `a correção ${last}` : `as correções ${first} a ${last}`}.`,
  joined: (then, now) => ` Assinou como ${then}, hoje ${now}.`,
};

export const preparation: PaperWords['preparation'] = {
  title: 'Antes da sua sessão',
  subject: 'Folha de preparação',
  large: { title: 'Antes da sua sessão, letra grande', subject: 'Folha de preparação, letra grande' },
  foot: 'folha de preparação',
  given: 'Entregue',
  givenBy: 'Entregue por',
  moved: (when) => `A sua sessão mudou de data em ${when}`,
  reason: 'Motivo: ',
  protects: 'Esperar protege a sua pele e o seu resultado.',
  appointment: 'A sua marcação',
  at: (clinic) => `Em ${clinic}, hora local`,
  insteadOf: (when) => `Em vez de: ${when}`,
  why: 'Porquê: ',
  trouble: 'Vermelhidão, borbulhas, queimadura solar ou infeção antes desse dia? ',
  newDate: (number) =>
    `${number === '' ? 'Avise-nos primeiro' : `Telefone-nos primeiro, ${number}`}: encontramos outra data e poupamos-lhe a viagem.`,
  until: 'Até lá',
  by: (when) => `até ${when}`,
};

export const people: PaperWords['people'] = {
  title: 'Quem fez o quê',
  did: {
    opened: 'abriu a visita',
    checked: 'verificou o couro cabeludo',
    rescheduled: 'marcou a nova data',
    cancelled: 'cancelou',
    'witnessed-consent': 'foi testemunha do consentimento',
    treated: 'fez o tratamento',
    stopped: 'anotou a retirada',
    'witnessed-aftercare': 'foi testemunha dos cuidados',
    sealed: 'selou',
  },
  treated: (range, byClock) => ` (${range}${byClock ? ' pelo relógio do tablet' : ''})`,
  from: (name, time) => `${name} (a partir das ${time})`,
};

const units = {
  hour: { one: 'hora', other: 'horas' },
  day: { one: 'dia', other: 'dias' },
  week: { one: 'semana', other: 'semanas' },
  month: { one: 'mês', other: 'meses' },
  year: { one: 'ano', other: 'anos' },
} as const;

/** "depois da cicatrização", "até à cicatrização": a preposition runs into the article behind it. */
const withArticle = (preposition: 'até' | 'de', point: string): string =>
  point.startsWith('a ') ? `${preposition === 'de' ? 'da' : 'até à'}${point.slice(1)}` : `${preposition} ${point}`;

export const points: PaperWords['points'] = {
  size: (least, most, unit) => `${least === most ? least : `${least} a ${most}`} ${plural(most, units[unit])}`,
  healed: 'a cicatrização',
  final: 'a sua última sessão',
  appointment: 'a sua próxima marcação',
  after: (size, what) => `${size} depois ${withArticle('de', what)}`,
  before: (size, what) => `${size} antes ${withArticle('de', what)}`,
  until: (point) => {
    const words = withArticle('até', point);
    return words.charAt(0).toUpperCase() + words.slice(1);
  },
  once: (point) => `Depois ${withArticle('de', point)}`,
  from: (point) => `A partir ${withArticle('de', point)}`,
  fromTo: (from, to) => `${from} até ${to}`,
  fromUntil: (from, point) => `${from} ${withArticle('até', point)}`,
  fromOn: (date) => `A partir de ${date}`,
  at: (date, time) => `${date}, ${time}`,
  parts: {
    morning: 'de manhã',
    noon: 'ao meio-dia',
    afternoon: 'à tarde',
    evening: 'ao fim do dia',
    night: 'à noite',
  },
  sinceTime: (date, time) => `${date}, a partir das ${time}`,
  about: 'Cerca de: ',
  except: (list) => `exceto: ${list}`,
  only: (condition) => `Só se: ${condition}`,
  missed: (what) => `Se não foi feito: ${what}`,
  forYou: 'Pergunte-nos o que se aplica a si',
};

export const saidWords = saidIn({ yes: 'Sim', no: 'Não', none: 'Nenhuma destas', between: ', ' }, dates);
