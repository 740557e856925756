import type { PaperWords } from '../language.ts';

/** A day of the month takes its article before a vowel as before a consonant: "all’11 feb", "al 12 feb". */
const upTo = (date: string): string => (/^(?:8|11)\P{N}/u.test(date) ? `fino all’${date}` : `fino al ${date}`);

export const calendar: PaperWords['calendar'] = {
  always: 'Da ora: la lista «Sempre»',
  outlasts: (date, planned) => `, ${planned ? 'previsto ' : ''}${upTo(date)}`,
  newSheet: (session) => `Alla seduta ${session} riceverà una nuova scheda. Segua quella`,
  followSheet: (session) => `Segua la scheda della seduta ${session}`,
  treated: 'trattato',
  reminder: 'Promemoria',
  session: (session) => `Seduta ${session}`,
  ruleBy: (rule, time) => `${rule} entro le ${time}`,
  key: {
    off: 'no',
    on: 'sì',
    newSheet: 'nuova scheda',
    note: 'Una barra comprende il giorno in cui finisce.',
    more: 'Ciò che non ci sta è nella lista.',
  },
  spoken: {
    weeks: (from, to) => `Calendario delle settimane da ${from} a ${to}.`,
    off: 'Non consentito',
    on: 'Consentito o da fare',
    again: (word) => `di nuovo ${word}`,
    session: (session) => `seduta ${session}`,
    replaced: (date, session) => `Da ${date}: segua la scheda della seduta ${session}.`,
    from: (date) => `da ${date}`,
    fromTo: (from, to) => `da ${from} a ${to}`,
    planned: ', previsto',
  },
};
