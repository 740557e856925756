import type { FrenchAreas } from './french-areas.ts';

/** What only staff read of the sheet; the rest is in the client's catalogue. */
export const aftercare: FrenchAreas['aftercare'] = {
  stopped: 'Arrêté à {{time}} : consentement retiré.',
  stoppedText:
    'Les soins se comptent à partir de ce moment. Proposez la fiche ; sans signature, elle est imprimée quand même.',
  sheetTitle: 'Fiche de soins',
  finished: 'Terminé {{date}}, {{time}}. C’est le jour 0 de toutes les dates ci-dessous.',
  finalSession: 'C’était la dernière séance.',
  notFinal: 'Pas la dernière séance. Les dates qui en dépendent sont marquées « prévu ».',
  nextSession: 'Prochaine séance : {{date}}, {{time}}',
  noNext: 'Aucune prochaine séance n’est encore prévue.',
  plannedFinal: 'Dernière séance prévue : {{date}}',
  change: 'Modifier le parcours',
  firstPossible: 'Première date possible : {{date}}',
  handOver: 'Remettre à {{name}}',
  handingOver: 'Remise…',
  waitsDate: 'Choisissez d’abord une date possible',
  waitsQuestion: 'Répondez d’abord à la question du client',
  handOverText: 'Parcourt les dates, puis signe. Vous signez ensuite comme témoin.',
};
