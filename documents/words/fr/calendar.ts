import type { PaperWords } from '../language.ts';

export const calendar: PaperWords['calendar'] = {
  always: 'Dès maintenant : la liste « Toujours »',
  outlasts: (date, planned) => `, ${planned ? 'prévu ' : ''}jusqu’au ${date}`,
  newSheet: (session) => `À la séance ${session}, vous recevrez une nouvelle fiche. Suivez celle-là`,
  followSheet: (session) => `Suivez la fiche de la séance ${session}`,
  treated: 'séance',
  reminder: 'Rappel',
  session: (session) => `Séance ${session}`,
  ruleBy: (rule, time) => `${rule} avant ${time}`,
  key: {
    off: 'non',
    on: 'oui',
    newSheet: 'nouvelle fiche',
    note: 'Une barre comprend le jour où elle finit.',
    more: 'Ce qui ne tient pas est dans la liste.',
  },
  spoken: {
    weeks: (from, to) => `Calendrier des semaines du ${from} au ${to}.`,
    off: 'Interdit',
    on: 'Permis ou à faire',
    again: (word) => `${word} de nouveau`,
    session: (session) => `séance ${session}`,
    replaced: (date, session) => `À partir du ${date} : suivez la fiche de la séance ${session}.`,
    from: (date) => `à partir du ${date}`,
    fromTo: (from, to) => `du ${from} au ${to}`,
    planned: ', prévu',
  },
};
