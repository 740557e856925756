import type { FrenchAreas } from './french-areas.ts';

export const desk: FrenchAreas['desk'] = {
  presence: { here: 'Présent', 'in-procedure': 'En soin', gone: 'Terminé' },
  emptyWords: 'Voici qui est venu aujourd’hui. Pour donner un rendez-vous, cherchez la personne par son nom.',
  next: 'Prochain rendez-vous',
  nextAt: '{{date}}, {{time}}',
  noNext: 'Aucun convenu pour l’instant',
};
