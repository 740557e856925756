import type { PaperWords } from '../language.ts';
import { saidIn } from '../said.ts';
import { dates } from './dates.ts';
import { plural } from './plural.ts';

export const copy: PaperWords['copy'] = {
  copy: (number) => `Copia ${number}`,
  printed: (when, corrected) => `, stampata ${when}.${corrected} La clinica conserva il file sigillato.`,
  corrected: (date, first, last) =>
    ` Corretto ${date}, vedi ${first === last ? `correzione ${last}` : `correzioni da ${first} a ${last}`}.`,
  joined: (then, now) => ` Ha firmato come ${then}, oggi ${now}.`,
};

export const preparation: PaperWords['preparation'] = {
  title: 'Prima della sua seduta',
  subject: 'Scheda di preparazione',
  large: { title: 'Prima della sua seduta, caratteri grandi', subject: 'Scheda di preparazione, caratteri grandi' },
  foot: 'scheda di preparazione',
  given: 'Consegnata',
  givenBy: 'Consegnata da',
  moved: (when) => `La sua seduta è stata spostata il ${when}`,
  reason: 'Motivo: ',
  protects: 'Aspettare protegge la sua pelle e il suo risultato.',
  appointment: 'Il suo appuntamento',
  at: (clinic) => `Presso ${clinic}, ora locale`,
  insteadOf: (when) => `Al posto di: ${when}`,
  why: 'Perché: ',
  trouble: 'Rossore, brufoli, scottature o un’infezione prima di quel giorno? ',
  newDate: (number) =>
    `${number === '' ? 'Ci avvisi prima' : `Ci chiami prima, ${number}`}: troveremo un’altra data e le eviteremo il viaggio.`,
  until: 'Fino ad allora',
  by: (when) => `entro ${when}`,
};

export const people: PaperWords['people'] = {
  title: 'Chi ha fatto che cosa',
  did: {
    opened: 'ha aperto la visita',
    checked: 'ha controllato il cuoio capelluto',
    rescheduled: 'ha fissato la nuova data',
    cancelled: 'ha annullato',
    'witnessed-consent': 'ha fatto da testimone per il consenso',
    treated: 'ha eseguito il trattamento',
    stopped: 'ha annotato la revoca',
    'witnessed-aftercare': 'ha fatto da testimone per le cure',
    sealed: 'ha sigillato',
  },
  treated: (range, byClock) => ` (${range}${byClock ? ' secondo l’orologio del tablet' : ''})`,
  from: (name, time) => `${name} (dalle ${time})`,
};

const units = {
  hour: { one: 'ora', other: 'ore' },
  day: { one: 'giorno', other: 'giorni' },
  week: { one: 'settimana', other: 'settimane' },
  month: { one: 'mese', other: 'mesi' },
  year: { one: 'anno', other: 'anni' },
} as const;

/** "dalla guarigione", "prima del suo prossimo appuntamento": a preposition runs into the article behind it. */
const withArticle = {
  a: { il: 'al', la: 'alla' },
  da: { il: 'dal', la: 'dalla' },
  di: { il: 'del', la: 'della' },
} as const;
function joined(preposition: keyof typeof withArticle, point: string): string {
  for (const article of ['il', 'la'] as const)
    if (point.startsWith(`${article} `)) return `${withArticle[preposition][article]}${point.slice(2)}`;
  return `${preposition} ${point}`;
}

export const points: PaperWords['points'] = {
  size: (least, most, unit) => `${least === most ? least : `${least}-${most}`} ${plural(most, units[unit])}`,
  healed: 'la guarigione',
  final: 'la sua ultima seduta',
  appointment: 'il suo prossimo appuntamento',
  after: (size, what) => `${size} dopo ${what}`,
  before: (size, what) => `${size} prima ${joined('di', what)}`,
  until: (point) => `Fino ${joined('a', point)}`,
  once: (point) => `Dopo ${point}`,
  from: (point) => `A partire ${joined('da', point)}`,
  fromTo: (from, to) => `${from} – ${to}`,
  fromUntil: (from, point) => `${from}, fino ${joined('a', point)}`,
  fromOn: (date) => `Da ${date}`,
  at: (date, time) => `${date}, ${time}`,
  parts: {
    morning: 'al mattino',
    noon: 'a mezzogiorno',
    afternoon: 'nel pomeriggio',
    evening: 'di sera',
    night: 'di notte',
  },
  sinceTime: (date, time) => `${date}, dalle ${time}`,
  about: 'Circa: ',
  except: (list) => `eccetto: ${list}`,
  only: (condition) => `Solo se: ${condition}`,
  missed: (what) => `Se non è stato fatto: ${what}`,
  forYou: 'Ci chieda che cosa vale per lei',
};

export const saidWords = saidIn({ yes: 'Sì', no: 'No', none: 'Nessuna di queste', between: ', ' }, dates);
